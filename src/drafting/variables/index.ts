import { claimVariables } from "./claim.ts";
import { eventVariables } from "./events.ts";
import { exhibitVariables } from "./exhibits.ts";
import { handOverVariables } from "./hand-over.ts";
import { instalmentVariables } from "./instalments.ts";
import { lawVariables } from "./law.ts";
import { missionVariables } from "./mission.ts";
import { paperVariables } from "./papers.ts";
import { partyVariables } from "./parties.ts";
import type { Variable } from "./variable.ts";

/** Every name that a template may use. */
export const variables: readonly Variable[] = [
  ...partyVariables,
  ...missionVariables,
  ...lawVariables,
  ...claimVariables,
  ...paperVariables,
  ...eventVariables,
  ...instalmentVariables,
  ...exhibitVariables,
  ...handOverVariables,
];

import type { Take } from "../receive/choose.ts";

export interface ReceiveOptions {
  /** A zip archive, an e-mail or a folder, as written. */
  readonly parcel: string | null;
  readonly case: string | null;
  /** For whom to open a new case; null for a case that is here. */
  readonly client: string | null;
  /** Which side wins where both say something; null: asked one by one. */
  readonly take: Take | null;
  readonly dryRun: boolean;
}

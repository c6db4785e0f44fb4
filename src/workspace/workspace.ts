import type { Consultant, Role, UmbrellaCompany } from "../case/case-file.ts";
import type { Locale } from "../locale/text.ts";
import type { severityLevels, WorkspaceFile } from "./workspace-schema.ts";

export type SeverityLevel = (typeof severityLevels)[number];

/** What one document may take, so that a hostile one stops nothing. Null: the reader's own limit. */
export interface WorkspaceLimits {
  readonly maxBytes: number;
  readonly maxPages: number;
  readonly maxSeconds: number;
  /** Bytes. */
  readonly maxMemory: number;
  /** Bytes of attachments in one e-mail. */
  readonly maxAttachments: number;
}

/** The settings that every command of a workspace shares, with their defaults filled in. */
export interface Workspace {
  /** Folder of `dossier.yaml`; null when there is none above. */
  readonly root: string | null;
  /** Whose copy this is. */
  readonly role: Role;
  /** null when `dossier.yaml` does not say. */
  readonly lang: Locale | null;
  readonly umbrellaCompany: UmbrellaCompany | null;
  readonly consultants: readonly Consultant[];
  /** Absolute path of the folder that holds the cases; the working directory when there is no workspace. */
  readonly cases: string;
  /** `default`, or the path of a policy file as written. */
  readonly policy: string;
  readonly law: WorkspaceFile["law"];
  readonly holidays: NonNullable<WorkspaceFile["holidays"]>;
  readonly limits: WorkspaceLimits;
  readonly severities: Readonly<Record<string, SeverityLevel>>;
  /** The written reason of a severity that was changed, where there is one. */
  readonly severityReasons: Readonly<Record<string, string>>;
  readonly maxWarnings: number | null;
  /** Paths relative to the root that are no cases; `*` and `**` stand for any name and any path. */
  readonly exclude: readonly string[];
  /** Files that change the answer for every case: `dossier.yaml`, and the policy when it is a file. Absolute. */
  readonly files: readonly string[];
}

const MEGABYTE = 1024 * 1024;

export const defaultLimits: WorkspaceLimits = {
  maxBytes: 100 * MEGABYTE,
  maxPages: 500,
  maxSeconds: 5,
  maxMemory: 500 * MEGABYTE,
  maxAttachments: 10 * MEGABYTE,
};

/** A workspace from its file, or the defaults for a folder without one: role consultant, default policy. */
export function workspaceFrom(
  file: WorkspaceFile | null,
  at: { readonly root: string | null; readonly cases: string; readonly files: readonly string[] },
): Workspace {
  const limits = file?.limits ?? null;
  const severities = Object.entries(file?.severities ?? {});
  return {
    ...at,
    role: file?.role ?? "consultant",
    lang: file?.lang ?? null,
    umbrellaCompany: file?.umbrellaCompany ?? null,
    consultants: file?.consultants ?? [],
    policy: file?.policy ?? "default",
    law: file?.law ?? [],
    holidays: file?.holidays ?? "france",
    limits: {
      maxBytes: limits?.bytes ?? defaultLimits.maxBytes,
      maxPages: limits?.pages ?? defaultLimits.maxPages,
      maxSeconds: limits?.seconds ?? defaultLimits.maxSeconds,
      maxMemory: limits?.memory ?? defaultLimits.maxMemory,
      maxAttachments: limits?.attachments ?? defaultLimits.maxAttachments,
    },
    severities: Object.fromEntries(
      severities.map(([id, setting]) => [id, typeof setting === "string" ? setting : setting.level]),
    ),
    severityReasons: Object.fromEntries(
      severities.flatMap(([id, setting]) =>
        typeof setting === "string" || setting.reason === null ? [] : [[id, setting.reason]],
      ),
    ),
    maxWarnings: file?.maxWarnings ?? null,
    exclude: file?.exclude ?? [],
  };
}

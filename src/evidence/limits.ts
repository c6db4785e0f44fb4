/** What reading one document may cost; each can be set in `dossier.yaml`. */
export interface EvidenceLimits {
  /** A larger file is not opened: `too-large`. */
  readonly bytes: number;
  /** Pages read of one document. */
  readonly pages: number;
  /** Processor time for one document. */
  readonly seconds: number;
  /** Memory of the process that reads, in megabytes. */
  readonly memory: number;
}

export const defaultLimits: EvidenceLimits = { bytes: 100 * 1024 * 1024, pages: 500, seconds: 5, memory: 500 };

/** Code of the problem of a document whose last pages were left unread for want of time. */
export const PAGES_OVER_TIME = "pages-over-time";

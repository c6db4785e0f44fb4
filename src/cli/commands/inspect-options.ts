export interface InspectOptions {
  readonly files: readonly string[];
  /** Scanned pages are read by optical recognition. */
  readonly ocr: boolean;
  /** Documents are read again, whatever is kept. */
  readonly noCache: boolean;
  readonly format: "pretty" | "json";
}

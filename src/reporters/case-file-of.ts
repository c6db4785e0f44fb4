import type { CaseReport } from "../assessment/case-report.ts";

/** The case's `case.yaml`, relative to the working directory. */
export const caseFileOf = ({ path }: CaseReport): string => (path === "." ? "case.yaml" : `${path}/case.yaml`);

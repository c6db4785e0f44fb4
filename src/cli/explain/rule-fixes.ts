import { caseFixes } from "./case-fixes.ts";
import type { Fixes } from "./fix.ts";
import { moneyFixes } from "./money-fixes.ts";
import { papersFixes } from "./papers-fixes.ts";

/** Which paper, question or command mends what each rule finds, before one knows the case. */
export const ruleFixes: Fixes = { ...caseFixes, ...papersFixes, ...moneyFixes };

import * as z from "zod";
import { amount, count, percent } from "../case/schema/scalars.ts";

/** What a value of the law has to be, by its parameter: what the program counts with may not be any word. */
const kinds: readonly (readonly [parameter: RegExp, schema: z.ZodType])[] = [
  [/^rates\/|-margin$|-multiple$/, percent],
  [/-ceiling$|\/recovery-fee$|\/writing-threshold$/, amount],
  [/^late-payment\/.*-term|^insolvency\/|^liability\/|^portage\/(?:contract-deadline|longest-assignment)$/, count],
  [/^limitation\/(?:between-|against-|shortest-|long-)|-(?:reply|record|service)$/, count],
  [/^payment-order\/(?:serve-within|objection|enforcement-wait|clerk-deposit)$/, count],
];

/** Reports a value that its parameter cannot have, at its place. */
export function checkLawValue(
  { parameter, value }: { readonly parameter: string; readonly value: string },
  context: z.core.$RefinementCtx,
): void {
  const [, schema] = kinds.find(([pattern]) => pattern.test(parameter)) ?? [];
  const read = schema?.safeParse(value);
  for (const { message } of read?.error?.issues ?? []) {
    context.addIssue({ code: "custom", message, path: ["value"], input: value });
  }
}

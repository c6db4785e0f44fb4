import { printable } from "../reporters/text/printable.ts";

/** A message of several lines, safe on a terminal: what would move the cursor, colour or reorder the text shows as its escape. */
export const onTerminal = (message: string): string => message.split("\n").map(printable).join("\n");

import type { Text } from "../locale/text.ts";

/** Said where nothing was being answered. */
export const NOTHING_LOST: Text = {
  fr: "Interrompu. Ce qui était enregistré le reste.",
  en: "Interrupted. What was saved stays saved.",
};

let said: Text = NOTHING_LOST;

/** What Ctrl-C is answered with: at a prompt, or between two of them, when only the process itself hears it. */
export const interruptionText = (): Text => said;

export const sayWhenInterrupted = (text: Text): void => {
  said = text;
};

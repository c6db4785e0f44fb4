import type { Text } from "../locale/text.ts";

let said: Text = {
  fr: "Interrompu. Ce qui était enregistré le reste.",
  en: "Interrupted. What was saved stays saved.",
};

/** What Ctrl-C is answered with: at a prompt, or between two of them, when only the process itself hears it. */
export const interruptionText = (): Text => said;

export const sayWhenInterrupted = (text: Text): void => {
  said = text;
};

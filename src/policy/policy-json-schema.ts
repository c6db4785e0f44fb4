import * as z from "zod";
import { policySource } from "./policy-schema.ts";

/** The JSON Schema (draft-07) of a policy file. A leaf's own arguments are free: the program checks them when it reads the file. */
export const policyJsonSchema = (id: string): object => ({
  ...z.toJSONSchema(policySource, { target: "draft-7", io: "input" }),
  $id: id,
  title: "Politique",
  description: "Les conditions qu’un dossier doit remplir avant chaque étape.",
});

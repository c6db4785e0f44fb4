import type { CaseFile } from "../case/case-file.ts";
import type { Fact } from "./facts.ts";
import { attestedOr, fact, unusable, type Reading } from "./reading.ts";

// At a mailbox provider the domain says nothing of who writes: only the whole address does.
const MAILBOX_PROVIDERS = new Set(
  "gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com yahoo.fr icloud.com me.com orange.fr wanadoo.fr free.fr sfr.fr laposte.net bbox.fr proton.me protonmail.com gmx.com gmx.fr".split(
    " ",
  ),
);

/** Evidence counts only when it comes from the client: who wrote the e-mail decides, its headers not being verified. */
export function fromClientFact(reading: Reading): Fact {
  if (reading.entry.from !== "client") {
    return fact("undeclared", { fr: "cela ne vient pas du client", en: "it does not come from the client" });
  }
  if (!reading.state.usable) return unusable(reading.state);
  const { evidence } = reading.state;
  const sender = evidence.email?.from ?? null;
  const known = reading.caseFile.client.contact?.email ?? null;
  if (sender !== null && known !== null) {
    return writtenByClient(sender, known, reading.caseFile)
      ? fact("observed", {
          fr: `courriel de ${sender} (en-têtes non vérifiés)`,
          en: `e-mail from ${sender} (headers not verified)`,
        })
      : fact("contradicted", {
          fr: `le courriel vient de ${sender}, qui n’est pas le client`,
          en: `the e-mail comes from ${sender}, who is not the client`,
        });
  }
  const because =
    sender === null
      ? { fr: "l’origine ne se lit pas dans ce fichier", en: "where it comes from cannot be read in this file" }
      : {
          fr: `courriel de ${sender}\u202f; l’adresse du client n’est pas dans le dossier`,
          en: `e-mail from ${sender}; the client's address is not in the case`,
        };
  return attestedOr(reading, evidence, ["content"], null, fact("declared", because));
}

function writtenByClient(sender: string, known: string, caseFile: CaseFile): boolean {
  const from = sender.toLowerCase();
  const contact = known.toLowerCase();
  if (from === contact) return true;
  const domain = contact.slice(contact.lastIndexOf("@") + 1);
  const own = caseFile.consultant?.email?.toLowerCase() ?? "";
  return from !== own && !MAILBOX_PROVIDERS.has(domain) && from.slice(from.lastIndexOf("@") + 1) === domain;
}

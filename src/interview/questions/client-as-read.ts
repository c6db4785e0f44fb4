import type { PostalAddress } from "../../evidence/evidence.ts";
import { clientOnPapers, type ClientOnPaper } from "../../facts/client-on-paper.ts";
import { sameCompanyName, sirenOf } from "../../facts/names.ts";
import { inEach, type Text } from "../../locale/text.ts";
import type { Dossier } from "../../policy/dossier.ts";
import type { Question } from "../question.ts";
import { sections } from "../sections.ts";
import { asItIs, choiceOf, lineOn } from "./asking.ts";
import { identityEdits } from "./differences.ts";

/** A client whose SIREN the case does not know, and that a paper bears: offered with its place, taken once the person confirms it. */
export function clientQuestions(dossier: Dossier): readonly Question[] {
  const { client } = dossier.caseFile;
  if (sirenOf(client) !== null) return [];
  const read = clientOnPapers(dossier.facts).find((one) => sirenOf(one) !== null);
  const siren = read === undefined ? null : sirenOf(read);
  if (read === undefined || siren === null) return [];
  const name = read.name ?? client.name;
  const said = `${name}, SIREN ${siren.replace(/(\d{3})(?=\d)/g, "$1\u202f")}`;
  return [
    {
      id: `client ${siren}`,
      section: sections.client,
      intro: readThere(read, asItIs(said)),
      label: { fr: "Ce papier désigne-t-il bien votre client\u202f?", en: "Is that your client?" },
      why: {
        fr: "Le SIREN désigne le débiteur sans erreur\u00a0: une mise en demeure adressée à une autre société ne vaut rien.",
        en: "The SIREN names the debtor without a doubt: a formal notice sent to another company is worth nothing.",
      },
      where: {
        fr: "Comparez avec le papier, ou avec annuaire-entreprises.data.gouv.fr.",
        en: "Compare with the paper, or with annuaire-entreprises.data.gouv.fr.",
      },
      input: {
        kind: "choice",
        choices: [
          choiceOf("yes", `Oui, c’est lui\u00a0: ${said}`, `Yes: ${said}`),
          choiceOf(
            "no",
            `Non, mon client est une autre société que ${name}`,
            `No, my client is another company than ${name}`,
          ),
        ],
      },
      line: lineOn(dossier, "gather", "--client-siren", siren),
      edits: (answer) =>
        answer === "yes"
          ? identityEdits(["client"], sameCompanyName(client.name, name) ? null : name, siren, read.vatNumber)
          : [],
    },
  ];
}

/** The address that a paper gives for the client: only where the paper does not name another company. */
export function addressOnPaper({
  facts,
  caseFile,
}: Dossier): (ClientOnPaper & { readonly address: PostalAddress }) | null {
  const { client } = caseFile;
  for (const read of clientOnPapers(facts)) {
    const [known, there] = [sirenOf(client), sirenOf(read)];
    const isOther = known !== null && there !== null && known !== there;
    const isNamed = known === there || read.name === null || sameCompanyName(client.name, read.name);
    if (read.address !== undefined && !isOther && isNamed) return { ...read, address: read.address };
  }
  return null;
}

/** « Lu dans invoices/F-12.pdf (facture électronique) : … » */
export const readThere = ({ file, where }: ClientOnPaper, said: Text): Text =>
  inEach((locale) =>
    locale === "fr" ? `Lu dans ${file} (${where.fr})\u00a0: ${said.fr}.` : `Read in ${file} (${where.en}): ${said.en}.`,
  );

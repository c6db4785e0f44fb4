import type { CaseFile, Incident } from "../../src/case/case-file.ts";
import { addressLines, longDay } from "./french.ts";
import type { Mark } from "./handwriting.ts";
import { paper } from "./paper.ts";
import { scan } from "./scan.ts";

interface Letter {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly on: string;
  readonly subject: string;
  readonly body: readonly string[];
  readonly signedBy: string;
}

/** The client's letter that holds the consultant responsible, as it came by post. */
export async function liabilityNotice(
  caseFile: CaseFile,
  { liabilityNotice: notice, order }: Incident,
): Promise<Buffer> {
  const { client } = caseFile;
  return signedLetter({
    from: [client.name, ...addressLines(client.address)],
    to: [caseFile.consultant?.name ?? "", ...addressLines(caseFile.consultant?.address ?? null)],
    on: notice?.datedOn ?? "2026-01-01",
    subject: `Reprise de notre fichier de clients (contrat ${order ?? ""})`,
    body: [
      "Monsieur,",
      "Le 21 mai 2026, vous avez repris notre ancien fichier de clients dans le nouvel outil de rendez-vous. Nous venons de découvrir que les 412 fiches créées entre janvier et mars 2026 n’y sont pas, et que l’ancien fichier a été effacé le lendemain, comme vous nous l’aviez indiqué.",
      "Nous avons dû ressaisir ces fiches à partir de nos bons de travail : 38 heures, que nous estimons à 1 330 euros. Nous vous tenons pour responsable de cette perte et vous demandons d’en informer votre société et son assureur.",
      "Nous vous prions d’agréer, Monsieur, nos salutations distinguées.",
    ],
    signedBy: `${notice?.from ?? ""}, gérant`,
  });
}

/** The consultant's own account: facts and dates, no view on the fault. */
export async function factualStatement(
  caseFile: CaseFile,
  { factualStatement: statement, liabilityNotice: notice }: Incident,
): Promise<Buffer> {
  const { umbrellaCompany: company, consultant, client } = caseFile;
  return signedLetter({
    from: [consultant?.name ?? "", ...addressLines(consultant?.address ?? null)],
    to: [company?.name ?? "", ...addressLines(company?.returnAddress ?? null)],
    on: statement?.signedOn ?? "2026-01-01",
    subject: `Déclaration circonstanciée : ${client.name}`,
    body: [
      "21 mai 2026 : reprise du fichier des clients dans l’outil de rendez-vous, à partir de l’export remis la veille par le garage.",
      "22 mai 2026 : contrôle par sondage avec M. Hamon sur trente fiches. L’ancien fichier est effacé par le garage.",
      `${longDay(notice?.receivedOn ?? "2026-01-01")} : réception du courrier de M. Hamon daté du ${longDay(notice?.datedOn ?? "2026-01-01")}. Il fait état de 412 fiches absentes et d’un dommage qu’il estime à 1 330 euros.`,
      "Je tiens à votre disposition l’export du 20 mai, le journal de la reprise et nos échanges.",
    ],
    signedBy: consultant?.name ?? "",
  });
}

async function signedLetter(letter: Letter): Promise<Buffer> {
  let end = 0;
  const printed = await paper({ title: letter.subject, author: letter.from[0] ?? "", on: letter.on }, (doc) => {
    doc.font("serif").fontSize(11).text(letter.from.join("\n"), 56, 56);
    doc.text(letter.to.join("\n"), 320, 150);
    doc.text(`Le ${longDay(letter.on)}`, 320, 230);
    doc.text(`Objet : ${letter.subject}`, 56, 280).moveDown(1.5);
    for (const paragraph of letter.body) doc.text(paragraph, { width: 483, lineGap: 2 }).moveDown(0.8);
    doc.text(letter.signedBy, 340, doc.y + 12);
    end = doc.y;
  });
  const marks: Mark[] = [
    { kind: "signature", page: 1, x: 350, y: end + 14, name: letter.signedBy.split(",")[0] ?? "" },
  ];
  return scan(printed, { on: letter.on, marks });
}

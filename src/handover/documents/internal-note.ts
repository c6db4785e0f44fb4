import type { Assessment } from "../../assessment/assessment.ts";
import type { RequirementReport } from "../../assessment/case-report.ts";
import { reportCase } from "../../assessment/report-case.ts";
import { ruleTitles } from "../../assessment/rule-titles.ts";
import type { Block, DocumentModel } from "../../drafting/model.ts";
import { shortDate } from "../../locale/format-date.ts";
import type { Locale, Text } from "../../locale/text.ts";
import type { GateOutcome } from "../../policy/verdict.ts";
import type { LeftOut } from "../exhibits/candidate.ts";
import { attestationBlocks } from "./attestations.ts";
import { heading, inPrint, paragraph, sheetModel, table, type Sheet } from "./blocks.ts";
import { exhibitName, type HandedExhibit } from "./exhibit-list.ts";

export interface NoteMatter {
  readonly assessment: Assessment;
  readonly exhibits: readonly HandedExhibit[];
  readonly leftOut: readonly LeftOut[];
  readonly seal: string;
  /** Program, policy and law: name and version of each. */
  readonly versions: readonly (readonly [Text, string])[];
}

const verdicts: Readonly<Record<string, Text>> = {
  satisfied: { fr: "réuni", en: "there" },
  waived: { fr: "dérogation", en: "waived" },
  "to-confirm": { fr: "à confirmer", en: "to confirm" },
  missing: { fr: "manque", en: "missing" },
  "not-applicable": { fr: "sans objet", en: "not applicable" },
};

const words = {
  title: { fr: "Note interne — à ne pas communiquer", en: "Internal note — not to be passed on" },
  seal: { fr: "Sceau", en: "Seal" },
  proof: { fr: "Ce qui prouve quoi", en: "What proves what" },
  state: { fr: "État", en: "State" },
  requirement: { fr: "Condition", en: "Requirement" },
  recommended: { fr: "conseillé", en: "recommended" },
  why: { fr: "Preuve ou raison", en: "Proof or reason" },
  doubts: { fr: "Doutes et constats", en: "Doubts and findings" },
  none: { fr: "Aucun.", en: "None." },
  attestations: { fr: "Attestations", en: "Attestations" },
  file: { fr: "Fichier", en: "File" },
  by: { fr: "Par", en: "By" },
  waivers: { fr: "Dérogations", en: "Waivers" },
  reason: { fr: "Raison", en: "Reason" },
  until: { fr: "Jusqu’au", en: "Until" },
  beside: { fr: "Pièces sans reproduction", en: "Exhibits not shown" },
  leftOut: { fr: "Documents laissés au dossier", en: "Documents that stay in the case" },
  digests: { fr: "Empreintes (SHA-256)", en: "Digests (SHA-256)" },
  versions: { fr: "Versions", en: "Versions" },
} satisfies Record<string, Text>;

/** What the house knows and does not hand over: the proof tree with its evidence, doubts, attestations, waivers, digests. */
export function internalNoteModel(matter: NoteMatter, sheet: Omit<Sheet, "title">): DocumentModel {
  const { language } = sheet;
  const { assessment, exhibits, leftOut, seal, versions } = matter;
  const say = (text: Text): string => text[language];
  const report = reportCase(assessment, ruleTitles);
  const blocks: Block[] = [
    heading(1, say(words.title)),
    paragraph(`${say(words.seal)}\u00a0: sha256 ${seal}`),
    ...report.gates.flatMap(({ label, verdict, because, requirements }): Block[] => [
      heading(2, `${say(words.proof)} — ${inPrint(say(label))}`),
      paragraph(`${say(gateWords[verdict])}${verdict === "complete" ? "" : ` — ${inPrint(say(because))}`}.`),
      table([say(words.state), say(words.requirement), say(words.why)], proofRows(told(requirements), 0, language)),
    ]),
    heading(2, say(words.doubts)),
    ...doubtsOf(report, language),
    ...attestationBlocks(assessment, words.attestations, language),
    ...waiversOf(matter, language),
    ...notShown(exhibits, language),
    ...(leftOut.length === 0
      ? []
      : [
          heading(2, say(words.leftOut)),
          table(
            [say(words.file), say(words.reason)],
            leftOut.map(({ file, why }) => [inPrint(file), say(why)]),
          ),
        ]),
    heading(2, say(words.digests)),
    table(
      [say(words.file), "SHA-256"],
      exhibits.map(({ file, sha256 }) => [inPrint(file), sha256]),
    ),
    heading(2, say(words.versions)),
    table(
      ["", ""],
      versions.map(([name, value]) => [say(name), inPrint(value)]),
    ),
  ];
  return sheetModel({ ...sheet, title: say(words.title) }, blocks);
}

const gateWords: Readonly<Record<GateOutcome, Text>> = {
  complete: { fr: "Pièces réunies", en: "The papers are there" },
  incomplete: { fr: "Incomplet", en: "Not complete" },
  "to-confirm": { fr: "À confirmer", en: "To confirm" },
  "not-applicable": { fr: "Sans objet", en: "Not applicable" },
};

const isMet = ({ verdict }: RequirementReport): boolean => verdict === "satisfied" || verdict === "waived";

/** Of several ways, the ones that were found are enough to tell. */
const told = ({ operator, children = [] }: RequirementReport): readonly RequirementReport[] =>
  operator === "any" && children.some(isMet) ? children.filter(isMet) : children;

function proofRows(nodes: readonly RequirementReport[], depth: number, language: Locale): string[][] {
  return nodes
    .filter(({ verdict }) => verdict !== "not-applicable")
    .flatMap((node) => {
      const subject = node.subject === undefined ? "" : ` ${node.subject.id}`;
      const advice = node.level === "recommended" ? ` (${words.recommended[language]})` : "";
      const label = `${"– ".repeat(depth)}${node.label[language]}${subject}${advice}`;
      const own = [
        verdicts[node.verdict]?.[language] ?? node.verdict,
        inPrint(label),
        inPrint(proofOf(node, language)),
      ];
      return [own, ...proofRows(told(node), depth + 1, language)];
    });
}

function proofOf({ because, evidence, waived, children }: RequirementReport, language: Locale): string {
  if (children !== undefined) return "";
  const files = (evidence ?? []).flatMap(({ file, page, by }) => {
    if (file === null) return [];
    const where = page === null ? file : `${file}, p. ${page}`;
    return [by === null ? where : `${where} (${by})`];
  });
  const waiver =
    waived === undefined ? [] : [`${verdicts["waived"]?.[language] ?? ""}\u00a0: ${waived.by}, ${waived.reason}`];
  return [because[language], ...waiver, ...new Set(files)].join("\u202f; ");
}

function doubtsOf({ findings, claim }: ReturnType<typeof reportCase>, language: Locale): Block[] {
  const lines = [
    ...findings.filter(({ ruleId, requirement }) => ruleId !== requirement).map(({ message }) => message[language]),
    ...[...(claim?.toConfirm ?? []), ...(claim?.fromWorkspace ?? [])].map((doubt) => doubt[language]),
  ];
  if (lines.length === 0) return [paragraph(words.none[language])];
  return [{ kind: "list", ordered: false, items: lines.map((line) => [paragraph(inPrint(line))]) }];
}

function waiversOf({ assessment }: NoteMatter, language: Locale): Block[] {
  const waivers = assessment.dossier?.caseFile.waivers ?? [];
  if (waivers.length === 0) return [];
  const header = [words.requirement, words.reason, words.by, words.until].map((word) => word[language]);
  const rows = waivers.map(({ requirement, subject, reason, by, until }) => [
    inPrint([requirement, subject ?? ""].join(" ")),
    inPrint(reason ?? ""),
    inPrint(by ?? ""),
    until === null ? "" : shortDate(until),
  ]);
  return [heading(2, words.waivers[language]), table(header, rows)];
}

function notShown(exhibits: readonly HandedExhibit[], language: Locale): Block[] {
  const rows = exhibits.flatMap(({ number, file, notPlaced }) =>
    notPlaced === null ? [] : [[exhibitName(number), inPrint(file), notPlaced[language]]],
  );
  if (rows.length === 0) return [];
  return [heading(2, words.beside[language]), table(["", words.file[language], words.reason[language]], rows)];
}

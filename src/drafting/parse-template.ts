import * as z from "zod";
import { parse, YAMLParseError } from "yaml";
import type { Text } from "../locale/text.ts";
import { TemplateError } from "./template-error.ts";
import {
  attachables,
  documentFormats,
  type Clause,
  type DocumentFormat,
  type Template,
  type TemplateFace,
  type TemplatePiece,
} from "./template.ts";

const party = z.enum(["consultant", "client", "umbrella-company"]);
const name = z.string().regex(/^[a-z][a-z0-9-]*$/);
const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

const headSchema = z.strictObject({
  id: name,
  name,
  kind: z.enum(["letter", "contract", "email", "statement"]),
  title: text,
  sender: party,
  recipient: party,
  gate: z.string().nullable().default(null),
  formats: z.array(z.enum(documentFormats)).min(1).nullable().default(null),
  languages: z.array(z.enum(["fr", "en"])).default(["fr", "en"]),
  subject: z.string().min(1),
  optional: z.array(z.string()).default([]),
  signatures: z.array(party).default([]),
  registered: z.boolean().default(false),
  attaches: z.array(z.enum(attachables)).default([]),
  courtesy: z.boolean().default(false),
  clauses: z.array(name).default([]),
});

const clauseSchema = z.strictObject({
  id: name,
  name,
  title: text,
  note: text,
  optional: z.array(z.string()).default([]),
});

export interface ParsedTemplate {
  readonly template: Omit<Template, "faces">;
  readonly face: Omit<TemplateFace, "around">;
}

/** A YAML head between `---` lines, then Markdown with liquid. Throws a TemplateError that names the file and what is wrong. */
export function parseTemplate(source: string, file: string): ParsedTemplate {
  const { head, body, bodyLine } = parted(source, file, headSchema);
  const { id, kind, title, sender, recipient, gate, formats, languages, ...face } = head;
  const { subject, optional, signatures, registered, attaches, courtesy, clauses } = face;
  return {
    template: {
      id,
      frenchName: head.name,
      kind,
      title,
      sender,
      recipient,
      gate,
      languages,
      formats: formats ?? usual(kind),
    },
    face: { file, source, subject, body, bodyLine, optional, signatures, registered, attaches, courtesy, clauses },
  };
}

/** The first is the one written when none is asked for: what is sent by mail is a draft for a mail program. */
const usual = (kind: Template["kind"]): readonly DocumentFormat[] =>
  kind === "email" ? ["eml", "txt", "html", "md", "docx", "pdf"] : ["pdf", "docx", "html", "md", "txt"];

export interface ParsedClause {
  readonly clause: Omit<Clause, "faces">;
  readonly face: TemplatePiece & { readonly source: string };
}

/** A clause of the library: its names and its note in a head, then its text. Throws a TemplateError. */
export function parseClause(source: string, file: string): ParsedClause {
  const { head, body, bodyLine } = parted(source, file, clauseSchema);
  const { id, title, note, optional } = head;
  return { clause: { id, frenchName: head.name, title, note }, face: { file, source, body, bodyLine, optional } };
}

function parted<Schema extends z.ZodType>(
  source: string,
  file: string,
  schema: Schema,
): { readonly head: z.output<Schema>; readonly body: string; readonly bodyLine: number } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source);
  if (match === null)
    throw faulty(file, { fr: "l’en-tête entre deux lignes --- est absent", en: "there is no head between --- lines" });
  const head = parseHead(match[1] ?? "", file, schema);
  return { head, body: source.slice(match[0].length), bodyLine: match[0].split("\n").length };
}

function parseHead<Schema extends z.ZodType>(source: string, file: string, schema: Schema): z.output<Schema> {
  let values: unknown;
  try {
    values = parse(source);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    const [start] = error instanceof YAMLParseError ? (error.linePos ?? []) : [];
    throw faulty(
      file,
      { fr: `l’en-tête n’est pas du YAML lisible (${why})`, en: `the head is not readable YAML (${why})` },
      (start?.line ?? 0) + 1,
      start?.col ?? 1,
    );
  }
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const where = unknown ?? issue?.path.join(".") ?? "";
  // The head starts on the file's second line.
  const line = source.split("\n").findIndex((one) => one.startsWith(`${where.split(".")[0] ?? ""}:`)) + 2;
  throw faulty(
    file,
    { fr: `l’en-tête est incomplet ou faux\u00a0: ${where}`, en: `the head is incomplete or wrong: ${where}` },
    line,
  );
}

const faulty = (file: string, why: Text, line = 1, column = 1): TemplateError =>
  new TemplateError(
    { fr: `Modèle ${file}:${line}:${column}\u00a0: ${why.fr}.`, en: `Template ${file}:${line}:${column}: ${why.en}.` },
    line,
    column,
  );

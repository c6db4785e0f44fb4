import * as z from "zod";
import { parse } from "yaml";
import type { Text } from "../locale/text.ts";
import { documentFormats, type DocumentFormat, type Template, type TemplateFace } from "./template.ts";

const party = z.enum(["consultant", "client", "umbrella-company"]);

const headSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum(["letter", "contract", "email", "statement"]),
  title: z.strictObject({ fr: z.string().min(1), en: z.string().min(1) }),
  sender: party,
  recipient: party,
  gate: z.string().nullable().default(null),
  formats: z.array(z.enum(documentFormats)).nullable().default(null),
  subject: z.string().min(1),
  optional: z.array(z.string()).default([]),
  signatures: z.array(party).default([]),
  registered: z.boolean().default(false),
  attaches: z.array(z.enum(["order", "invoice", "delivery"])).default([]),
});

type Head = z.output<typeof headSchema>;

/** Why a template file is none, with where to look. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

export interface ParsedTemplate {
  readonly template: Omit<Template, "faces">;
  readonly face: TemplateFace;
}

/** A YAML head between `---` lines, then Markdown with liquid. Throws a TemplateError that names the file and what is wrong. */
export function parseTemplate(source: string, file: string): ParsedTemplate {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source);
  if (match === null)
    throw faulty(file, { fr: "l’en-tête entre deux lignes --- est absent", en: "there is no head between --- lines" });
  const head = parseHead(match[1] ?? "", file);
  const body = source.slice(match[0].length);
  const { id, kind, title, sender, recipient, gate, formats, subject, optional, signatures, registered, attaches } =
    head;
  return {
    template: { id, frenchName: head.name, kind, title, sender, recipient, gate, formats: formats ?? usual(kind) },
    face: {
      file,
      source,
      subject,
      body,
      bodyLine: match[0].split("\n").length,
      optional,
      signatures,
      registered,
      attaches,
    },
  };
}

/** The first is the one written when none is asked for: what is sent by mail is a draft for a mail program. */
const usual = (kind: Head["kind"]): readonly DocumentFormat[] =>
  kind === "email" ? ["eml", "txt", "html", "md", "docx", "pdf"] : ["pdf", "docx", "html", "md", "txt"];

function parseHead(source: string, file: string): Head {
  let values: unknown;
  try {
    values = parse(source);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    throw faulty(file, {
      fr: `l’en-tête n’est pas du YAML lisible (${why})`,
      en: `the head is not readable YAML (${why})`,
    });
  }
  const parsed = headSchema.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") ?? "";
  throw faulty(file, {
    fr: `l’en-tête est incomplet ou faux : ${where}`,
    en: `the head is incomplete or wrong: ${where}`,
  });
}

const faulty = (file: string, why: Text): TemplateError =>
  new TemplateError({ fr: `Modèle ${file}\u00a0: ${why.fr}.`, en: `Template ${file}: ${why.en}.` });

import type { Address, Party } from "../case/case-file.ts";
import { longDate } from "../locale/format-date.ts";
import { isolated } from "../locale/right-to-left.ts";
import { deliveryLine, type Sending } from "./delivery-line.ts";
import type { LetterHead } from "./model.ts";
import type { Template, TemplateFace } from "./template.ts";
import { typeset } from "./typography.ts";
import type { Drafting } from "./variables/variable.ts";

const WIDEST = 38;
const MOST_LINES = 6;

/** Sender, recipient in the window, place and date, how it is sent, references. */
export function letterHeadOf(
  template: Template,
  face: TemplateFace,
  drafting: Drafting,
  sending: Sending | undefined,
): LetterHead {
  const { dossier, today, locale } = drafting;
  const sender = addressOf(template.sender, drafting);
  const city = sender.address?.city ?? null;
  const date = longDate(today, locale);
  return {
    sender: [sender.name, ...linesOf(sender.address), ...sender.more].map(isolated),
    recipient: windowLines(template.recipient, drafting).map(isolated),
    placeAndDate: typeset(
      city === null
        ? capital(locale === "fr" ? `le ${date}` : date)
        : locale === "fr"
          ? `${isolated(city)}, le ${date}`
          : `${isolated(city)}, ${date}`,
      locale,
    ),
    delivery: deliveryLine(template, face, drafting, sending),
    references: [
      ...(dossier.caseFile.invoices.length === 0
        ? []
        : [
            locale === "fr"
              ? `Nos références\u00a0: dossier ${dossier.caseFile.id}`
              : `Our reference: case ${dossier.caseFile.id}`,
          ]),
    ].map((line) => typeset(line, locale)),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Sender {
  readonly name: string;
  readonly address: Address | null;
  readonly more: readonly string[];
}

function addressOf(party: Party, { dossier }: Drafting): Sender {
  const { client, consultant, umbrellaCompany } = dossier.caseFile;
  const more = (siren: string | null | undefined, email: string | null | undefined): string[] =>
    [siren == null ? null : `SIREN ${siren}`, email ?? null].filter((line) => line !== null);
  if (party === "client") return { name: client.name, address: client.address, more: more(client.siren, null) };
  if (party === "consultant")
    return { name: consultant?.name ?? "", address: consultant?.address ?? null, more: more(null, consultant?.email) };
  const address = umbrellaCompany?.address ?? umbrellaCompany?.returnAddress ?? null;
  return { name: umbrellaCompany?.name ?? "", address, more: more(umbrellaCompany?.siren, umbrellaCompany?.email) };
}

/** The company takes its post where contracts come back to, which may not be its seat. */
function recipientOf(party: Party, drafting: Drafting): Pick<Sender, "name" | "address"> {
  const { name, address } = addressOf(party, drafting);
  const back = drafting.dossier.caseFile.umbrellaCompany?.returnAddress ?? null;
  return { name, address: party === "umbrella-company" ? (back ?? address) : address };
}

const linesOf = (address: Address | null): string[] =>
  address === null
    ? []
    : [...address.lines, [address.postalCode, address.city].filter((part) => part !== null).join(" ")];

/**
 * NF Z 10-011: six lines of 38 characters at most, the last three in capitals, no punctuation from the street down. What is too long is cut at a
 * word and goes on the next line while there is room.
 */
function windowLines(party: Party, drafting: Drafting): string[] {
  const { name, address } = recipientOf(party, drafting);
  const contact = party === "client" ? (drafting.dossier.caseFile.client.contact?.name ?? null) : null;
  const street = linesOf(address).map((line) =>
    line
      .replace(/[.,;:]/g, " ")
      .replace(/ +/g, " ")
      .trim(),
  );
  const lines = [name, ...(contact === null ? [] : [contact]), ...street].flatMap(folded);
  const kept =
    lines.length <= MOST_LINES
      ? lines
      : [...lines.slice(0, MOST_LINES - street.length), ...street.slice(-MOST_LINES)].slice(0, MOST_LINES);
  return kept.map((line, index) => (index >= kept.length - 3 ? line.toUpperCase() : line));
}

function folded(line: string): string[] {
  if (line.length <= WIDEST) return [line];
  const at = line.lastIndexOf(" ", WIDEST);
  const end = at > 0 ? at : WIDEST;
  return [line.slice(0, end), ...folded(line.slice(end).trim())];
}

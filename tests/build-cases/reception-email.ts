import type { CaseFile, EvidenceEntry } from "../../src/case/case-file.ts";

/** The e-mail in which the client says it received the work, as the consultant's mail program saves it. */
export function receptionEmail({ client, consultant, mission }: CaseFile, { file }: EvidenceEntry): Buffer {
  const day = /\d{4}-\d{2}-\d{2}/.exec(file)?.[0] ?? "2026-01-01";
  const sent = new Date(`${day}T08:42:10Z`).toUTCString().replace("GMT", "+0000");
  const subject = Buffer.from(`Re: ${mission?.description ?? ""} : livraison`).toString("base64");
  const lines = [
    `From: ${address(client.contact?.name, client.contact?.email)}`,
    `To: ${address(consultant?.name, consultant?.email)}`,
    `Date: ${sent}`,
    `Message-ID: <${day}.0842@${client.contact?.email?.split("@")[1] ?? "client.example"}>`,
    `Subject: =?UTF-8?B?${subject}?=`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    "Bonjour Paul,",
    "",
    "Bien reçu : le lecteur est en ligne depuis vendredi, nous l'avons essayé sur une dizaine",
    "de livres et tout fonctionne. Merci pour ce travail.",
    "",
    "Je transmets à la comptabilité pour la facture.",
    "",
    "Bien à vous,",
    client.contact?.name ?? "",
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

const address = (name: string | null | undefined, email: string | null | undefined): string =>
  `${name ?? ""} <${email ?? ""}>`;

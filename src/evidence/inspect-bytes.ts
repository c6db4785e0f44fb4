import { bareEvidence } from "./bare-evidence.ts";
import type { Evidence, EvidenceProblem } from "./evidence.ts";
import type { EvidenceLimits } from "./limits.ts";
import { unreadable, type Reading } from "./reading.ts";
import { isOutlookMessage } from "./sniff.ts";

/** What one document shows. Never throws for its content: encrypted, damaged, empty and too large are answers. */
export async function inspectBytes(bytes: Uint8Array, limits: EvidenceLimits): Promise<Evidence> {
  const bare = bareEvidence(bytes);
  if (bytes.length > limits.bytes) return { ...bare, ...unreadable("too-large") };
  try {
    return { ...bare, ...(await readAs(bare, bytes, limits)) };
  } catch {
    return { ...bare, ...unreadable("damaged", [readerFailed]) };
  }
}

async function readAs(bare: Evidence, bytes: Uint8Array, limits: EvidenceLimits): Promise<Reading> {
  switch (bare.type) {
    case "pdf":
      return (await import("./pdf/pdf-document.ts")).readPdf(bytes, limits);
    case "xml":
      return (await import("./einvoice/xml-document.ts")).readXml(bytes);
    case "docx":
      return (await import("./docx.ts")).readDocx(bytes, limits);
    case "eml":
      return (await import("./email.ts")).readEmail(bytes);
    case "text":
      return (await import("./plain-text.ts")).readText(bytes);
    case "jpeg":
    case "png":
    case "tiff":
      return (await import("./picture.ts")).readPicture(bytes, bare.type);
    case "zip":
      return {};
    case "empty":
      return unreadable("empty");
    case "heic":
      return unreadable("unsupported", [howToSave.heic]);
    case "unknown":
      return unreadable("unsupported", isOutlookMessage(bytes) ? [howToSave.msg] : []);
  }
}

/** A reader gave up without saying why: that is told apart from what it found damaged. */
const readerFailed: EvidenceProblem = {
  code: "reader-failed",
  message: {
    fr: "Ce document a mis la lecture en échec\u00a0: rouvrez-le et enregistrez-le de nouveau, en PDF.",
    en: "This document made reading fail: open it again and save it as PDF.",
  },
};

const howToSave = {
  heic: {
    code: "heic",
    message: {
      fr: "Photo au format HEIC\u00a0: ouvrez-la sur le téléphone et enregistrez-la en JPEG, ou imprimez-la en PDF.",
      en: "HEIC photo: open it on the phone and save it as JPEG, or print it to PDF.",
    },
  },
  msg: {
    code: "outlook-message",
    message: {
      fr: "Message Outlook (.msg)\u00a0: ouvrez-le et enregistrez-le au format .eml ou PDF.",
      en: "Outlook message (.msg): open it and save it as .eml or PDF.",
    },
  },
} as const satisfies Record<string, EvidenceProblem>;

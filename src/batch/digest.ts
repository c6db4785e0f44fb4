import { hash } from "node:crypto";

export const sha256Of = (content: string | Uint8Array): string => hash("sha256", content, "hex");

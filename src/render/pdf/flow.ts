import { BOX, type Sheet } from "./sheet.ts";

/** Where the next block goes. `newPage` opens a page with its furniture and comes back to the top. */
export interface Flow {
  readonly sheet: Sheet;
  y: number;
  readonly newPage: () => void;
}

export const roomLeft = ({ y }: Flow): number => BOX.bottom - y;

/** Opens a page unless the block fits on this one. */
export function ensureRoom(flow: Flow, height: number): void {
  if (height > roomLeft(flow) && flow.y > BOX.top + 1) flow.newPage();
}

/** Adds tagged content to the document's structure. */
export function tagged(flow: Flow, type: string, draw: () => void): void {
  flow.sheet.addStructure(flow.sheet.struct(type, {}, draw));
}

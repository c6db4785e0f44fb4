import { getResolvedPDFJS } from "unpdf";
import type { PdfPage } from "./open-pdf.ts";

type Matrix = readonly [number, number, number, number, number, number];

// Over this share of the page the pictures are the page itself: a scan, whole or in strips, not a logo.
const NEAR_FULL_PAGE = 0.6;

/** Whether images cover more than 60 % of the page: what is handwritten on it cannot be told from the text. */
export async function mostlyImage(page: PdfPage): Promise<boolean> {
  const [{ OPS }, operators] = await Promise.all([getResolvedPDFJS(), page.getOperatorList()]);
  const single = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintSolidColorImageMask,
  ]);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const wanted = Math.abs((right - left) * (top - bottom)) * NEAR_FULL_PAGE;
  let covered = 0;
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  for (const [index, operator] of operators.fnArray.entries()) {
    const args: unknown = operators.argsArray[index];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (operator === OPS.paintFormXObjectBegin && Array.isArray(args)) matrix = multiply(matrix, asMatrix(args[0]));
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, asMatrix(args));
    else if (single.has(operator)) covered += areaOf(matrix);
    else if (operator === OPS.paintInlineImageXObjectGroup || operator === OPS.paintImageMaskXObjectGroup)
      covered += groupArea(args) * areaOf(matrix);
    else if (operator === OPS.paintImageXObjectRepeat || operator === OPS.paintImageMaskXObjectRepeat)
      covered += repeatArea(args) * areaOf(matrix);
    if (covered > wanted) return true;
  }
  return false;
}

/** An image fills the unit square, wherever the matrix puts it. */
const areaOf = (matrix: Matrix): number => Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);

/** Images that the reader put together, each with its own matrix. */
function groupArea(args: unknown): number {
  const images: unknown = Array.isArray(args) ? args.findLast(Array.isArray) : [];
  return (Array.isArray(images) ? images : []).reduce<number>(
    (sum, image: unknown) => sum + areaOf(asMatrix((image as { readonly transform?: unknown } | null)?.transform)),
    0,
  );
}

/** One image painted several times: its scales, then its places, two numbers each. */
function repeatArea(args: unknown): number {
  const [, ...rest] = Array.isArray(args) ? (args as unknown[]) : [];
  const places = rest.findLast((one) => one !== null && typeof one === "object" && "length" in one);
  const [x = 1, ...others] = rest.map(Number).filter(Number.isFinite);
  return (Math.abs(x * (others.at(-1) ?? x)) * Number((places as { length?: unknown } | undefined)?.length ?? 0)) / 2;
}

function asMatrix(args: unknown): Matrix {
  const values = args !== null && typeof args === "object" ? Object.values(args) : [];
  const [a, b, c, d, e, f] = values.map(Number);
  return values.length < 6 ? [1, 0, 0, 1, 0, 0] : [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

const multiply = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[2] * other[1],
  one[1] * other[0] + one[3] * other[1],
  one[0] * other[2] + one[2] * other[3],
  one[1] * other[2] + one[3] * other[3],
  one[0] * other[4] + one[2] * other[5] + one[4],
  one[1] * other[4] + one[3] * other[5] + one[5],
];

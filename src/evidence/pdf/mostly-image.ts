import type { getDocumentProxy } from "unpdf";

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;
type Matrix = readonly [number, number, number, number, number, number];

// Over this share of the page an image is the page itself: a scan, not a logo.
const NEAR_FULL_PAGE = 0.6;

/** Whether one image covers more than 60 % of the page: what is handwritten on it cannot be told from the text. */
export async function mostlyImage(page: Page): Promise<boolean> {
  const [{ getResolvedPDFJS }, operators] = await Promise.all([import("unpdf"), page.getOperatorList()]);
  const { OPS } = await getResolvedPDFJS();
  const paints = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
  ]);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const area = Math.abs((right - left) * (top - bottom));
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  for (const [index, operator] of operators.fnArray.entries()) {
    const args: unknown = operators.argsArray[index];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (operator === OPS.paintFormXObjectBegin && Array.isArray(args)) matrix = multiply(matrix, asMatrix(args[0]));
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, asMatrix(args));
    else if (paints.has(operator) && Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) > area * NEAR_FULL_PAGE)
      return true;
  }
  return false;
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

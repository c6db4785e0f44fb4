/** What a reader sees of a page: its box in page space, and how far it is turned clockwise. */
export interface PageView {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: 0 | 90 | 180 | 270;
}

/** Words ready to be drawn: already encoded for the font, with their width at size 1. */
export interface Words {
  readonly hex: string;
  readonly width: number;
}

const A4_WIDTH = 595.28;
const EDGE = 10;

/** Size of the page as it is seen, turned. */
export function seenSize({ width, height, rotation }: PageView): { readonly width: number; readonly height: number } {
  return rotation === 90 || rotation === 270 ? { width: height, height: width } : { width, height };
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** The matrix from the page as seen (origin at its lower left, upright) to page space (ISO 32000-1, 7.7.3.3: /Rotate turns clockwise). */
export function uprightMatrix({ x, y, width, height, rotation }: PageView): readonly number[] {
  switch (rotation) {
    case 0:
      return [1, 0, 0, 1, x, y];
    case 90:
      return [0, 1, -1, 0, x + width, y];
    case 180:
      return [-1, 0, 0, -1, x + width, y + height];
    case 270:
      return [0, -1, 1, 0, x, y + height];
  }
}

/** An A4 page is stamped at the usual size; a ticket or a poster in proportion. */
const scaleOf = (view: PageView): number => {
  const { width, height } = seenSize(view);
  return Math.min(4, Math.max(0.25, Math.min(width, height) / A4_WIDTH));
};

/**
 * Content that marks a page: a footer on an opaque band, and on the first page a framed stamp at the upper right. Nothing shows through:
 * it is read on a dark page as on a white one.
 */
export function stampContent(view: PageView, font: string, footer: Words, stamp: Words | null): string {
  const matrix = uprightMatrix(view).map(number).join(" ");
  const scale = scaleOf(view);
  const seen = seenSize(view);
  const boxes = [
    boxed(footer, font, { size: 8 * scale, pad: 3 * scale, frame: 0 }, (width) => [
      (seen.width - width) / 2,
      EDGE * scale,
    ]),
  ];
  if (stamp !== null) {
    const style = { size: 13 * scale, pad: 6 * scale, frame: 1.2 * scale };
    const height = heightOf(style);
    boxes.push(
      boxed(stamp, font, style, (width) => [seen.width - width - EDGE * scale, seen.height - height - EDGE * scale]),
    );
  }
  return `q ${matrix} cm\n${boxes.join("")}Q\n`;
}

interface BoxStyle {
  readonly size: number;
  readonly pad: number;
  readonly frame: number;
}

const heightOf = ({ size, pad }: BoxStyle): number => size + 2 * pad;

function boxed(
  words: Words,
  font: string,
  style: BoxStyle,
  place: (width: number) => readonly [number, number],
): string {
  const { size, pad, frame } = style;
  const width = words.width * size + 2 * pad;
  const [x, y] = place(width);
  const rectangle = `${[x, y, width, heightOf(style)].map(number).join(" ")} re`;
  const paint = frame === 0 ? `1 g ${rectangle} f` : `1 g 0 G ${number(frame)} w ${rectangle} B`;
  // Letters without descenders sit in the middle of the box at a fifth of their size above its padding.
  const at = `${number(x + pad)} ${number(y + pad + size * 0.2)}`;
  return `${paint}\nBT 0 g 0 Tr 0 Tc 0 Tw 100 Tz 0 Ts /${font} ${number(size)} Tf ${at} Td <${words.hex}> Tj ET\n`;
}

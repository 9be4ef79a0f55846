/** The light theme of the page, which is also paper. */
export const PAPER = {
  bg: '#f5efe2',
  sunk: '#ebe3d3',
  rule2: '#8c8473',
  ink: '#15130f',
  ink3: '#645e53',
  red: '#c4221a',
  on: '#fbf7ee',
} as const;

const DISPLAY = "'Sofia Sans Extra Condensed', 'Arial Narrow', sans-serif";
const TEXT = "'Golos Text', system-ui, sans-serif";
/** Width of a letter as a part of its size, on the generous side so that a fallback face fits too. */
export const LETTER = { display: 0.62, text: 0.6 } as const;

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`).replace(/[^\P{Cc}\t\n\r]/gu, '');
/** A length with at most two decimals. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

export interface Type {
  readonly size: number;
  readonly face?: keyof typeof LETTER;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Width of a border of paper that keeps the words apart from what they lie over. */
  readonly halo?: number;
}
/** One line of words. */
export function line(text: string, x: number, y: number, type: Type): string {
  const {
    size,
    face = 'text',
    weight = face === 'display' ? 800 : 400,
    fill = PAPER.ink,
    anchor,
    halo,
  } = type;
  const border =
    halo === undefined
      ? ''
      : ` paint-order="stroke" stroke="${PAPER.bg}" stroke-width="${n(halo)}" stroke-linejoin="round"`;
  const family = face === 'display' ? DISPLAY : TEXT;
  return `<text x="${n(x)}" y="${n(y)}" font-family="${family}" font-size="${n(size)}" font-weight="${weight}" fill="${fill}"${anchor ? ` text-anchor="${anchor}"` : ''}${border}>${escaped(text)}</text>`;
}

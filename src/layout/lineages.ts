/** The mark on a seat. */
export const MARKS = [
  'none',
  'bar',
  'dot',
  'plus',
  'wave',
  'falling',
  'rising',
  'upright',
  'chevron',
  'two-dots',
  'two-bars',
  'cross',
  'triangle',
  'lower-half',
  'ring',
] as const;
export type Mark = (typeof MARKS)[number];

/** A row of the palette: what one lineage looks like everywhere. */
export interface Lineage {
  readonly id: string;
  readonly light: string;
  readonly dark: string;
  /** The fill is under 3 : 1 on paper, so shapes get an outline of ink. */
  readonly outline: boolean;
  /** Whether the mark on the fill of the light themes is ink or paper; on the dark theme it is always the ground. */
  readonly markOnLight: 'ink' | 'paper';
  /** The seat's mark; the area pattern repeats it. */
  readonly mark: Mark;
}

const row = (
  id: string,
  light: string,
  dark: string,
  mark: Mark,
  markOnLight: Lineage['markOnLight'],
  outline = false,
): Lineage => ({ id, light, dark, outline, markOnLight, mark });

/**
 * The fifteen lineages, in the order in which their slots are given out. A party that renames itself keeps its row.
 * No hue lies between 345 and 45 in OKLCH and no chroma exceeds 0.14: red belongs to lines.
 */
export const LINEAGES: readonly Lineage[] = [
  row('B', '#32488B', '#617BC3', 'none', 'paper'),
  row('M', '#6BA2CC', '#89C1EC', 'bar', 'ink', true),
  row('MI', '#B3DBEE', '#C2EBFF', 'dot', 'ink', true),
  row('UI', '#076B6F', '#489A9E', 'plus', 'paper'),
  row('BU', '#8D5AB1', '#B782DD', 'wave', 'paper'),
  row('SR', '#908936', '#B4AE5C', 'falling', 'ink'),
  row('LSR', '#409764', '#67BD88', 'rising', 'ink'),
  row('RSR', '#E6B55D', '#FFCA6D', 'upright', 'ink', true),
  row('MX', '#324726', '#657C58', 'chevron', 'paper'),
  row('NC', '#E7E798', '#F4F39B', 'two-dots', 'ink', true),
  row('PS', '#7A5C42', '#A8886D', 'two-bars', 'paper'),
  row('AN', '#35233C', '#6E5B77', 'cross', 'paper'),
  row('NA', '#D7B5ED', '#EACAFF', 'triangle', 'ink', true),
  row('NP', '#A3A19B', '#C0BEB7', 'lower-half', 'ink', true),
  row('OT', '#DBD8CB', '#EAE6D8', 'ring', 'ink', true),
];

/** The row of a lineage, or `null` for delegates whose party nobody names: they are drawn as unknown. */
export const lineageOf = (id: string | null): Lineage | null =>
  LINEAGES.find((lineage) => lineage.id === id) ?? null;

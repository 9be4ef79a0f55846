import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LINEAGES } from '../../src/layout/lineages.ts';

const sheet = (name: string): string =>
  readFileSync(new URL(`../../src/ui/styles/${name}`, import.meta.url), 'utf8');

/** The custom properties of the rule whose selector mentions the theme. */
function theme(css: string, name: string): Map<string, string> {
  const rules = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const found = rules.filter(([, selector = '']) => selector.includes(`[data-theme='${name}']`));
  const declared = found.flatMap(([, , body = '']) => [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)]);
  return new Map(declared.map(([, property = '', value = '']) => [property, value.trim()]));
}

const channels = (hex: string): [number, number, number] => {
  const digits = hex.slice(1);
  const full = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits;
  const at = (i: number): number => Number.parseInt(full.slice(i, i + 2), 16) / 255;
  return [at(0), at(2), at(4)];
};
const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const [r, g, b] = channels(hex).map(linear);
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
};
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

/** Chroma and hue in OKLCH, by B. Ottosson's matrices. */
function oklch(hex: string): { chroma: number; hue: number } {
  const [r = 0, g = 0, b = 0] = channels(hex).map(linear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { chroma: Math.hypot(a, bb), hue: (Math.atan2(bb, a) * 180) / Math.PI + (bb < 0 ? 360 : 0) };
}

const tokens = sheet('tokens.css');
const colours = sheet('palette.css');

describe('ground, ink and red', () => {
  const pairs: [string, string, number][] = [
    ['ink', 'bg', 7],
    ['ink2', 'bg', 4.5],
    ['ink3', 'bg', 4.5],
    ['ink3', 'panel', 4.5],
    ['ink3', 'sunk', 4.5],
    ['red', 'bg', 4.5],
    ['red', 'panel', 4.5],
    ['on', 'ink', 7],
    ['rule2', 'bg', 3],
    ['rule2', 'panel', 3],
  ];
  test.each(
    ['light', 'dark', 'proj', 'contrast'].flatMap((name) => pairs.map((pair) => [name, ...pair] as const)),
  )('%s: %s on %s is at least %f : 1', (name, above, below, least) => {
    const colour = theme(tokens, name);
    expect(contrast(colour.get(above) ?? '', colour.get(below) ?? '')).toBeGreaterThanOrEqual(least);
  });
});

describe('the lineages', () => {
  test('the stylesheet has the colours of the palette in every theme', () => {
    for (const [name, pick] of [
      ['light', 'light'],
      ['proj', 'light'],
      ['contrast', 'light'],
      ['dark', 'dark'],
    ] as const) {
      const declared = theme(colours, name);
      expect(declared.size).toBe(2 * LINEAGES.length);
      for (const lineage of LINEAGES)
        expect(declared.get(`fill-${lineage.id}`)).toBe(lineage[pick].toLowerCase());
    }
  });

  test.each(LINEAGES.flatMap(({ id, light, dark }) => [[id, light] as const, [id, dark] as const]))(
    '%s %s is not red, and is muted',
    (_, hex) => {
      const { chroma, hue } = oklch(hex);
      expect(chroma).toBeLessThan(0.1405);
      if (chroma > 0.02) expect(hue).toBeGreaterThanOrEqual(45);
      if (chroma > 0.02) expect(hue).toBeLessThanOrEqual(345);
    },
  );

  test.each(['light', 'dark', 'proj'])('in the theme %s a mark can be read on every fill', (name) => {
    const own = theme(colours, name);
    const ground = theme(tokens, name);
    for (const { id } of LINEAGES) {
      const mark = ground.get(/--(\w+)/.exec(own.get(`mark-${id}`) ?? '')?.[1] ?? '') ?? '';
      expect(contrast(mark, own.get(`fill-${id}`) ?? '')).toBeGreaterThanOrEqual(3);
    }
  });

  test('a fill under 3 : 1 on paper has an outline, and no other has one', () => {
    const paper = theme(tokens, 'light').get('bg') ?? '';
    for (const { light, outline } of LINEAGES) expect(contrast(light, paper) < 3).toBe(outline);
  });

  test('no two lineages share a mark', () => {
    expect(new Set(LINEAGES.map(({ mark }) => mark)).size).toBe(LINEAGES.length);
  });
});

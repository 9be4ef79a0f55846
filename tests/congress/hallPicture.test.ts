import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hallPicture, wrapped } from '../../src/congress/hallPicture.ts';
import { PAPER } from '../../src/congress/paper.ts';
import { linkTo } from '../../src/congress/link.ts';
import { replay } from '../../src/congress/replay.ts';
import type { View } from '../../src/congress/tables.ts';
import type { Lang } from '../../src/domain/text.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';

function viewOf(name: string, step: string | null, lang: Lang = 'en', choice = {}): View {
  const course = courseFrom(builtIn(name), choice);
  const steps = replay(course);
  const at = step === null ? steps.at(-1) : steps.find(({ id }) => id === step);
  if (!at) throw new Error(`no step ${String(step)}`);
  return { course, steps, at, lang };
}
/** The words of a picture, in order, as a reader sees them. */
const wordsOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, text = '']) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))
    .join(' ');

/** Seats drawn by one fill. */
const seats = (svg: string, attribute: string): number =>
  [...svg.matchAll(/<path ([^>]*) d="([^"]*)"/g)]
    .filter(([, attributes = '']) => attributes.includes(attribute))
    .reduce((sum, [, , d = '']) => sum + (d.match(/M/g)?.length ?? 0), 0);

/** Two strokes over each seat of somebody excluded. */
const CROSS = `fill="none" stroke="${PAPER.rule2}" stroke-width="1"`;

describe('the picture of the hall at the transfer of power', () => {
  const view = viewOf('02-second', 'appeal');
  const svg = hallPicture(view, 'https://example.org/#/second/appeal');
  const words = wordsOf(svg);

  test('says congress, step, both dates, badge, vote, sources, licence and link', () => {
    for (const said of [
      'Transfer of power to the soviets',
      'Old style: 26 Oct 1917',
      'New style: 8 Nov 1917',
      'DISPUTED',
      '505 for',
      '256 to carry',
      'majority of 511 present',
      '325 before the walkouts',
      'A. M. Kulegin',
      'scenario “second”, revision 1, variant “factions-649-split”',
      'CC BY 4.0',
      'https://example.org/#/second/appeal',
    ])
      expect(words.replace(/\u00a0/g, ' '), said).toContain(said);
  });

  test('draws 390 Bolsheviks in their colour and 138 empty seats', () => {
    expect(seats(svg, 'fill="#32488B"')).toBe(390);
    expect(seats(svg, 'stroke-dasharray')).toBe(138);
  });

  test('holds nothing that runs and asks for nothing from elsewhere', () => {
    expect(svg).not.toMatch(/<script|<image|<foreignObject|\bhref|\bon\w+=|url\((?!#)/);
  });

  test('is in Russian when asked', () => {
    const said = wordsOf(hallPicture(viewOf('02-second', 'appeal', 'ru'), '#')).replace(/\u00a0/g, ' ');
    expect(said).toContain('Переход власти к Советам');
    expect(said).toContain('СПОРНО');
  });

  test('is the same, byte for byte, from the same session', () => {
    expect(hallPicture(viewOf('02-second', 'appeal'), 'https://example.org/#/second/appeal')).toBe(svg);
  });
});

describe('the picture by vote', () => {
  test('shows how each seat voted where the count is split by group', () => {
    const svg = hallPicture(viewOf('other/reichstag-1933', 'enabling-act'), '#', 'vote');
    expect(seats(svg, `fill="${PAPER.ink}"`)).toBe(444);
    expect(seats(svg, 'url(#against)')).toBe(94);
    expect(seats(svg, 'url(#unrecorded)')).toBe(0);
    expect(wordsOf(svg).replace(/\u00a0/g, ' ')).toContain('444 for');
  });

  test('gives no seat a vote where no source splits the count, and shows the count as a bar', () => {
    const svg = hallPicture(viewOf('02-second', 'appeal'), '#', 'vote');
    expect(seats(svg, 'url(#unrecorded)')).toBe(511);
    expect(seats(svg, `fill="${PAPER.ink}"`)).toBe(0);
    expect(svg).toMatch(/<rect [^>]*fill="#15130f"/);
    expect(wordsOf(svg)).toContain('No source splits this vote by group');
  });

  test('says about how many where a source does', () => {
    const said = wordsOf(hallPicture(viewOf('02-second', 'avilov-vote'), '#', 'vote'));
    expect(said.replace(/\u00a0/g, ' ')).toContain('≈ 150 for');
  });

  test('of a step without a vote is the picture by faction', () => {
    const view = viewOf('02-second', 'walkout');
    expect(hallPicture(view, '#', 'vote')).toBe(hallPicture(view, '#'));
  });

  test('names no calendar where the old style has never been in use', () => {
    const svg = hallPicture(viewOf('other/reichstag-1933', 'opening'), '#').replace(/\u00a0/g, ' ');
    expect(svg).toContain('23 Mar 1933 · 14:00');
    expect(svg).not.toMatch(/old style|new style|10 Mar/i);
  });

  test('has a colour of its own for every group of another assembly', () => {
    const svg = hallPicture(viewOf('other/reichstag-1933', 'enabling-act'), '#');
    const fills = [...svg.matchAll(/<rect [^>]*width="28" height="20" fill="([^"]+)"/g)].map(
      ([, fill]) => fill,
    );
    expect(fills.length).toBeGreaterThan(8);
    expect(new Set(fills).size).toBe(fills.length);
  });
});

test('a house with voices: they are told apart in the description, the legend and under the hall', () => {
  const svg = hallPicture(viewOf('09-ninth', 'approval'), '#').replace(/[\u00a0\u202f]/g, ' ');
  expect(svg).toContain(
    '<desc>Hall, 1 993 delegates: 1 631 present with a vote, 362 with a voice only.</desc>',
  );
  const words = wordsOf(svg);
  expect(words).toContain('Non-party 109 + 30 with a voice');
  expect(words).toContain('Poale Zion: 1 with a voice');
  expect(words).toContain('A ring is a delegate with a voice and no vote.');
  expect(wordsOf(hallPicture(viewOf('02-second', 'appeal'), '#'))).not.toContain('A ring is');
});

test('the excluded stand in the legend, and their seats are crossed as on the page', () => {
  const excluded = hallPicture(viewOf('05-fifth', null), '#');
  expect(wordsOf(excluded)).toMatch(/Left SRs: 353 excluded/);
  const [first, second] = [viewOf('05-fifth', null), viewOf('02-second', 'appeal')].map((view) =>
    seats(hallPicture(view, '#'), CROSS),
  );
  expect(first).toBe(2 * 353);
  expect(second).toBe(0);
});

test('where more are needed than are there no line is drawn, and the words say why', () => {
  const view = viewOf('02-second', 'appeal');
  const { division } = view.at;
  if (!division) throw new Error('no vote');
  const svg = hallPicture({ ...view, at: { ...view.at, division: { ...division, needed: 700 } } }, '#');
  expect(wordsOf(svg)).toContain('700 to carry: more than are present');
  expect(svg).not.toContain(`stroke="${PAPER.red}" stroke-width="4"`);
});

test('a link cannot break out of its text', () => {
  const svg = hallPicture(viewOf('02-second', 'appeal'), '</text><script>alert(1)</script>\u0000');
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0000');
});

test.each(BUILT_IN)('every step of %s can be drawn', (name) => {
  const view = viewOf(name, null);
  for (const at of view.steps) {
    const svg = hallPicture({ ...view, at }, '#');
    expect(svg, at.id).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(svg, at.id).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('the colours are those of the light theme', () => {
  const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
  const light = css.slice(css.indexOf("[data-theme='light']"), css.indexOf("[data-theme='dark']"));
  for (const [name, colour] of Object.entries(PAPER)) expect(light, name).toContain(`--${name}: ${colour};`);
});

test('a link names what a page would not choose by itself, and nothing else', () => {
  expect(linkTo(courseFrom(builtIn('02-second'), {}), 'appeal')).toBe('#/second/appeal');
  const course = courseFrom(builtIn('02-second'), {
    variant: 'credentials-670',
    readings: { appeal: 'all-but' },
  });
  expect(linkTo(course, 'walkout')).toBe('#/second/walkout?variant=credentials-670&reading=appeal:all-but');
});

test('words of a line far out on the right stay on the sheet', () => {
  for (const lang of ['en', 'ru'] as const) {
    const svg = hallPicture(viewOf('peasants-second-1917', 'left-leaves', lang), '');
    const note = /<text x="([\d.-]+)"[^>]*>(majority of|большинство от)[^<]*<\/text>/.exec(svg);
    const [text = '', x = ''] = note ?? [];
    const words = text.replace(/<[^>]*>/g, '');
    // The hall is drawn from its middle, 500 from either edge; a letter of 15 is at least 7 wide.
    expect(Number(x) + 7 * words.length, words).toBeLessThan(500);
  }
});

test('the calendar in use comes first: old style in 1917, new style in 1920', () => {
  const dates = (name: string, step: string): string[] =>
    [...hallPicture(viewOf(name, step), '').matchAll(/(Old|New) style/g)].map(([, style = '']) => style);
  expect(dates('02-second', 'appeal')).toEqual(['Old', 'New']);
  expect(dates('08-eighth', 'mandates')).toEqual(['New', 'Old']);
});

test('a tally larger than the house is marked in the picture', () => {
  const unfit = 'The tally does not fit this count of the house.';
  const words = (choice: object): string =>
    wordsOf(hallPicture(viewOf('02-second', 'appeal', 'en', choice), '#'));
  expect(words({ variant: 'rabgazeta-562' })).toContain(unfit);
  expect(words({})).not.toContain(unfit);
});

test('where nobody is known to have been against the bar is solid and says so, as on the page', () => {
  const svg = hallPicture(viewOf('02-second', 'martov-vote'), '#', 'vote');
  expect(wordsOf(svg)).toContain('no votes against recorded');
  expect(svg).not.toMatch(/<rect [^>]*fill="url\(#unrecorded\)"/);
});

test('an address in per cent signs is cut before the edge', () => {
  const address = `https://example.org/${'%D0%A1%D1%8A%D0%B5%D0%B7%D0%B4'.repeat(9)}`;
  const lines = wrapped(address, 920, { size: 13 });
  expect(lines.join('')).toBe(address);
  // In the widest of usual faces a sign of per cent is 0.95, a capital 0.77 and a figure 0.64 of the size.
  const width = (text: string): number =>
    13 *
    (text.length * 0.64 +
      0.31 * (text.match(/%/g)?.length ?? 0) +
      0.13 * (text.match(/[A-Z]/g)?.length ?? 0));
  for (const one of lines) expect(width(one)).toBeLessThanOrEqual(920);
});

test('the words of a line are set off from the seats that they lie over', () => {
  const svg = hallPicture(viewOf('peasants-second-1917', 'left-leaves'), '#');
  expect(svg).toMatch(/<text [^>]*paint-order="stroke"[^>]*>majority of/);
});

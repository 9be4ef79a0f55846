import type { Lang } from '../domain/text.ts';
import { segmentsOf, type SegmentKind } from '../layout/tallyBar.ts';
import { formatCount, formatFigure } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { isUnanimous, numbersOf, type Division } from './division.ts';
import { line, n, PAPER } from './paper.ts';

const HEIGHT = 38;
const ABOVE = 30;
/** Room for words under the bar. */
const BELOW = 20;

/** The textures of votes as patterns with the ids `against`, `abstaining` and `unrecorded`: black and white, no hue. */
export const voteTextures = (): string =>
  [
    `<pattern id="against" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${PAPER.bg}"/><rect width="3.2" height="7" fill="${PAPER.ink}"/></pattern>`,
    `<pattern id="abstaining" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${PAPER.bg}"/><circle cx="3" cy="3" r="1.15" fill="${PAPER.ink}"/></pattern>`,
    `<pattern id="unrecorded" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="${PAPER.sunk}"/><rect width="1" height="8" fill="${PAPER.rule2}"/></pattern>`,
  ].join('');

const FILLS: { readonly [K in SegmentKind]: string } = {
  for: PAPER.ink,
  against: 'url(#against)',
  abstaining: 'url(#abstaining)',
  notVoting: PAPER.bg,
  unrecorded: 'url(#unrecorded)',
  left: 'none',
};

/**
 * The count of a division as a bar, with the line of what is needed, and words below it where nobody was against or too few
 * were there. Its textures are defined by the picture.
 */
export function tallyShape(
  division: Pick<Division, 'tally' | 'present' | 'needed' | 'outcome'>,
  left: number,
  locale: Lang,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): { shape: string; height: number } {
  const { tally, present, needed, outcome } = division;
  const unanimous = isUnanimous(division);
  const inquorate = outcome === 'inquorate';
  const segments = segmentsOf(numbersOf(tally), present, left, unanimous);
  const whole = Math.max(1, ...segments.map(({ before, count }) => before + count));
  const at = (delegates: number): number => x + (delegates / whole) * width;
  const top = y + ABOVE;
  const parts = segments.flatMap(({ kind, count, before }) => {
    const wide = at(before + count) - at(before);
    const edge = ['for', 'against', 'abstaining'].includes(kind) ? PAPER.ink : PAPER.rule2;
    const box = `<rect x="${n(at(before))}" y="${n(top)}" width="${n(wide)}" height="${HEIGHT}" fill="${FILLS[kind]}" stroke="${edge}"${kind === 'left' ? ' stroke-dasharray="4 3"' : ''}/>`;
    const words =
      kind === 'for'
        ? m.tally_count_for({ count: formatFigure(tally.for) ?? formatCount(count) }, { locale })
        : formatCount(count);
    const spoken = ((kind === 'for' && !unanimous) || kind === 'left') && wide > 14 + words.length * 12;
    return spoken
      ? [
          box,
          line(words, at(before) + 12, top + 26, {
            size: 20,
            face: 'display',
            fill: kind === 'for' ? PAPER.on : PAPER.ink,
          }),
        ]
      : [box];
  });
  if (needed !== null && needed <= whole) {
    const mark = at(needed);
    const flips = mark > x + 0.8 * width;
    const stroke = (extra: string): string =>
      `<line x1="${n(mark)}" x2="${n(mark)}" y1="${n(top - 11)}" y2="${n(top + HEIGHT + 7)}" ${extra}/>`;
    parts.push(
      stroke(`stroke="${PAPER.bg}" stroke-width="7"`),
      stroke(`stroke="${inquorate ? PAPER.rule2 : PAPER.red}" stroke-width="3"`),
      line(
        m.needed({ count: needed, n: formatCount(needed) }, { locale }),
        mark + (flips ? -7 : 7),
        top - 6,
        {
          size: 15,
          weight: 700,
          fill: inquorate ? PAPER.ink3 : PAPER.red,
          anchor: flips ? 'end' : 'start',
        },
      ),
    );
  }
  const below = inquorate
    ? m.tally_inquorate({}, { locale })
    : unanimous
      ? m.tally_unanimous({}, { locale })
      : null;
  if (below !== null) parts.push(line(below, x, top + HEIGHT + 24, { size: 15, fill: PAPER.ink3 }));
  return {
    shape: `<g>${parts.join('')}</g>`,
    height: ABOVE + HEIGHT + 14 + (below === null ? 0 : BELOW),
  };
}

import { badgeOf, type Badge } from '../domain/doubt.ts';
import type { Lang } from '../domain/text.ts';
import { frame, occupiedBy, radiusFor, sittings, widest, type Stretch } from '../layout/drawing.ts';
import {
  detailOf,
  hemicycle,
  lineAt,
  majorityAngle,
  middleOf,
  sectorOf,
  type Detail,
} from '../layout/hemicycle.ts';
import { beside, type Anchor } from '../layout/letters.ts';
import type { Lineage, Mark } from '../layout/lineages.ts';
import { pathsOf } from '../layout/paths.ts';
import { looksOf } from '../layout/slots.ts';
import { AREA_TILES, benches, MARK_DRAWINGS } from '../layout/shapes.ts';
import { formatDate, formatHour, styleInUse } from '../text/dates.ts';
import { formatCount, formatFigure } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { badgeWord } from '../text/words.ts';
import { escaped, LETTER, line, n, PAPER, type Type } from './paper.ts';
import { tallyShape, voteTextures } from './tallyShape.ts';
import { votesShown } from './votesShown.ts';
import { formerStep, houseSentence, leftIn, neededAt, neededNote } from './attendance.ts';
import { placesOf } from './benches.ts';
import { sourceLine, sourcesAt } from './citations.ts';
import { countedIn, groupsIn, type Counted } from './groups.ts';
import { hallCaption } from './hallCaption.ts';
import { presentInAll } from './house.ts';
import type { View } from './tables.ts';
import { figureOf, roughAt } from './rough.ts';
import { nameOf, voteSentence } from './words.ts';

/** What the seats of a picture say: who sits there, or how they voted. */
export type Colouring = 'faction' | 'vote';

const WIDTH = 1000;
const MARGIN = 40;
/** Room above the hall for the words of its line. */
const LABELS = 46;
const MOST_SOURCES = 5;
/** Around the words of a line, which may lie over seats. */
const HALO = 5;
/** Where words beside the tip of a line stand, from the middle of the hall: never off the sheet. */
const besideTip = (tip: number, words: string, size: number, anchor: Anchor): number =>
  beside(tip, words.length * size * LETTER.text, anchor, [MARGIN - WIDTH / 2, WIDTH / 2 - MARGIN]);

/** Letters that are wider than the others, as in an address written in per cent signs. */
const WIDE = /[%@&—\p{Lu}]/u;
/** How long words are, in letters of the usual width. */
const lettersOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1.6 : 1), 0);

/** A word in pieces of at most so many letters. */
function cut(word: string, most: number): string[] {
  const pieces = [''];
  for (const letter of word) {
    const piece = `${pieces.at(-1) ?? ''}${letter}`;
    if (lettersOf(piece) <= most) pieces[pieces.length - 1] = piece;
    else pieces.push(letter);
  }
  return pieces;
}

/** Words in lines no wider than `room`; a word that is too long for any line is cut. */
export function wrapped(text: string, room: number, { size, face = 'text' }: Type): string[] {
  const most = Math.max(8, Math.floor(room / (size * LETTER[face])));
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => cut(one, most))) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && lettersOf(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Text from the top down; what is placed moves on what follows. */
class Column {
  #y: number;
  readonly #parts: string[] = [];
  constructor(top: number) {
    this.#y = top;
  }
  get y(): number {
    return this.#y;
  }
  text(words: string, type: Type, room = WIDTH - 2 * MARGIN): void {
    for (const one of wrapped(words, room, type)) {
      this.#y += type.size * 1.2;
      this.#parts.push(line(one, MARGIN, this.#y, type));
    }
  }
  put(part: string, height: number): void {
    this.#parts.push(part);
    this.#y += height;
  }
  gap(height: number): void {
    this.#y += height;
  }
  toString(): string {
    return this.#parts.join('\n');
  }
}

/** Badges differ in ground, border and word. */
const BADGE: { readonly [B in Badge]: { ground: string; ink: string; dash: string } } = {
  recorded: { ground: PAPER.ink, ink: PAPER.on, dash: '' },
  simulated: { ground: PAPER.bg, ink: PAPER.ink, dash: ' stroke-dasharray="4 3"' },
  disputed: { ground: PAPER.sunk, ink: PAPER.ink, dash: '' },
  estimated: { ground: PAPER.bg, ink: PAPER.ink, dash: ' stroke-dasharray="1 3"' },
};
function badgeShape(badge: Badge, lang: Lang, y: number): string {
  const { ground, ink, dash } = BADGE[badge];
  const words = badgeWord(badge, lang).toUpperCase();
  const width = words.length * 16 * 0.75 + 24;
  const x = WIDTH - MARGIN - width;
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="26" fill="${ground}" stroke="${PAPER.ink}"${dash}/>${line(words, x + width / 2, y + 19, { size: 16, face: 'display', weight: 700, fill: ink, anchor: 'middle' })}`;
}

const markColour = (lineage: Lineage | null): string =>
  lineage?.markOnLight === 'paper' ? PAPER.on : lineage ? PAPER.ink : PAPER.ink3;

/** The hall itself, its base line in the middle of the width; where a seat would be too small, sectors. */
function hallShape(
  { course, steps, at, lang }: View,
  by: Colouring,
  top: number,
): { shape: string; height: number; detail: Detail } {
  const places = placesOf(course, steps);
  const runs = places.steps[at.n - 1] ?? [];
  const width = WIDTH - 2 * MARGIN;
  const hall = hemicycle(places.seats, radiusFor(places.seats, width, null, LABELS));
  const drawn = frame(hall, width, LABELS);
  const radius = hall.seatRadius;
  const detail = detailOf(2 * radius);
  const paths = pathsOf(hall);
  const tiles: string[] = [];
  const looks = looksOf(course.scenario.factions);
  const votes = by === 'vote' ? votesShown(at) : null;
  const groups = sittings(runs, votes).map(({ faction, stretches }) => {
    const mark = course.forest.byId.get(faction)?.mark ?? null;
    const lineage = looks.get(faction) ?? null;
    const fill = lineage?.light ?? PAPER.sunk;
    const draw = (shown: Stretch['shown'], size: number): string =>
      stretches
        .filter((stretch) => stretch.shown === shown)
        .map((stretch) => (detail === 'sectors' ? paths.sector(stretch) : paths.seats(stretch, 'seat', size)))
        .join('');
    const marks = (shown: Stretch['shown'], mark: Exclude<Mark, 'none'>): string =>
      stretches
        .filter((stretch) => stretch.shown === shown)
        .map((stretch) => paths.seats(stretch, mark, radius))
        .join('');
    const shape = (d: string, attributes: string): string =>
      d === '' ? '' : `<path ${attributes} d="${d}"/>`;
    const outline =
      lineage === null
        ? ` stroke="${PAPER.rule2}"`
        : lineage.outline && detail !== 'letters'
          ? ` stroke="${PAPER.ink}" stroke-width="${n(radius * 0.11)}"`
          : '';
    let paint = fill;
    if (detail === 'sectors' && lineage && lineage.mark !== 'none') {
      const tile = AREA_TILES[lineage.mark];
      const ink = markColour(lineage);
      tiles.push(
        `<pattern id="area-${faction}" width="${tile.width}" height="${tile.height}" patternUnits="userSpaceOnUse"><rect width="${tile.width}" height="${tile.height}" fill="${fill}"/><path d="${tile.path}" ${tile.stroke === null ? `fill="${ink}"` : `fill="none" stroke="${ink}" stroke-width="${tile.stroke}"`}/></pattern>`,
      );
      paint = `url(#area-${faction})`;
    }
    const parts = [shape(draw('present', radius), `fill="${paint}"${outline}`)];
    if (detail === 'marks' && lineage && lineage.mark !== 'none') {
      const kind = lineage.mark;
      const drawing = MARK_DRAWINGS[kind];
      const ink = markColour(lineage);
      parts.push(
        shape(
          marks('present', kind),
          drawing.paint === 'fill'
            ? `fill="${ink}"`
            : `fill="none" stroke="${ink}" stroke-width="${n(drawing.width * radius)}"`,
        ),
      );
    }
    parts.push(
      shape(draw('voice', radius * 0.8), `fill="none" stroke="${fill}" stroke-width="2"`),
      ...(['left', 'excluded'] as const).map((gone) =>
        shape(draw(gone, radius * 0.82), `fill="none" stroke="${PAPER.rule2}" stroke-dasharray="2.5 2"`),
      ),
      shape(marks('excluded', 'cross'), `fill="none" stroke="${PAPER.rule2}" stroke-width="1"`),
      shape(draw('absent', radius * 0.82), `fill="none" stroke="${PAPER.rule2}"`),
      shape(draw('for', radius), `fill="${PAPER.ink}"`),
      ...(['against', 'abstaining'] as const).map((part) =>
        shape(draw(part, radius), `fill="url(#${part})" stroke="${PAPER.ink}"`),
      ),
      shape(draw('notVoting', radius), `fill="none" stroke="${PAPER.rule2}"`),
      shape(draw('unrecorded', radius), `fill="url(#unrecorded)" stroke="${PAPER.rule2}"`),
    );
    const { from, to } = widest(stretches);
    if ((detail !== 'marks' || votes !== null) && to - from >= 0.05 * places.seats) {
      const middle = middleOf(sectorOf(hall, from, to));
      const letters = line(mark?.[lang] ?? '', middle.x, middle.y + 10, {
        size: 30,
        face: 'display',
        anchor: 'middle',
        halo: 6,
      });
      parts.push(letters);
    }
    return `<g>${parts.join('')}</g>`;
  });
  const needed = neededAt(at, course);
  const angle = needed === null ? null : majorityAngle(hall, needed, occupiedBy(runs));
  const former = formerStep(steps, at.n - 1);
  const before = steps[former];
  const formerNeeded = before ? neededAt(before, course) : null;
  const formerAngle =
    formerNeeded === null || formerNeeded === needed
      ? null
      : majorityAngle(hall, formerNeeded, occupiedBy(places.steps[former] ?? []));
  const over: string[] = [];
  const stroke = (at: number, attributes: string): string => {
    const { from, to } = lineAt(hall, at);
    return `<line x1="${n(from.x)}" y1="${n(from.y)}" x2="${n(to.x)}" y2="${n(to.y)}" ${attributes}/>`;
  };
  if (formerAngle !== null && formerNeeded !== null) {
    const { to } = lineAt(hall, formerAngle);
    const right = angle === null || formerAngle >= angle;
    const say = leftIn(at.house) > 0 ? m.hall_before_walkouts : m.hall_before;
    const words = say({ needed: formatCount(formerNeeded) }, { locale: lang });
    const anchor = right ? 'start' : 'end';
    over.push(
      stroke(formerAngle, `stroke="${PAPER.bg}" stroke-width="6"`),
      stroke(formerAngle, `stroke="${PAPER.ink}" stroke-width="2" stroke-dasharray="2 4"`),
      line(words, besideTip(to.x, words, 15, anchor), to.y - 4, { size: 15, anchor, halo: HALO }),
    );
  }
  if (angle !== null && needed !== null) {
    const { to } = lineAt(hall, angle);
    const right = formerAngle === null ? angle > Math.PI / 2 : angle > formerAngle;
    const anchor = right ? 'start' : 'end';
    const label = m.needed({ count: needed, n: formatCount(needed) }, { locale: lang });
    const note = neededNote(at, course, lang);
    over.push(
      stroke(angle, `stroke="${PAPER.bg}" stroke-width="10"`),
      stroke(angle, `stroke="${PAPER.red}" stroke-width="4"`),
      line(label, besideTip(to.x, label, 17, anchor), to.y - 22, {
        size: 17,
        weight: 700,
        fill: PAPER.red,
        anchor,
        halo: HALO,
      }),
      line(note, besideTip(to.x, note, 15, anchor), to.y - 4, { size: 15, anchor, halo: HALO }),
    );
  } else if (needed !== null)
    over.push(
      line(
        m.hall_out_of_reach({ needed: formatCount(needed) }, { locale: lang }),
        -hall.outer,
        -hall.outer - 2 * hall.pitch,
        { size: 17, weight: 700, fill: PAPER.red },
      ),
    );
  const here = presentInAll(at.house);
  const gone = leftIn(at.house);
  const note =
    gone > 0
      ? m.hall_present_left({ left: formatCount(gone) }, { locale: lang })
      : m.hall_present({}, { locale: lang });
  if (runs.length === 0)
    over.push(
      `<path fill="none" stroke="${PAPER.rule2}" d="${benches(hall)}"/>`,
      line(m.chamber_nobody({}, { locale: lang }), 0, -8, { size: 16, anchor: 'middle' }),
    );
  else
    over.push(
      line(formatCount(here), 0, -34, { size: 80, face: 'display', anchor: 'middle' }),
      line(note, 0, -8, { size: 16, anchor: 'middle' }),
    );
  if (votes !== null) tiles.push(voteTextures());
  const defs = tiles.length === 0 ? '' : `<defs>${tiles.join('')}</defs>`;
  return {
    shape: `<g transform="translate(${n(WIDTH / 2)} ${n(top + drawn.y)})">${defs}${groups.join('\n')}${over.join('\n')}</g>`,
    height: drawn.height,
    detail,
  };
}

const GONE = { left: m.picture_left, excluded: m.picture_excluded, absent: m.picture_absent };

/** A group of the legend in words: how many are there, or how many are gone, and how. */
function groupWords(name: string, counted: Counted, told: (count: number) => string, locale: Lang): string {
  if (!counted.here) return GONE[counted.gone]({ name, n: told(counted.count) }, { locale });
  const [votes, voice] = [told(counted.votes), told(counted.voices)];
  if (counted.voices === 0) return `${name} ${votes}`;
  return counted.votes === 0
    ? m.picture_voice({ name, n: voice }, { locale })
    : m.picture_both({ name, n: votes, voice }, { locale });
}

/** Chips of everybody seated, in rows. */
function legendShape({ course, steps, at, lang }: View, top: number): { shape: string; height: number } {
  const parts: string[] = [];
  const looks = looksOf(course.scenario.factions);
  const rough = roughAt(course, steps, at);
  let x = MARGIN;
  let y = top;
  for (const group of groupsIn(at.house)) {
    const id = group.faction;
    const told = (count: number): string => formatFigure(figureOf(rough, id, count)) ?? '';
    const words = groupWords(nameOf(course, id, lang), countedIn(group), told, lang);
    const width = 36 + words.length * 15 * LETTER.text + 18;
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN;
      y += 30;
    }
    const lineage = looks.get(id) ?? null;
    parts.push(
      `<rect x="${n(x)}" y="${n(y)}" width="28" height="20" fill="${lineage?.light ?? PAPER.sunk}" stroke="${lineage && !lineage.outline ? 'none' : PAPER.ink}"/>`,
      line(course.forest.byId.get(id)?.mark[lang] ?? '', x + 14, y + 15.5, {
        size: 16,
        face: 'display',
        fill: markColour(lineage),
        anchor: 'middle',
      }),
      line(words, x + 36, y + 15.5, { size: 15 }),
    );
    x += width;
  }
  return { shape: parts.join(''), height: y + 30 - top };
}

/** The date in both calendars where there were two, each by name, that in use first, and the hour. */
function dateWords({ at }: View['at'], lang: Lang): string {
  if (at === null) return '';
  const hour = formatHour(at.hour, lang);
  const { os, ns } = at.day;
  const oldStyle = os && `${m.date_old_style({}, { locale: lang })}: ${formatDate(os, lang)}`;
  const newStyle = `${m.date_new_style({}, { locale: lang })}: ${formatDate(ns, lang)}`;
  const both = styleInUse(at.day) === 'os' ? [oldStyle, newStyle] : [newStyle, oldStyle];
  return [...(os === null ? [formatDate(ns, lang)] : both), hour]
    .filter((words) => words !== null)
    .join(' · ');
}

/**
 * The hall after a step as one SVG file that stands alone: title, both dates, badge, hall, legend, vote, sources, link
 * and licence. Colours of the light theme; faces are named, not embedded. `link` is shown as it is given.
 *
 * By vote, seats show how they voted where a source splits the count by group, and are hatched elsewhere; the whole
 * count stands below as a bar. A step without a vote is drawn by faction.
 */
export function hallPicture(view: View, link: string, by: Colouring = 'faction'): string {
  const { course, at, lang } = view;
  const { scenario } = course;
  const badge = at.division
    ? badgeOf(at.division.basis, at.division.certainty)
    : badgeOf('recorded', at.certainty);
  const column = new Column(24);
  column.put(badgeShape(badge, lang, 30), 0);
  column.text(scenario.title[lang], { size: 24, face: 'display', weight: 700, fill: PAPER.ink3 }, 740);
  column.text(at.title[lang], { size: 42, face: 'display' });
  column.gap(4);
  column.text(dateWords(at, lang), { size: 16 });
  column.gap(12);
  const hall = hallShape(view, by, column.y);
  column.put(hall.shape, hall.height + 22);
  const legend = legendShape(view, column.y);
  column.put(legend.shape, legend.height);
  if (by === 'vote' && at.division !== null) {
    const bar = tallyShape(at.division, leftIn(at.house), lang, {
      x: MARGIN,
      y: column.y,
      width: WIDTH - 2 * MARGIN,
    });
    column.put(bar.shape, bar.height);
  }
  const vote = voteSentence(at, lang);
  if (vote !== '') column.text(vote, { size: 18, weight: 600 });
  if (at.division?.fits === false)
    column.text(m.minutes_unfit({}, { locale: lang }), { size: 16, weight: 600 });
  column.gap(6);
  column.text(hallCaption(at.house, by === 'vote' ? votesShown(at) : null, hall.detail, lang), {
    size: 14,
    fill: PAPER.ink3,
  });
  column.gap(8);
  const small: Type = { size: 13, fill: PAPER.ink3 };
  const sources = sourcesAt(at, course);
  if (sources.length > 0)
    column.text(`${m.picture_sources({}, { locale: lang })}:`, { ...small, weight: 600 });
  for (const id of sources.slice(0, MOST_SOURCES)) column.text(sourceLine(id, scenario, lang), small);
  if (sources.length > MOST_SOURCES)
    column.text(
      m.picture_more_sources({ n: formatCount(sources.length - MOST_SOURCES) }, { locale: lang }),
      small,
    );
  column.gap(8);
  column.text(
    m.picture_made(
      { scenario: scenario.id, revision: String(scenario.revision), variant: course.variant },
      { locale: lang },
    ),
    small,
  );
  column.text(link, small);
  const height = Math.ceil(column.y + 28);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" xml:lang="${lang}">
<title>${escaped(`${scenario.short[lang]}: ${at.title[lang]}`)}</title>
<desc>${escaped(houseSentence(at.house, lang))}</desc>
<rect width="${WIDTH}" height="${height}" fill="${PAPER.bg}"/>
${String(column)}
</svg>
`;
}

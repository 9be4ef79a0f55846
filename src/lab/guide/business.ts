import type { Step } from '../../congress/replay.ts';
import { PARTS, type Part } from '../../domain/tally.ts';
import type { WrittenProceeding } from '../../scenario/types.ts';
import * as m from '../../text/paraglide/messages.js';
import { inEvery, partWord } from '../../text/words.ts';
import type { Option } from './form.ts';
import {
  asking,
  freshId,
  inHall,
  inOrder,
  say,
  spotAt,
  stepNamed,
  stepOptions,
  type Offer,
  type Point,
} from './point.ts';

const PUT: readonly string[] = [
  'motion',
  'amendment',
  'division',
  'resolve',
  'amend-rules',
  'form-government',
  'elect-cec',
  'presidium',
  'speech',
  'report',
];
const FIXED: readonly string[] = ['convene', 'close', 'credentials', 'recess', 'resume'];
const LONGEST_TITLE = 120;

/** A piece of business that is not put. */
export const drop = (point: Point): Offer => {
  const options = stepOptions(point, ({ kind }) => PUT.includes(kind));
  return {
    id: 'drop',
    group: 'business',
    title: say(m.guide_drop),
    why: options.length > 0 ? null : say(m.guide_why_no_business),
    form: asking((form) => {
      const id = form.choice('step', say(m.guide_what), options);
      return id === undefined ? null : { do: 'cancel', id };
    }),
  };
};

/** A step comes at another place in the order of business. */
export const move = (point: Point): Offer => {
  const movable = (step: Step): boolean => !FIXED.includes(step.kind);
  const options = stepOptions(point, movable);
  return {
    id: 'move',
    group: 'business',
    title: say(m.guide_move),
    why: options.length > 0 ? null : say(m.guide_why_no_business),
    form: asking((form) => {
      const id = form.choice('step', say(m.guide_what), options);
      const step = stepNamed(point, id);
      const place = form.choice('place', say(m.guide_place), [
        { id: 'after' as const, label: say(m.guide_after) },
        { id: 'before' as const, label: say(m.guide_before) },
      ]);
      const others: Option[] = point.fork.steps
        .filter((other) => other.id !== id && other.kind !== 'close' && other.n > 1)
        .map((other) => ({ id: other.id, label: inEvery((locale) => `${other.n}. ${other.title[locale]}`) }));
      const usual = point.fork.steps[(step?.n ?? 0) - 2]?.id;
      const to = form.choice('to', say(m.guide_where), others, usual);
      if (id === undefined || to === undefined) return null;
      const made =
        place === 'before' ? { do: 'move' as const, id, before: to } : { do: 'move' as const, id, after: to };
      return made;
    }),
  };
};

const UNSTATED = 'unstated';
const HALF = 'half';

/** A motion of the reader's own is put after the step in hand, before the close, with a line for each group. */
export const insert = (point: Point): Offer => {
  const spot = spotAt(point);
  const groups = spot ? inHall(point, spot.follows.house) : [];
  const recess = spot !== null && !inOrder(spot.follows, 'motion');
  return {
    id: 'insert',
    group: 'business',
    title: say(m.guide_insert),
    why: recess ? say(m.guide_why_recess) : groups.length > 0 ? null : say(m.guide_why_nobody),
    form: asking((form) => {
      const title = form.words('title', say(m.guide_motion), LONGEST_TITLE);
      const stances: readonly (Option & { id: Part | typeof UNSTATED | typeof HALF })[] = [
        { id: UNSTATED, label: say(m.guide_unstated) },
        ...PARTS.map((id) => ({ id, label: inEvery((locale) => partWord(id, locale)) })),
        { id: HALF, label: say(m.guide_half) },
      ];
      const lines = groups.flatMap(({ id, label }): [string, Part | [number, number, number, number]][] => {
        const stance = form.choice(`line-${id}`, label, stances) ?? UNSTATED;
        if (stance === UNSTATED) return [];
        return [[id, stance === HALF ? [0.5, 0.5, 0, 0] : stance]];
      });
      if (title === '' || !spot) return null;
      const words = { en: title, ru: title };
      const proceeding: WrittenProceeding = {
        kind: 'motion',
        id: freshId(point, 'motion'),
        title: words,
        text: words,
        division: { motion: words, outcome: 'unknown' },
        lines: Object.fromEntries(lines),
      };
      return { do: 'add', proceeding, ...spot.place };
    }),
  };
};

import { present, seatedFactions, votersIn, type HouseView } from '../../congress/house.ts';
import type { Step } from '../../congress/replay.ts';
import type { Text } from '../../domain/text.ts';
import { byRight, sizedBy } from '../../scenario/delegates.ts';
import type { Intervention, WrittenProceeding } from '../../scenario/types.ts';
import * as m from '../../text/paraglide/messages.js';
import { inEvery, kindWord } from '../../text/words.ts';
import { nameOf } from '../because.ts';
import { houseBefore } from '../fork.ts';
import type { Option } from './form.ts';
import {
  asking,
  factionOption,
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

const MOVEMENTS: readonly string[] = [
  'walkout',
  'return',
  'arrival',
  'merge',
  'exclusion',
  'absence',
  'split',
];
const SIZED: readonly string[] = ['walkout', 'return', 'exclusion', 'absence'];

/** No delegation is made larger than this. */
const MOST_MANDATES = 5000;

/** A movement of history that does not come about. */
export const stay = (point: Point): Offer => {
  const options = stepOptions(point, ({ kind }) => MOVEMENTS.includes(kind));
  return {
    id: 'stay',
    group: 'who',
    title: say(m.guide_stay),
    why: options.length > 0 ? null : say(m.guide_why_no_movement),
    form: asking((form) => {
      const id = form.choice('step', say(m.guide_what), options);
      return id === undefined ? null : { do: 'cancel', id };
    }),
  };
};

/** How many of a faction a step can move, and how many it does. */
export function movable(step: Step, faction: string, before: HouseView): { most: number; now: number } {
  const out = votersIn(before, faction, 'left') + votersIn(before, faction, 'excluded');
  const most = step.kind === 'return' ? out : present(before, faction);
  return { most, now: Math.abs(present(before, faction) - present(step.house, faction)) };
}

/** As many of each group as the reader says leave, return, are excluded or stay away. */
export const partly = (point: Point): Offer => {
  const groupsOf = (step: Step): [faction: string, most: number, now: number][] => {
    const before = houseBefore(point.fork, step.n - 1);
    const named = 'factions' in step.proceeding ? (step.proceeding.factions ?? []) : [];
    return named.flatMap((faction): [string, number, number][] => {
      const { most, now } = movable(step, faction, before);
      return most > 0 ? [[faction, most, now]] : [];
    });
  };
  const options = stepOptions(point, (step) => SIZED.includes(step.kind) && groupsOf(step).length > 0);
  return {
    id: 'partly',
    group: 'who',
    title: say(m.guide_partly),
    why: options.length > 0 ? null : say(m.guide_why_no_movement),
    form: asking((form) => {
      const step = stepNamed(point, form.choice('step', say(m.guide_what), options));
      if (!step) return null;
      const each = groupsOf(step).map(([faction, most, now]): [string, number] => {
        const label = inEvery((locale) => nameOf(point.fork.plan.course, faction, locale));
        return [faction, form.amount(`n-${faction}`, label, 0, most, now)];
      });
      return { do: 'resize', id: step.id, size: { each: Object.fromEntries(each) } };
    }),
  };
};

const NEW = ['walkout', 'return', 'exclusion', 'absence', 'arrival'] as const;
type NewKind = (typeof NEW)[number];

/** Whom a new movement could move after a step, and how many at most. */
function available(kind: NewKind, step: Step): [string, number][] {
  const { house } = step;
  if (!inOrder(step, kind)) return [];
  return seatedFactions(house).flatMap((id): [string, number][] => {
    const most =
      kind === 'arrival'
        ? MOST_MANDATES
        : kind === 'return'
          ? votersIn(house, id, 'left')
          : present(house, id);
    return most > 0 ? [[id, most]] : [];
  });
}

function movement(kind: NewKind, faction: string, n: number, id: string, text: Text): WrittenProceeding {
  const common = { id, title: text, text };
  const moved = { factions: [faction], size: { each: { [faction]: n } } };
  switch (kind) {
    case 'walkout':
      return { kind, ...common, mover: { faction }, ...moved };
    case 'return':
      return { kind, ...common, ...moved };
    case 'exclusion':
      return { kind, ...common, ...moved, mandates: 'kept' };
    case 'absence':
      return { kind, ...common, ...moved, excused: false };
    case 'arrival':
      return { kind, ...common, adds: { [faction]: n } };
  }
}

/** Somebody leaves, returns, is excluded, stays away or arrives right after the step in hand, before the close. */
export const add = (point: Point): Offer => {
  const spot = spotAt(point);
  const kinds = NEW.filter((kind) => spot !== null && available(kind, spot.follows).length > 0);
  return {
    id: 'add',
    group: 'who',
    title: say(m.guide_add),
    why: kinds.length > 0 ? null : say(m.guide_why_nobody),
    form: asking((form) => {
      const kind = form.choice(
        'kind',
        say(m.guide_what),
        kinds.map((id) => ({ id, label: inEvery((locale) => kindWord(id, locale)) })),
      );
      if (!spot || !kind) return null;
      const { follows, place } = spot;
      const groups = available(kind, follows);
      const faction = form.choice(
        'faction',
        say(m.guide_group),
        groups.map(([id, most]) =>
          factionOption(point, id, kind === 'arrival' ? present(follows.house, id) : most),
        ),
      );
      const most = groups.find(([id]) => id === faction)?.[1] ?? 0;
      const n = form.amount('n', say(m.guide_how_many), 1, most, kind === 'arrival' ? 10 : most);
      if (faction === undefined) return null;
      const title = inEvery((locale) =>
        m.guide_movement_title(
          {
            kind: kindWord(kind, locale),
            faction: nameOf(point.fork.plan.course, faction, locale),
            n: String(n),
          },
          { locale },
        ),
      );
      const proceeding = movement(kind, faction, n, freshId(point, kind), title);
      return { do: 'add', proceeding, ...place };
    }),
  };
};

/** A delegation is of another size from the opening on. */
export const size = (point: Point): Offer => {
  const { chain, scenario, forest } = point.fork.plan.course;
  const [opening] = chain;
  const now = (id: string): number => {
    if (forest.byId.get(id)?.unnamed) return opening?.unaccounted ?? 0;
    const mandates = byRight(opening?.counts[id] ?? 0, opening?.right);
    return mandates[sizedBy(mandates)];
  };
  return {
    id: 'size',
    group: 'who',
    title: say(m.guide_size),
    why: opening ? null : say(m.guide_why_no_house),
    form: asking((form) => {
      const options = scenario.factions.map(({ id }) => factionOption(point, id, now(id)));
      const faction = form.choice('faction', say(m.guide_group), options);
      const mandates = form.amount('n', say(m.guide_delegates), 0, MOST_MANDATES, now(faction ?? ''));
      const made: Intervention | null = faction === undefined ? null : { do: 'size', faction, mandates };
      return made;
    }),
  };
};

/** Mandates are struck where credentials are examined. */
export const strike = (point: Point): Offer => {
  const options = stepOptions(
    point,
    ({ kind, house }) => kind === 'credentials' && inHall(point, house).length > 0,
  );
  return {
    id: 'strike',
    group: 'who',
    title: say(m.guide_strike),
    why: options.length > 0 ? null : say(m.guide_why_no_credentials),
    form: asking((form) => {
      const step = stepNamed(point, form.choice('step', say(m.guide_where), options));
      if (!step) return null;
      const groups: Option[] = inHall(point, step.house);
      const faction = form.choice('faction', say(m.guide_group), groups);
      const most = present(step.house, faction ?? '');
      const mandates = form.amount('n', say(m.guide_mandates), 1, most, most);
      return faction === undefined ? null : { do: 'strike', at: step.id, faction, mandates };
    }),
  };
};

import { courseOf, isCourse, type Choice, type Course } from '../../src/congress/course.ts';
import type { HouseView } from '../../src/congress/house.ts';
import { replay, type Step } from '../../src/congress/replay.ts';
import type { Kind } from '../../src/domain/proceeding.ts';
import { parseScenario, type Parsed } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/types.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The same words in both languages. */
export const words = (text: string): Fields => ({ en: text, ru: text });

/** A few delegations and what they do; everything a scenario needs besides is filled in. */
export interface Small {
  /** Ids, or whole factions where they have parents or ratios; those named in the houses unless told. */
  readonly factions?: readonly (string | Fields)[];
  /** The compositions of the only variant, in order: counts by faction, with or without what else a composition has. */
  readonly houses: readonly Fields[];
  readonly proceedings: readonly Fields[];
  /** Anything else at the top of the file. */
  readonly also?: Fields;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const countOf = (written: unknown): number => {
  if (typeof written === 'number') return written;
  if (!isFields(written)) return 0;
  return Object.values(written).reduce<number>((sum, n) => sum + (typeof n === 'number' ? n : 0), 0);
};

const composition = (house: Fields): Fields => {
  const counts = isFields(house.counts) ? house.counts : house;
  const rest = isFields(house.counts) ? house : {};
  const total = Object.values(counts).reduce<number>((sum, n) => sum + countOf(n), 0);
  const unaccounted = typeof rest.unaccounted === 'number' ? rest.unaccounted : 0;
  return { label: words('A house'), moment: 'opening', total: total + unaccounted, ...rest, counts };
};

const faction = (written: string | Fields): Fields => {
  const fields = typeof written === 'string' ? { id: written } : written;
  return { name: words(String(fields.id)), mark: words('X'), lineage: null, ...fields };
};

/** One proceeding; its id is its kind and place in the list unless told. */
export const event = (kind: Kind, fields: Fields = {}): Fields => ({ kind, ...fields });

const inFull = (written: Fields, index: number): Fields => ({
  id: `${String(written.kind)}-${index + 1}`,
  title: words('A step'),
  text: words('What happens.'),
  ...written,
});

/** The opening and the seating of the first house, before whatever follows. */
export const opened = (...proceedings: readonly Fields[]): readonly Fields[] => [
  event('convene', { id: 'opening' }),
  event('credentials', { id: 'seats', composition: 'next' }),
  ...proceedings,
];

/** A walkout of whole delegations, or of as many as told. */
export const walkout = (factions: readonly string[], size: unknown = 'all', also: Fields = {}): Fields =>
  event('walkout', { factions, size, ...also });

/** A motion put to the vote at once. */
export const vote = (id: string, outcome: string, division: Fields = {}, also: Fields = {}): Fields =>
  event('motion', { id, division: { outcome, ...division }, ...also });

/** The scenario as it would be written. JSON is YAML too. */
export function written({ factions, houses, proceedings, also = {} }: Small): string {
  const counted = houses.flatMap((house) => Object.keys(isFields(house.counts) ? house.counts : house));
  const ids = houses.map((_, i) => `house-${i + 1}`);
  return JSON.stringify({
    format: 'smolny/1',
    id: 'small',
    revision: 1,
    title: words('A small assembly'),
    short: words('Small'),
    body: words('An assembly'),
    sources: {
      memory: { author: null, title: 'Made up', year: null, url: null, kind: 'memory', seen: 'memory' },
    },
    factions: (factions ?? [...new Set(counted)]).map(faction),
    compositions: Object.fromEntries(houses.map((house, i) => [`house-${i + 1}`, composition(house)])),
    variants: { only: { chain: ids } },
    defaultVariant: 'only',
    proceedings: proceedings.map(inFull),
    ...also,
  });
}

const parsed = (small: Small): Parsed => parseScenario(written(small));

/** The scenario; a complaint of the reader is an error. */
export function scenarioOf(small: Small): Scenario {
  const made = parsed(small);
  if (made.kind === 'scenario') return made.scenario;
  throw new Error(made.problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}

export function courseOfSmall(small: Small, choice: Choice = {}): Course {
  const made = courseOf(scenarioOf(small), choice);
  if (isCourse(made)) return made;
  throw new Error(`${made.code}: ${made.found}`);
}

/** The steps after the opening and the seating of the first house. */
export function after(house: Fields, ...proceedings: readonly Fields[]): Step[] {
  return replay(courseOfSmall({ houses: [house], proceedings: opened(...proceedings) })).slice(2);
}

export function stepOf(steps: readonly Step[], id: string): Step {
  const step = steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
}

export function lastOf(steps: readonly Step[]): Step {
  const step = steps.at(-1);
  if (!step) throw new Error('no steps');
  return step;
}

/** Delegates with a vote by faction who are in a place; factions with none are left out. */
export function voters(
  house: HouseView,
  place: 'present' | 'left' | 'excluded' | 'excused' | 'unexcused',
): Fields {
  const counts = Object.entries(house.delegations).map(
    ([id, { decisive, unsplit }]) => [id, decisive[place] + unsplit[place]] as const,
  );
  return Object.fromEntries(counts.filter(([, n]) => n > 0));
}

export const present = (step: Step): Fields => voters(step.house, 'present');
export const left = (step: Step): Fields => voters(step.house, 'left');

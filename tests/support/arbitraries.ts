import fc from 'fast-check';
import { event, opened, words, type Fields, type Small } from './smallAssembly.ts';

/** Factions of every generated assembly: two plain, one that may split, one whose party no source names. */
const FACTIONS: readonly (string | Fields)[] = [
  'reds',
  'blues',
  { id: 'greens', ratio: { moss: 3, fern: 2 } },
  { id: 'moss', parent: 'greens' },
  { id: 'fern', parent: 'greens' },
  { id: 'unknown', unnamed: true },
];

const count = fc.nat(40);
const mandates = fc.oneof(
  { weight: 3, arbitrary: count },
  { weight: 1, arbitrary: count.map((about) => ({ about })) },
  { weight: 2, arbitrary: fc.record({ decisive: count, consultative: fc.nat(15) }) },
);

/** A count of the house; the greens as one or by their children. */
const house: fc.Arbitrary<Fields> = fc
  .tuple(
    mandates,
    mandates,
    fc.oneof(fc.record({ greens: mandates }), fc.record({ moss: mandates, fern: mandates })),
    fc.nat(20),
  )
  .map(([reds, blues, greens, unaccounted]) => ({
    counts: { reds, blues, ...greens },
    ...(unaccounted > 0 ? { unaccounted } : {}),
  }));

const share = fc.constantFrom('0/1', '1/10', '1/3', '1/2', '2/3', '1/1');

type Draft = (id: string, split: boolean, put: readonly string[]) => Fields;

const someOf = fc.subarray(['reds', 'blues', 'greens'], { minLength: 1 });
const size: fc.Arbitrary<unknown> = fc.oneof(
  fc.constant('all'),
  fc.nat(60),
  fc.nat(60).map((about) => ({ about })),
  fc.tuple(fc.nat(20), fc.nat(20)).map(([low, more]) => ({ between: [low, low + more] })),
  share.map((part) => ({ share: part })),
  share.map((part) => ({ shareOfHouse: part })),
  fc.nat(30).map((n) => ({ each: { reds: n } })),
);
/** After a split the children may be named as well as the whole. */
const named = (factions: readonly string[], split: boolean): readonly string[] =>
  split ? factions.flatMap((id) => (id === 'greens' ? ['moss', 'fern'] : [id])) : factions;

const outcome = fc.constantFrom('carried', 'carried', 'lost', 'tied', 'unknown');
const group = fc.option(fc.constantFrom('power', 'land'), { nil: undefined });
const tag = (given: string | undefined): Fields => (given === undefined ? {} : { group: given });

const condition = (put: readonly string[], pick: number): Fields => {
  const earlier = put[pick % Math.max(put.length, 1)];
  const about: Fields[] = [
    { left: 'reds' },
    { present: 'greens' },
    { share: { faction: 'blues', atLeast: '1/3' } },
  ];
  if (earlier !== undefined)
    about.push({ carried: earlier }, { lost: earlier }, { not: { carried: earlier } });
  const one = about[pick % about.length] ?? { present: 'reds' };
  const other = about[(pick + 1) % about.length] ?? one;
  return pick % 3 === 0 ? { all: [one, other] } : pick % 3 === 1 ? { any: [one, { not: other }] } : one;
};

const moves = (
  kind: 'walkout' | 'return' | 'exclusion' | 'absence',
  also: fc.Arbitrary<Fields>,
): fc.Arbitrary<Draft> =>
  fc.tuple(someOf, size, also).map(
    ([factions, n, more]) =>
      (id, split) =>
        event(kind, { id, factions: named(factions, split), size: n, ...more }),
  );

const draft: fc.Arbitrary<Draft> = fc.oneof(
  moves('walkout', fc.constant({})),
  moves('return', fc.record({ readmit: fc.boolean() })),
  moves('exclusion', fc.record({ mandates: fc.constantFrom('kept', 'annulled') })),
  moves('absence', fc.record({ excused: fc.boolean() })),
  fc.constant<Draft>((id) => event('split', { id, faction: 'greens' })),
  fc.tuple(outcome, group, fc.nat(), fc.boolean()).map(
    ([result, together, pick, conditional]): Draft =>
      (id, _, put) =>
        event('motion', {
          id,
          division: { outcome: result },
          ...tag(together),
          ...(conditional ? { when: condition(put, pick) } : {}),
        }),
  ),
  fc.tuple(fc.constantFrom('reds', 'blues'), mandates).map(
    ([faction, n]): Draft =>
      (id) =>
        event('arrival', { id, adds: { [faction]: n } }),
  ),
  mandates.map(
    (n): Draft =>
      (id) =>
        event('merge', { id, with: words('Another assembly'), adds: { blues: n } }),
  ),
  fc.constant<Draft>((id) => event('credentials', { id, composition: 'next' })),
  fc.nat(30).map(
    (n): Draft =>
      (id) =>
        event('credentials', { id, strike: { reds: n } }),
  ),
  fc.nat(5).map(
    (n): Draft =>
      (id) =>
        event('presidium', { id, offered: { reds: n, greens: 1 } }),
  ),
  fc.nat(5).map(
    (n): Draft =>
      (id) =>
        event('elect-cec', { id, by: 'agreement', total: n, seats: { reds: n } }),
  ),
  fc.constantFrom('simple', 'present', 'all', 'two-thirds').map(
    (rule): Draft =>
      (id) =>
        event('amend-rules', { id, rule }),
  ),
  fc.constantFrom('report', 'speech', 'recess', 'resume').map(
    (kind): Draft =>
      (id) =>
        event(kind, { id }),
  ),
);

/**
 * A valid small scenario: two counts of the house and up to fourteen proceedings of every kind that moves delegates or
 * decides something, some under conditions, some competing, some out of order.
 */
export const smallScenario: fc.Arbitrary<Small> = fc
  .tuple(house, house, fc.array(draft, { minLength: 1, maxLength: 14 }))
  .map(([first, second, drafts]) => {
    let split = false;
    const put: string[] = [];
    const proceedings = drafts.map((make, i) => {
      const made = make(`step-${i + 1}`, split, put);
      if (made.kind === 'split') split = true;
      if (made.kind === 'motion') put.push(`step-${i + 1}`);
      return made;
    });
    // The chain has to be seated in the end, wherever the proceedings have got to.
    const last = event('credentials', { id: 'last-count', composition: 'next' });
    return {
      factions: FACTIONS,
      houses: [first, second],
      proceedings: opened(...proceedings, last, event('close', { id: 'end' })),
    };
  });

import fc from 'fast-check';
import { KNOWN_OUTCOMES, PARTS } from '../../src/domain/tally.ts';
import type { Intervention, SavedSession, WrittenQuorum, WrittenSize } from '../../src/scenario/types.ts';
import { builtIn } from './read.ts';

const id = fc
  .stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)
  .filter((word) => !['constructor', 'prototype'].includes(word));
const count = fc.integer({ min: 0, max: 100_000 });
const share = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 999 }))
  .map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`);
const probability = fc.double({ min: 0, max: 1, noNaN: true });
const maybe = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((found) => (found === undefined ? {} : { [key]: found }));
const together = <T extends object>(base: fc.Arbitrary<T>, ...others: fc.Arbitrary<object>[]) =>
  fc.tuple(base, ...others).map(([first, ...rest]): T => Object.assign({}, first, ...rest));

const size: fc.Arbitrary<WrittenSize> = fc.oneof(
  fc.constant('all' as const),
  count,
  count.map((about) => ({ about })),
  fc.tuple(count, count).map((between): WrittenSize => ({ between })),
  share.map((part) => ({ share: part })),
  share.map((shareOfHouse) => ({ shareOfHouse })),
  fc.dictionary(id, count, { noNullPrototype: true }).map((each) => ({ each })),
);
const counting = maybe('counting', fc.constantFrom('present', 'present-unexcused'));
const quorum: fc.Arbitrary<WrittenQuorum> = fc.oneof(
  fc.constant('none' as const),
  together(
    count.map((atLeast): WrittenQuorum & object => ({ atLeast })),
    counting,
  ),
  together(
    fc
      .tuple(share, fc.constantFrom('mandates' as const, 'seated' as const))
      .map(([part, of]): WrittenQuorum & object => ({ share: part, of })),
    counting,
  ),
);

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
/** Proceedings of real kinds, under any name and any words. */
const proceeding = fc
  .tuple(
    fc.constantFrom(...builtIn('02-second').proceedings.filter((step) => JSON.stringify(step).length < 1500)),
    id,
    text,
    text,
  )
  .map(([step, own, en, ru]) => ({ ...step, id: own, title: { en, ru } }));

/** Any intervention that the format has, of the kind named or of every kind. */
export const KINDS_OF_CHANGE: Readonly<Record<Intervention['do'], fc.Arbitrary<Intervention>>> = {
  size: fc.record({ do: fc.constant('size'), faction: id, mandates: count }),
  strike: fc.record({ do: fc.constant('strike'), at: id, faction: id, mandates: count }),
  cancel: fc.record({ do: fc.constant('cancel'), id }),
  add: together(
    fc.record({ do: fc.constant('add' as const), proceeding }),
    maybe('before', id),
    maybe('after', id),
  ),
  move: together(
    fc.record({ do: fc.constant('move' as const), id }),
    maybe('before', id),
    maybe('after', id),
  ),
  resize: fc.record({ do: fc.constant('resize'), id, size }),
  shift: fc.record({
    do: fc.constant('shift'),
    id,
    votes: count,
    from: fc.constantFrom(...PARTS),
    to: fc.constantFrom(...PARTS),
  }),
  line: together(
    fc.record({
      do: fc.constant('line' as const),
      faction: id,
      split: fc.tuple(probability, probability, probability, probability),
    }),
    maybe('at', id),
  ),
  cohesion: together(
    fc.record({ do: fc.constant('cohesion' as const), rho: probability }),
    maybe('faction', id),
    maybe('at', id),
  ),
  rule: together(
    fc.record({
      do: fc.constant('rule' as const),
      rule: fc.oneof(
        id,
        fc.constantFrom('>=2/3 of present', '>1/2 of cast', 'constructor'),
        fc.string({ unit: 'binary', maxLength: 30 }),
      ),
    }),
    maybe('at', id),
  ),
  quorum: together(fc.record({ do: fc.constant('quorum' as const), quorum }), maybe('at', id)),
  franchise: fc.record({ do: fc.constant('franchise'), consultative: fc.boolean() }),
  pin: fc.record({ do: fc.constant('pin'), id, outcome: fc.constantFrom(...KNOWN_OUTCOMES) }),
  method: fc.record({ do: fc.constant('method'), id, method: id }),
};

/** Any session value of the format whose changes are of these kinds. */
export const sessionWith = (change: fc.Arbitrary<Intervention>): fc.Arbitrary<SavedSession> =>
  fc.record({
    scenario: id,
    revision: fc.integer({ min: 1, max: 1000 }),
    variant: id,
    readings: fc.dictionary(id, id, { maxKeys: 3, noNullPrototype: true }),
    interventions: fc.array(change, { maxLength: 6 }),
    seed: fc.option(fc.maxSafeNat()),
  });

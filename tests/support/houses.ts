import fc from 'fast-check';
import type { MajorityRule } from '../../src/domain/rules.ts';
import { NAMED_RULES } from '../../src/voting/majority.ts';
import type { Bloc } from '../../src/voting/probability/bloc.ts';

/** Odd shares as well as the ends: nobody, everybody, almost nobody. */
const share = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.double({ min: 0.001, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1e-12, 1e-40) },
);

const line = fc
  .record({ for: share, against: share, abstaining: share, notVoting: share })
  .filter((parts) => parts.for + parts.against + parts.abstaining + parts.notVoting > 1e-3);

const cohesion = fc.oneof(
  fc.constantFrom(0, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(1e-9, 1 - 1e-9),
);

/** Blocs of up to `most` delegates. */
export const bloc = (most: number): fc.Arbitrary<Bloc> =>
  fc.record({ size: fc.integer({ min: 0, max: most }), line, cohesion });

const weight = fc.integer({ min: -3, max: 3 });

/** The rules that have names, and any other linear inequality. */
export const anyRule: fc.Arbitrary<MajorityRule> = fc.oneof(
  fc.constantFrom(...NAMED_RULES),
  fc.record({
    id: fc.constant('any'),
    weights: fc.record({
      for: weight,
      against: weight,
      abstaining: weight,
      notVoting: weight,
      absentExcused: weight,
      absentUnexcused: weight,
      mandates: weight,
    }),
    strict: fc.boolean(),
    than: fc.integer({ min: -3, max: 3 }),
  }),
);

const few = fc.integer({ min: 0, max: 2 });
export const absences = fc.record({
  absentExcused: few,
  absentUnexcused: few,
  mandates: fc.integer({ min: 0, max: 12 }),
});

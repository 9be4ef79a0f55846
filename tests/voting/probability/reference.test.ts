// The values in tests/reference/odds.json were reckoned by odds.py beside it, in decimal arithmetic of 80 digits.
import { describe, expect, it } from 'vitest';
import { divisionOdds } from '../../../src/voting/probability/odds.ts';
import { poissonBinomial } from '../../../src/voting/probability/poissonBinomial.ts';
import { parseRule } from '../../../src/voting/ruleText.ts';
import reference from '../../reference/odds.json' with { type: 'json' };
import { expectClose } from '../../support/close.ts';
import { chancesOfReference } from '../../support/chances.ts';

const NOBODY_ABSENT = { absentExcused: 0, absentUnexcused: 0, mandates: 0 };

describe('odds against decimal arithmetic of 80 digits', () => {
  it.each(reference.odds)('$name', ({ rule, blocs, odds }) => {
    const model = blocs.map(({ size, line, cohesion }) => {
      const [ayes = 0, against = 0, abstaining = 0, notVoting = 0] = line;
      return { size, line: { for: ayes, against, abstaining, notVoting }, cohesion };
    });
    const ours = divisionOdds({
      rule: parseRule(rule)!,
      blocs: model,
      absences: NOBODY_ABSENT,
      quorate: true,
    });
    for (const outcome of ['carried', 'lost', 'tied'] as const)
      expectClose(ours[outcome], Number(odds[outcome]), 1e-11, outcome);
  });

  it('include a division that carries once in 10⁸⁷, which a Fourier transform puts at about 10⁻¹⁷ or below zero', () => {
    const far = reference.odds.find(({ name }) => name.includes('far in the tail'))!;
    expect(far.odds.carried).toMatch(/^2\.1\d+e-88$/);
    expect(Math.abs(far.carriedByFourier!)).toBeGreaterThan(1e-20);
  });

  const { delegates, upper, lower } = reference.poissonBinomial;
  const ayes = poissonBinomial(chancesOfReference(delegates));

  it.each(upper)(
    'at least $atLeast of 2,175 delegates with chances of their own: $chance',
    ({ atLeast, chance }) => {
      const tail = ayes.mass.slice(atLeast - ayes.from).reverse();
      expectClose(
        tail.reduce((all, mass) => all + mass, 0),
        Number(chance),
        1e-11,
      );
    },
  );

  it.each(lower)('at most $atMost of them: $chance', ({ atMost, chance }) => {
    const tail = ayes.mass.slice(0, atMost - ayes.from + 1);
    expectClose(
      tail.reduce((all, mass) => all + mass, 0),
      Number(chance),
      1e-11,
    );
  });
});

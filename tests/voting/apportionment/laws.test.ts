import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from '../../../src/voting/apportionment/apportion.ts';
import { APPORTIONMENT_METHODS } from '../../../src/voting/apportionment/methods.ts';
import { give, methodNamed } from '../../support/apportionment.ts';

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const at = (list: readonly number[], i: number): number => list[i] ?? 0;

const votesUpTo = (max: number) =>
  fc
    .array(fc.integer({ min: 0, max }), { minLength: 1, maxLength: 9 })
    .filter((list) => list.some((own) => own > 0));
/** Small numbers are full of ties; large ones have products beyond 2^53. */
const votes = fc.oneof(votesUpTo(12), votesUpTo(400), votesUpTo(2_000_000), votesUpTo(2 ** 49));
const seats = fc.integer({ min: 0, max: 60 });

const METHODS = APPORTIONMENT_METHODS.map((method) => ({ id: method.id, method }));
const named = (...ids: string[]) => METHODS.filter(({ id }) => ids.includes(id));
const AVERAGES = METHODS.filter(({ method }) => method.family === 'highest-averages');
const REMAINDERS = METHODS.filter(({ method }) => method.family === 'largest-remainder');

/** The divisor for a list that holds s seats, squared, as numerator and denominator: the definitions once more. */
const SQUARED_DIVISORS: Record<string, (s: bigint) => readonly [bigint, bigint]> = {
  dhondt: (s) => [(s + 1n) ** 2n, 1n],
  'sainte-lague': (s) => [(2n * s + 1n) ** 2n, 1n],
  'modified-sainte-lague': (s) => (s === 0n ? [49n, 25n] : [(2n * s + 1n) ** 2n, 1n]),
  adams: (s) => [s ** 2n, 1n],
  dean: (s) => [(2n * s * (s + 1n)) ** 2n, (2n * s + 1n) ** 2n],
  'huntington-hill': (s) => [s * (s + 1n), 1n],
  imperiali: (s) => [(s + 2n) ** 2n, 4n],
  danish: (s) => [(3n * s + 1n) ** 2n, 1n],
  macau: (s) => [4n ** s, 1n],
};

/** Sign of average(a) − average(b), in whole numbers throughout; division by 0 ranks by votes. */
function compareAverages(id: string, votesA: number, heldA: number, votesB: number, heldB: number): number {
  const divisor = SQUARED_DIVISORS[id];
  if (divisor === undefined) throw new Error(`no divisors for ${id}`);
  const [numeratorA, denominatorA] = divisor(BigInt(heldA));
  const [numeratorB, denominatorB] = divisor(BigInt(heldB));
  if (numeratorA === 0n && numeratorB === 0n) return votesA - votesB;
  const a = BigInt(votesA) ** 2n * denominatorA * numeratorB;
  const b = BigInt(votesB) ** 2n * denominatorB * numeratorA;
  return a > b ? 1 : a < b ? -1 : 0;
}

describe.each(METHODS)('$id', ({ method }) => {
  test('the seats that are certain and those contested add up to the house, and every seat has its award', () => {
    fc.assert(
      fc.property(votes, seats, (list, house) => {
        const result = give(method, list, house);
        const contested = result.kind === 'tied' ? result.contested : 0;
        expect(sum(result.seats) + contested).toBe(house);
        const awarded = list.map((_, i) => result.awards.filter((award) => award.list === i));
        expect(awarded.map((awards) => awards.length)).toEqual(result.seats);
        for (const awards of awarded)
          expect(awards.map((award) => award.held)).toEqual(awards.map((_, n) => n));
      }),
    );
  });

  test('seats alone are those of the full account', () => {
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 60 }), (list, house) => {
        const account = method.explain(list, house);
        const into = new Int32Array(list.length).fill(7);
        const contested = method.fill(Float64Array.from(list), house, into);
        expect([...into]).toEqual(account.seats);
        expect(contested).toBe(sum(account.ties.map((tie) => tie.contested)));
      }),
      { numRuns: 500 },
    );
  });

  test('a tie has more lists than it has seats for, none of them without votes', () => {
    fc.assert(
      fc.property(votesUpTo(12), seats, (list, house) => {
        const result = give(method, list, house);
        if (result.kind === 'settled') return;
        for (const tie of result.ties) {
          expect(tie.contested % tie.each).toBe(0);
          expect(tie.between.length).toBeGreaterThan(tie.contested / tie.each);
          expect(tie.between.every((i) => at(list, i) > 0)).toBe(true);
        }
      }),
    );
  });

  test('the order of the lists makes no difference', () => {
    const shuffled = votes.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(
          list.map((_, i) => i),
          { minLength: list.length },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, seats, ([list, order], house) => {
        const result = give(method, list, house);
        const moved = give(
          method,
          order.map((i) => at(list, i)),
          house,
        );
        expect(moved.kind).toBe(result.kind);
        expect(moved.seats).toEqual(order.map((i) => at(result.seats, i)));
        if (result.kind === 'tied' && moved.kind === 'tied') {
          expect(moved.between.map((place) => at(order, place)).sort((a, b) => a - b)).toEqual(
            result.between,
          );
        }
      }),
    );
  });

  test('a list without votes has no seat and no part in a tie, even where others get the last of many', () => {
    fc.assert(
      fc.property(votes, seats, (list, house) => {
        const result = give(method, [0, ...list, 0], house);
        expect(result.seats).toEqual([0, ...give(method, list, house).seats, 0]);
      }),
    );
  });

  test('more votes never mean fewer seats', () => {
    fc.assert(
      fc.property(votes, seats, (list, house) => {
        const { seats: given } = give(method, list, house);
        const ranked = list.map((own, i) => ({ own, seats: at(given, i) })).sort((a, b) => a.own - b.own);
        ranked.forEach(({ own, seats: mine }, i) => {
          const below = ranked[i - 1];
          if (below !== undefined) expect(mine).toBeGreaterThanOrEqual(below.seats);
          if (below !== undefined && below.own === own) expect(mine).toBe(below.seats);
        });
      }),
    );
  });

  test('a single list gets every seat', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 53 - 1 }), seats, (own, house) => {
        expect(give(method, [own], house).seats).toEqual([house]);
      }),
    );
  });
});

describe.each(METHODS.filter(({ id }) => id !== 'droop'))('$id', ({ method }) => {
  test('a thousand times the votes give the same seats and ties', () => {
    fc.assert(
      fc.property(fc.oneof(votesUpTo(12), votesUpTo(2_000_000)), seats, (list, house) => {
        const one = apportion(method, list, house);
        const thousand = apportion(
          method,
          list.map((own) => own * 1_000),
          house,
        );
        expect(thousand.kind === 'impossible' || thousand.seats).toEqual(
          one.kind === 'impossible' || one.seats,
        );
        expect(thousand.kind === 'tied' && thousand.ties).toEqual(one.kind === 'tied' && one.ties);
      }),
    );
  });
});

describe.each([...AVERAGES, ...named('quota', 'winner-takes-all')])('$id', ({ method }) => {
  test('no list loses a seat when the house grows', () => {
    fc.assert(
      fc.property(votes, fc.integer({ min: 0, max: 40 }), (list, house) => {
        const smaller = apportion(method, list, house);
        const larger = apportion(method, list, house + 1);
        fc.pre(smaller.kind === 'settled' && larger.kind === 'settled');
        if (smaller.kind !== 'settled' || larger.kind !== 'settled') return;
        list.forEach((_, i) => expect(at(larger.seats, i)).toBeGreaterThanOrEqual(at(smaller.seats, i)));
      }),
    );
  });
});

describe.each(AVERAGES)('$id', ({ id, method }) => {
  test('no list left out has a higher average than a seat was given for, and equal ones are tied', () => {
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 60 }), (list, house) => {
        const result = give(method, list, house);
        const tied = result.kind === 'tied' ? result.between : [];
        list.forEach((own, i) => {
          if (own === 0) return;
          list.forEach((other, j) => {
            const held = at(result.seats, j);
            if (i === j || other === 0 || held === 0) return;
            const order = compareAverages(id, own, at(result.seats, i), other, held - 1);
            expect(order).toBeLessThan(0);
          });
        });
        for (const i of tied) {
          for (const j of tied) {
            expect(
              compareAverages(id, at(list, i), at(result.seats, i), at(list, j), at(result.seats, j)),
            ).toBe(0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every award was won by the highest average, and says whom it beat', () => {
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 30 }), (list, house) => {
        const held = list.map(() => 0);
        for (const award of give(method, list, house).awards) {
          if (award.by !== 'average') throw new Error(award.by);
          const rivals = list.flatMap((own, i) => (own > 0 && i !== award.list ? [i] : []));
          const lead = (i: number) =>
            compareAverages(id, at(list, award.list), award.held, at(list, i), at(held, i));
          for (const i of rivals) expect(lead(i)).toBeGreaterThanOrEqual(0);
          expect(award.held).toBe(at(held, award.list));
          if (award.rival === null) expect(rivals).toEqual([]);
          else {
            expect(award.rival.held).toBe(at(held, award.rival.list));
            expect(award.rival.level).toBe(lead(award.rival.list) === 0);
            const { list: nearest, held: its } = award.rival;
            for (const i of rivals) {
              expect(
                compareAverages(id, at(list, nearest), its, at(list, i), at(held, i)),
              ).toBeGreaterThanOrEqual(0);
            }
          }
          held[award.list] = at(held, award.list) + 1;
        }
      }),
      { numRuns: 100 },
    );
  });

  test('of lists that tie, one more vote in a million decides for the one that gets it', () => {
    fc.assert(
      fc.property(votesUpTo(12), fc.integer({ min: 1, max: 30 }), fc.nat(), (list, house, pick) => {
        const result = give(method, list, house);
        fc.pre(result.kind === 'tied');
        if (result.kind !== 'tied') return;
        const lucky = at(result.between, pick % result.between.length);
        const nudged = list.map((own, i) => own * 1_000_000 + (i === lucky ? 1 : 0));
        expect(at(give(method, nudged, house).seats, lucky)).toBe(at(result.seats, lucky) + 1);
      }),
    );
  });

  test('a part of the lists divides the seats it got in the same way', () => {
    fc.assert(
      fc.property(
        votes,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 511 }),
        (list, house, mask) => {
          const whole = apportion(method, list, house);
          fc.pre(whole.kind === 'settled');
          if (whole.kind !== 'settled') return;
          const part = list.map((own, i) => ((mask >> i) & 1 ? own : 0));
          fc.pre(sum(part) > 0);
          const theirs = whole.seats.map((own, i) => ((mask >> i) & 1 ? own : 0));
          expect(give(method, part, sum(theirs)).seats).toEqual(theirs);
        },
      ),
    );
  });

  test('a list that gains votes while the others keep theirs loses no seat', () => {
    fc.assert(
      fc.property(votes, seats, fc.nat(), fc.integer({ min: 1, max: 1_000 }), (list, house, pick, more) => {
        const i = pick % list.length;
        const gained = list.map((own, j) => (j === i ? own + more : own));
        expect(at(give(method, gained, house).seats, i)).toBeGreaterThanOrEqual(
          at(give(method, list, house).seats, i),
        );
      }),
    );
  });
});

/** Exact share of the house: house × own ÷ all, rounded down and up, in whole numbers. */
function quotaOf(list: readonly number[], house: number, i: number): { floor: number; ceiling: number } {
  const product = BigInt(house) * BigInt(at(list, i));
  const all = list.reduce((total, own) => total + BigInt(own), 0n);
  const floor = Number(product / all);
  return { floor, ceiling: product % all === 0n ? floor : floor + 1 };
}

describe('quota', () => {
  test.each(named('hamilton', 'quota'))(
    '$id stays within the exact share rounded down and up',
    ({ method }) => {
      fc.assert(
        fc.property(votes, seats, (list, house) => {
          const result = give(method, list, house);
          const tied = new Set(result.kind === 'tied' ? result.between : []);
          list.forEach((_, i) => {
            const { floor, ceiling } = quotaOf(list, house, i);
            const own = at(result.seats, i);
            expect(own + (tied.has(i) ? 1 : 0)).toBeLessThanOrEqual(ceiling);
            // what is certain may fall short by the seat that is contested
            expect(own).toBeGreaterThanOrEqual(tied.has(i) ? floor - 1 : floor);
          });
        }),
        { numRuns: 300 },
      );
    },
  );

  test("d'Hondt gives no list less than its exact share rounded down, Adams none more than rounded up", () => {
    const [dhondt, adams] = [...named('dhondt'), ...named('adams')];
    if (dhondt === undefined || adams === undefined) throw new Error('methods are missing');
    fc.assert(
      fc.property(votes, seats, (list, house) => {
        const most = apportion(adams.method, list, house);
        const least = apportion(dhondt.method, list, house);
        fc.pre(most.kind === 'settled' && least.kind === 'settled');
        if (most.kind !== 'settled' || least.kind !== 'settled') return;
        list.forEach((_, i) => {
          const { floor, ceiling } = quotaOf(list, house, i);
          expect(at(least.seats, i)).toBeGreaterThanOrEqual(floor);
          expect(at(most.seats, i)).toBeLessThanOrEqual(ceiling);
        });
      }),
    );
  });

  test("d'Hondt can leave the quota, and so can every method of highest averages", () => {
    // 51.17 exact shares; d'Hondt gives 52, Sainte-Laguë 51 where 43 is below the 44.00 of the second
    const list = [5117, 4400, 162, 161, 160];
    expect(quotaOf(list, 100, 1)).toEqual({ floor: 44, ceiling: 44 });
    expect(give('dhondt', list, 100).seats[1]).toBe(45);
    expect(give('sainte-lague', list, 100).seats[1]).toBe(43);
  });

  test('Hamilton loses a seat when the house grows: the Alabama paradox', () => {
    expect(give('hamilton', [6, 6, 2], 10).seats).toEqual([4, 4, 2]);
    expect(give('hamilton', [6, 6, 2], 11).seats).toEqual([5, 5, 1]);
    expect(give('quota', [6, 6, 2], 11).seats[2]).toBeGreaterThanOrEqual(
      at(give('quota', [6, 6, 2], 10).seats, 2),
    );
  });
});

describe.each(REMAINDERS)('$id', ({ method }) => {
  test('no list left out has more votes over, after its seats, than a seat was given for', () => {
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 60 }), (list, house) => {
        const result = give(method, list, house);
        if (result.quota === null) throw new Error('no quota');
        const [numerator, denominator] = [BigInt(result.quota.numerator), BigInt(result.quota.denominator)];
        const over = (i: number, held: number) =>
          BigInt(at(list, i)) * denominator - BigInt(held) * numerator;
        list.forEach((own, i) => {
          list.forEach((other, j) => {
            const held = at(result.seats, j);
            if (own === 0 || other === 0 || held === 0 || i === j) return;
            expect(over(i, at(result.seats, i)) < over(j, held - 1)).toBe(true);
          });
        });
      }),
    );
  });

  test('whole quotas come first and never exceed the house', () => {
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 60 }), (list, house) => {
        const { awards, quota } = give(method, list, house);
        if (quota === null) throw new Error('no quota');
        const wholes = list.map((own) =>
          Number((BigInt(own) * BigInt(quota.denominator)) / BigInt(quota.numerator)),
        );
        const kinds = awards.map((award) => award.by);
        expect(kinds.slice(0, sum(wholes)).every((by) => by === 'whole-quota')).toBe(true);
        expect(kinds.slice(sum(wholes)).every((by) => by === 'remainder')).toBe(true);
        expect(sum(wholes)).toBeLessThanOrEqual(house);
      }),
    );
  });
});

test("with two lists the Imperiali quota always gives too many, and ends with d'Hondt's seats", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 60 }),
      (a, b, house) => {
        const result = give('imperiali-quota', [a, b], house);
        expect(result.quota?.denominator).toBeLessThan(house + 2);
        const highest = give('dhondt', [a, b], house);
        if (highest.kind === 'settled') expect(result.seats).toEqual(highest.seats);
      },
    ),
  );
});

describe('ties of the quota method', () => {
  /** Every end that the seat-by-seat rule can come to when each choice among equals is tried. */
  function everyEnd(list: readonly number[], house: number): Set<string> {
    const all = sum(list);
    let ends = new Map([[list.map(() => 0).join(), list.map(() => 0)]]);
    for (let h = 1; h <= house; h++) {
      const next = new Map<string, number[]>();
      for (const held of ends.values()) {
        const open = list.flatMap((own, i) => (at(held, i) * all < h * own ? [i] : []));
        const best = open.filter((i) =>
          open.every((j) => at(list, i) * (at(held, j) + 1) >= at(list, j) * (at(held, i) + 1)),
        );
        for (const i of best) {
          const given = held.map((own, j) => (j === i ? own + 1 : own));
          next.set(given.join(), given);
        }
      }
      ends = next;
    }
    return new Set(ends.keys());
  }

  function everyChoice(
    seatsCertain: readonly number[],
    ties: readonly { contested: number; between: readonly number[] }[],
  ): Set<string> {
    let ends: { seats: readonly number[]; won: readonly number[] }[] = [{ seats: seatsCertain, won: [] }];
    for (const { contested, between } of ties) {
      ends = ends.flatMap(({ seats: held, won }) => {
        const free = between.filter((i) => !won.includes(i));
        const choices = free.reduce<number[][]>(
          (sets, i) => [...sets, ...sets.map((set) => [...set, i])],
          [[]],
        );
        return choices
          .filter((set) => set.length === contested)
          .map((set) => ({
            seats: held.map((own, i) => (set.includes(i) ? own + 1 : own)),
            won: [...won, ...set],
          }));
      });
    }
    return new Set(ends.map((end) => end.seats.join()));
  }

  test('the ties returned are exactly the ends that equal claims leave open', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 6 }),
          fc.array(fc.constantFrom(6, 12, 12, 24, 36, 60, 72, 120, 720), { minLength: 2, maxLength: 6 }),
        ),
        fc.integer({ min: 1, max: 14 }),
        (list, house) => {
          const { seats: certain, ties } = methodNamed('quota').explain(list, house);
          expect(everyChoice(certain, ties)).toEqual(everyEnd(list, house));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

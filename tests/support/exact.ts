// The model of DESIGN.md in exact arithmetic: each double is the binary fraction it stands for, every probability a
// quotient of whole numbers. Slow, and without any of the recurrences that the program uses.
import type { MajorityRule } from '../../src/domain/rules.ts';
import { type ByPart, PARTS, type Tally } from '../../src/domain/tally.ts';
import { type Absences, judge } from '../../src/voting/majority.ts';
import type { Bloc } from '../../src/voting/probability/bloc.ts';

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A finite double ≥ 0 as the fraction it is. */
export function fraction(value: number): Fraction {
  let denominator = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return { numerator: BigInt(scaled), denominator };
}

/** A fraction ≥ 0 as a double, right to the last bit or two however small it is. */
export function toNumber({ numerator, denominator }: Fraction): number {
  if (numerator === 0n) return 0;
  const shift = denominator.toString(2).length - numerator.toString(2).length + 64;
  const digits =
    shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  const half = Math.trunc(shift / 2);
  return Number(digits) * 2 ** -half * 2 ** -(shift - half);
}

function products(count: number, factor: (k: number) => bigint): bigint[] {
  const result = [1n];
  for (let k = 0; k < count; k++) result.push(result[k]! * factor(k));
  return result;
}

/** Every tally of a bloc with its probability over one common denominator. */
export function blocTallies({ size, line, cohesion }: Bloc): {
  readonly denominator: bigint;
  readonly tallies: readonly { readonly tally: Tally; readonly numerator: bigint }[];
} {
  const parts = PARTS.map((part) => fraction(line[part]));
  const common = parts.reduce((most, { denominator }) => (denominator > most ? denominator : most), 1n);
  const [ayes = 0n, noes = 0n, abstaining = 0n, silent = 0n] = parts.map(
    ({ numerator, denominator }) => (numerator * common) / denominator,
  );
  const total = ayes + noes + abstaining + silent;
  const votes = ayes + noes;
  const { numerator: r, denominator: d } = fraction(cohesion);
  const apart = d - r;
  const factorial = products(size, (k) => BigInt(k + 1));
  const ofAyes = products(size, (k) => ayes * apart + BigInt(k) * votes * r);
  const ofNoes = products(size, (k) => noes * apart + BigInt(k) * votes * r);
  const ofVoters = products(size, (k) => apart + BigInt(k) * r);
  const ofAbstaining = products(size, () => abstaining);
  const ofSilent = products(size, () => silent);
  const ofVotes = products(size, () => votes);
  const together = cohesion === 1;
  const whole = together ? 1n : ofVoters[size]!;
  // The probability of f ayes and a noes among f + a voters, times votes^(f + a) and `whole`.
  const choice = (f: number, a: number): bigint => {
    const v = f + a;
    if (!together) return (binomials(f, a) * ofAyes[f]! * ofNoes[a]! * whole) / ofVoters[v]!;
    if (v === 0) return 1n;
    return f > 0 && a > 0 ? 0n : (f > 0 ? ayes : noes) * ofVotes[v - 1]!;
  };
  const binomials = (f: number, a: number) => factorial[f + a]! / (factorial[f]! * factorial[a]!);
  const tallies: { tally: Tally; numerator: bigint }[] = [];
  for (let f = 0; f <= size; f++)
    for (let a = 0; f + a <= size; a++) {
      const v = f + a;
      const chosen = choice(f, a);
      if (chosen === 0n) continue;
      for (let x = 0; v + x <= size; x++) {
        const n = size - v - x;
        const ways = factorial[size]! / (factorial[v]! * factorial[x]! * factorial[n]!);
        const numerator = ways * chosen * ofAbstaining[x]! * ofSilent[n]!;
        if (numerator > 0n)
          tallies.push({ tally: { for: f, against: a, abstaining: x, notVoting: n }, numerator });
      }
    }
  return { denominator: whole * total ** BigInt(size), tallies };
}

const add = (a: Tally, b: Tally): Tally => ({
  for: a.for + b.for,
  against: a.against + b.against,
  abstaining: a.abstaining + b.abstaining,
  notVoting: a.notVoting + b.notVoting,
});

interface Enumerated {
  readonly chance: Readonly<Record<'carried' | 'lost' | 'tied', number>>;
  /** Expected tally of each bloc given the outcome; NaN where it has no chance. */
  readonly tallies: Readonly<Record<'carried' | 'lost' | 'tied' | 'not-carried', ByPart<number>[]>>;
}

/** Every way the whole house can vote, each judged by the rule itself. For houses of a dozen delegates or so. */
export function enumerate(rule: MajorityRule, blocs: readonly Bloc[], absences: Absences): Enumerated {
  const all = blocs.map(blocTallies);
  const denominator = all.reduce((product, bloc) => product * bloc.denominator, 1n);
  type Given = 'carried' | 'lost' | 'tied' | 'not-carried';
  const chance = { carried: 0n, lost: 0n, tied: 0n, 'not-carried': 0n };
  const counts = new Map<string, bigint>();
  const walk = (i: number, tally: Tally, numerator: bigint, path: readonly Tally[]): void => {
    const bloc = all[i];
    if (bloc) {
      for (const one of bloc.tallies)
        walk(i + 1, add(tally, one.tally), numerator * one.numerator, [...path, one.tally]);
      return;
    }
    const outcome = judge(rule, tally, absences);
    for (const which of outcome === 'carried' ? ([outcome] as const) : ([outcome, 'not-carried'] as const)) {
      chance[which] += numerator;
      path.forEach((votes, j) => {
        for (const part of PARTS) {
          const key = `${which} ${j} ${part}`;
          counts.set(key, (counts.get(key) ?? 0n) + numerator * BigInt(votes[part]));
        }
      });
    }
  };
  walk(0, { for: 0, against: 0, abstaining: 0, notVoting: 0 }, 1n, []);
  const expected = (which: Given): ByPart<number>[] =>
    blocs.map((_, j) => {
      const of = (part: keyof Tally) =>
        chance[which] === 0n
          ? NaN
          : toNumber({ numerator: counts.get(`${which} ${j} ${part}`) ?? 0n, denominator: chance[which] });
      return {
        for: of('for'),
        against: of('against'),
        abstaining: of('abstaining'),
        notVoting: of('notVoting'),
      };
    });
  return {
    chance: {
      carried: toNumber({ numerator: chance.carried, denominator }),
      lost: toNumber({ numerator: chance.lost, denominator }),
      tied: toNumber({ numerator: chance.tied, denominator }),
    },
    tallies: {
      carried: expected('carried'),
      lost: expected('lost'),
      tied: expected('tied'),
      'not-carried': expected('not-carried'),
    },
  };
}

interface Scored {
  /** Whole-number weights of each score, those with an aye and those without apart. */
  readonly some: ReadonlyMap<number, bigint>;
  readonly none: ReadonlyMap<number, bigint>;
}

function convolved(
  a: ReadonlyMap<number, bigint>,
  b: ReadonlyMap<number, bigint>,
  into: Map<number, bigint>,
): void {
  for (const [s, x] of a) for (const [t, y] of b) into.set(s + t, (into.get(s + t) ?? 0n) + x * y);
}

/** Exact odds of a house of some hundreds, by convolution of whole numbers. */
export function exactOdds(
  rule: MajorityRule,
  blocs: readonly Bloc[],
  absences: Absences,
): Readonly<Record<'carried' | 'lost' | 'tied', number>> {
  let denominator = 1n;
  let house: Scored = { some: new Map(), none: new Map([[0, 1n]]) };
  for (const bloc of blocs) {
    const { denominator: own, tallies } = blocTallies(bloc);
    denominator *= own;
    const some = new Map<number, bigint>();
    const none = new Map<number, bigint>();
    for (const { tally, numerator } of tallies) {
      const score = PARTS.reduce((all, part) => all + rule.weights[part] * tally[part], 0);
      const to = tally.for > 0 ? some : none;
      to.set(score, (to.get(score) ?? 0n) + numerator);
    }
    const next = { some: new Map<number, bigint>(), none: new Map<number, bigint>() };
    convolved(house.none, none, next.none);
    convolved(house.none, some, next.some);
    convolved(house.some, none, next.some);
    convolved(house.some, some, next.some);
    house = next;
  }
  const result = { carried: 0n, lost: 0n, tied: 0n };
  // A tally with the same score and the same answer to “is there an aye”: fixed scores are put into the constant.
  const gone = rule.weights.absentExcused * absences.absentExcused;
  const than = rule.than - gone - rule.weights.absentUnexcused * absences.absentUnexcused;
  const judged = { ...rule, than: than - rule.weights.mandates * absences.mandates };
  const outcome = (score: number, aye: boolean): 'carried' | 'lost' | 'tied' => {
    const margin = score - judged.than;
    const { weights, strict } = rule;
    const others = [
      weights.abstaining,
      weights.notVoting,
      weights.absentExcused,
      weights.absentUnexcused,
      weights.mandates,
    ];
    const plain = strict && rule.than === 0 && weights.for > 0 && weights.against === -weights.for;
    if (margin === 0 && plain && others.every((weight) => weight === 0)) return 'tied';
    return aye && (margin > 0 || (margin === 0 && !strict)) ? 'carried' : 'lost';
  };
  for (const [score, weight] of house.some) result[outcome(score, true)] += weight;
  for (const [score, weight] of house.none) result[outcome(score, false)] += weight;
  return {
    carried: toNumber({ numerator: result.carried, denominator }),
    lost: toNumber({ numerator: result.lost, denominator }),
    tied: toNumber({ numerator: result.tied, denominator }),
  };
}

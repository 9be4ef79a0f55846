import type { MajorityRule, RuleBase } from '../domain/rules.ts';
import type { Outcome, Tally } from '../domain/tally.ts';

/** The counts beside the tally that some rules weigh. */
export type Absences = Pick<RuleBase, 'absentExcused' | 'absentUnexcused' | 'mandates'>;

const NONE: RuleBase = {
  for: 0,
  against: 0,
  abstaining: 0,
  notVoting: 0,
  absentExcused: 0,
  absentUnexcused: 0,
  mandates: 0,
};

const rule = (id: string, weights: Partial<RuleBase>, strict: boolean): MajorityRule => ({
  id,
  weights: { ...NONE, ...weights },
  strict,
  than: 0,
});

/** What a share is taken of: those for or against, all who cast a vote, all present with a vote, every mandate. */
export const BASES = ['for-against', 'cast', 'present', 'all'] as const;
export type Base = (typeof BASES)[number];

/**
 * “More than / at least A/B of BASE” as integers: B × for compared with A × base.
 * A and B are whole numbers, 0 ≤ A ≤ B, B ≥ 1.
 */
export function shareRule(
  id: string,
  numerator: number,
  denominator: number,
  base: Base,
  strict: boolean,
): MajorityRule {
  const a = numerator;
  if (base === 'all') return rule(id, { for: denominator, mandates: -a }, strict);
  return rule(
    id,
    {
      for: denominator - a,
      against: -a,
      abstaining: base === 'for-against' ? 0 : -a,
      notVoting: base === 'present' ? -a : 0,
    },
    strict,
  );
}

/** More for than against. */
const SIMPLE = rule('simple', { for: 1, against: -1 }, true);

/** The rules that have names. */
export const NAMED_RULES: readonly MajorityRule[] = [
  SIMPLE,
  shareRule('present', 1, 2, 'present', true),
  shareRule('all', 1, 2, 'all', true),
  shareRule('two-thirds', 2, 3, 'for-against', false),
  shareRule('two-thirds-present', 2, 3, 'present', false),
  shareRule('three-quarters', 3, 4, 'for-against', false),
];

/** Σ weight × count of a rule. */
export function statistic(rule: MajorityRule, tally: Tally, absences: Absences): number {
  const w = rule.weights;
  return (
    w.for * tally.for +
    w.against * tally.against +
    w.abstaining * tally.abstaining +
    w.notVoting * tally.notVoting +
    w.absentExcused * absences.absentExcused +
    w.absentUnexcused * absences.absentUnexcused +
    w.mandates * absences.mandates
  );
}

/** True for the rule under which as many ayes as noes are a tie: more for than against, and nothing else weighed. */
export function isSimple(rule: MajorityRule): boolean {
  const { for: ayes, against, ...others } = rule.weights;
  return (
    ayes > 0 &&
    against === -ayes &&
    rule.strict &&
    rule.than === 0 &&
    Object.values(others).every((w) => w === 0)
  );
}

/** What a rule makes of how far its statistic is above its bound, with or without an aye. */
export function judgeMargin(
  rule: MajorityRule,
  margin: number,
  ayes: boolean,
): Extract<Outcome, 'carried' | 'lost' | 'tied'> {
  if (margin === 0 && isSimple(rule)) return 'tied';
  return ayes && (rule.strict ? margin > 0 : margin >= 0) ? 'carried' : 'lost';
}

/**
 * Whether a complete tally carries. Ayes equal to noes are `tied` under the simple rule; any other equality under a
 * strict rule is `lost`; without an aye nothing is carried. Quorum is judged elsewhere, before the rule.
 */
export function judge(
  rule: MajorityRule,
  tally: Tally,
  absences: Absences,
): Extract<Outcome, 'carried' | 'lost' | 'tied'> {
  return judgeMargin(rule, statistic(rule, tally, absences) - rule.than, tally.for > 0);
}

/**
 * The fewest ayes that carry if everyone present with a vote votes for or against. It may exceed those present
 * (a rule of all mandates with many gone). `null` where more ayes never help, or nobody is there to give one.
 */
export function needed(rule: MajorityRule, present: number, absences: Absences): number | null {
  const gain = rule.weights.for - rule.weights.against;
  if (gain <= 0 || present === 0) return null;
  const nobodyFor = statistic(rule, { for: 0, against: present, abstaining: 0, notVoting: 0 }, absences);
  const missing = rule.than - nobodyFor;
  const ayes = rule.strict ? Math.floor(missing / gain) + 1 : Math.ceil(missing / gain);
  return Math.max(ayes, 1);
}

/** The fewest ayes that carry under the simple rule if so many all vote for or against. */
export const majorityOf = (votes: number): number => needed(SIMPLE, votes, NONE) ?? votes + 1;

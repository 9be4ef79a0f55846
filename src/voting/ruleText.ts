import type { MajorityRule, RuleBase } from '../domain/rules.ts';
import { type Base, BASES, NAMED_RULES, shareRule } from './majority.ts';

/** “More than / at least A/B of BASE”, in lowest terms. */
export interface ShareForm {
  readonly numerator: number;
  readonly denominator: number;
  readonly base: Base;
  readonly strict: boolean;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

function sameWeights(a: RuleBase, b: RuleBase): boolean {
  return (
    a.for === b.for &&
    a.against === b.against &&
    a.abstaining === b.abstaining &&
    a.notVoting === b.notVoting &&
    a.absentExcused === b.absentExcused &&
    a.absentUnexcused === b.absentUnexcused &&
    a.mandates === b.mandates
  );
}

function lowest(form: ShareForm): ShareForm {
  const common = gcd(form.denominator, form.numerator);
  return { ...form, numerator: form.numerator / common, denominator: form.denominator / common };
}

/** The rule of a share in lowest terms; where it has a name, the named one. */
function canonical(form: ShareForm): MajorityRule {
  const { numerator, denominator } = form;
  const id = `${form.strict ? '>' : '>='}${numerator}/${denominator} of ${form.base}`;
  const rule = shareRule(id, numerator, denominator, form.base, form.strict);
  const named = NAMED_RULES.find(
    (one) => one.strict === rule.strict && sameWeights(one.weights, rule.weights),
  );
  return named ?? rule;
}

/** The bases, the one that a rule's own text names before the others: a share of nothing weighs alike of all of them. */
const basesFor = ({ id }: MajorityRule): readonly Base[] => {
  const named = BASES.find((base) => id.endsWith(` of ${base}`));
  return named ? [named, ...BASES] : BASES;
};

/** The share that a rule's weights state, or `null` for a rule that is no share of a base. */
export function shareForm(rule: MajorityRule): ShareForm | null {
  if (rule.than !== 0) return null;
  const { weights, strict } = rule;
  for (const base of basesFor(rule)) {
    const numerator = 0 - (base === 'all' ? weights.mandates : weights.against);
    const denominator = base === 'all' ? weights.for : weights.for + numerator;
    if (numerator < 0 || denominator < 1 || numerator > denominator) continue;
    const rebuilt = shareRule(rule.id, numerator, denominator, base, strict);
    if (sameWeights(rebuilt.weights, weights)) return lowest({ numerator, denominator, base, strict });
  }
  return null;
}

const SHARE_TEXT = /^(>=|≥|>)\s*(\d{1,6})\s*\/\s*(\d{1,6})\s+of\s+(\S+)$/;

/**
 * Reads a majority rule: the name of one of `NAMED_RULES`, or `>A/B of BASE`, `>=A/B of BASE` with whole numbers of at
 * most six digits, 0 ≤ A ≤ B, B ≥ 1, and BASE one of `for-against`, `cast`, `present`, `all`. A fraction is brought to lowest
 * terms, and a share that has a name gets it: `>2/4 of present` is `present`. `null` for anything else.
 */
export function parseRule(text: string): MajorityRule | null {
  const trimmed = text.trim();
  const named = NAMED_RULES.find((rule) => rule.id === trimmed);
  if (named) return named;
  const match = SHARE_TEXT.exec(trimmed);
  if (!match) return null;
  const base = BASES.find((one) => one === match[4]);
  const numerator = Number(match[2]);
  const denominator = Number(match[3]);
  if (!base || denominator < 1 || numerator > denominator) return null;
  return canonical(lowest({ numerator, denominator, base, strict: match[1] === '>' }));
}

/**
 * The text `parseRule` reads back to an equivalent rule: a name where the rule has one, else its share in lowest terms.
 * A rule that is no share of a base (weights of another shape, a constant) has only its own id.
 */
export function ruleText(rule: MajorityRule): string {
  const form = shareForm(rule);
  return form ? canonical(form).id : rule.id;
}

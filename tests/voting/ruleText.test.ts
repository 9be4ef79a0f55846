import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASES, judge, NAMED_RULES, shareRule } from '../../src/voting/majority.ts';
import { parseRule, ruleText } from '../../src/voting/ruleText.ts';

const count = fc.integer({ min: 0, max: 60 });
const tally = fc.record({ for: count, against: count, abstaining: count, notVoting: count });
const share = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([denominator, over]) => ({ numerator: over % (denominator + 1), denominator }));

describe('rule texts', () => {
  it('reads every named rule by its name and writes the name back', () => {
    for (const rule of NAMED_RULES) {
      expect(parseRule(rule.id)).toBe(rule);
      expect(ruleText(rule)).toBe(rule.id);
    }
  });

  it('gives a share its name where it has one', () => {
    expect(parseRule('>1/2 of for-against')?.id).toBe('simple');
    expect(parseRule('>2/4 of present')?.id).toBe('present');
    expect(parseRule('>1/2 of all')?.id).toBe('all');
    expect(parseRule('>=4/6 of for-against')?.id).toBe('two-thirds');
    expect(parseRule('≥ 2 / 3 of present')?.id).toBe('two-thirds-present');
    expect(parseRule('>=75/100 of for-against')?.id).toBe('three-quarters');
  });

  it('writes other shares in lowest terms', () => {
    expect(parseRule('>50/100 of cast')?.id).toBe('>1/2 of cast');
    expect(parseRule('>=1/2 of for-against')?.id).toBe('>=1/2 of for-against');
    expect(parseRule('>0/7 of all')?.id).toBe('>0/1 of all');
  });

  it('keeps the base of a share of nothing, which weighs alike of every base', () => {
    for (const base of BASES)
      for (const than of ['>', '>=']) {
        const rule = parseRule(`${than}0/2 of ${base}`);
        expect(rule && ruleText(rule)).toBe(`${than}0/1 of ${base}`);
      }
  });

  it('refuses what is no rule', () => {
    const wrong = [
      '',
      'Simple',
      '2/3 of present',
      '>2/3',
      '>2/3 of everybody',
      '>3/2 of cast',
      '>=1/0 of cast',
    ];
    for (const text of [
      ...wrong,
      '>-1/2 of cast',
      '>1.5/2 of cast',
      '>1/2 of cast extra',
      '>1/2ofcast',
      '<1/2 of cast',
    ])
      expect(parseRule(text), text).toBeNull();
  });

  it('leaves a rule that is no share its own id', () => {
    const [simple] = NAMED_RULES;
    expect(ruleText({ ...simple!, id: 'by-ten', than: 10 })).toBe('by-ten');
    expect(ruleText({ ...simple!, id: 'odd', weights: { ...simple!.weights, absentUnexcused: 1 } })).toBe(
      'odd',
    );
  });

  it('judges every tally alike before and after writing and reading', () => {
    fc.assert(
      fc.property(
        share,
        fc.constantFrom(...BASES),
        fc.boolean(),
        tally,
        count,
        (part, base, strict, votes, gone) => {
          const rule = shareRule('any', part.numerator, part.denominator, base, strict);
          const again = parseRule(ruleText(rule));
          const mandates = votes.for + votes.against + votes.abstaining + votes.notVoting + gone;
          const absences = { absentExcused: 0, absentUnexcused: gone, mandates };
          expect(again && judge(again, votes, absences)).toBe(judge(rule, votes, absences));
        },
      ),
    );
  });
});

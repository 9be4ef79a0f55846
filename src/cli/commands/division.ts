import { type ByPart, PARTS, type Tally } from '../../domain/tally.ts';
import { ruleWord } from '../../congress/words.ts';
import { m } from '../../text/paraglide/messages.js';
import { outcomeWord, partWord } from '../../text/words.ts';
import { needed } from '../../voting/majority.ts';
import { ayesDistribution, ayesPossible } from '../../voting/probability/ayes.ts';
import { expectedTallies } from '../../voting/probability/expectedTally.ts';
import { type Lattice, quantile } from '../../voting/probability/lattice.ts';
import { divisionOdds, type OutcomeOdds } from '../../voting/probability/odds.ts';
import { oddsOfEach, poissonBinomial } from '../../voting/probability/poissonBinomial.ts';
import { ruleText } from '../../voting/ruleText.ts';
import { type Call, type Command, InputError } from '../command.ts';
import { type Question, readQuestion, type Voters } from './divisionQuestion.ts';

/** The exact chance that a division carries. */
export const division: Command = {
  name: 'division',
  summary: 'exact chance that a division carries, and the distribution of its tally',
  help: `smolny division --rule R --bloc N:FOR/AGAINST/ABSTAINING/NOT[@RHO] … [--mandates M] [--quorum Q] [--distribution]
smolny division --rule R --each P,P,… [--mandates M] [--quorum Q] [--distribution]

  --rule R         simple (for > against), present (more than half of those present),
                   all (more than half of all mandates), two-thirds (of for + against),
                   two-thirds-present, three-quarters (of for + against),
                   or ">A/B of BASE", ">=A/B of BASE" with BASE one of for-against,
                   cast (for + against + abstaining), present, all
  --bloc …         N delegates present with a vote, each of whom votes for, votes against,
                   abstains or stays silent with these chances, which sum to 1;
                   RHO from 0 (each decides alone, unless told) to 1 (those who vote go
                   all one way) is the correlation of two delegates' choices;
                   once for every bloc
  --each P,P,…     delegates who all vote, for with this chance and otherwise against
  --mandates M     all mandates, for rules that count them; those present unless told
  --quorum Q       how many have to be present; none unless told
  --distribution   the chance of every number of ayes

smolny division --rule two-thirds --bloc 390:0.9/0.05/0.03/0.02@0.1 --bloc 100:0.2/0.7/0.1/0`,
  options: {
    rule: { type: 'string' },
    bloc: { type: 'string', multiple: true },
    each: { type: 'string' },
    mandates: { type: 'string' },
    quorum: { type: 'string' },
    distribution: { type: 'boolean' },
  },
  run(call) {
    const question = readQuestion(call);
    const answer = answerTo(question, call.lang);
    const whole = call.values['distribution'] === true;
    call.io.out(
      call.json
        ? `${JSON.stringify(asJson(question, answer, whole))}\n`
        : `${asText(question, answer, whole, call.lang)}\n`,
    );
    return 0;
  },
};

type Lang = Call['lang'];

interface Answer {
  readonly odds: OutcomeOdds;
  readonly needed: number | null;
  readonly expected: ByPart<number>;
  readonly ayes: Lattice;
  readonly possible: { readonly min: number; readonly max: number };
}

function answerTo({ rule, voters, present, mandates, quorum }: Question, lang: Lang): Answer {
  const absences = { absentExcused: 0, absentUnexcused: mandates - present, mandates };
  const quorate = present >= quorum;
  return {
    odds:
      voters.kind === 'each'
        ? oddsOfEach(rule, voters.chances, absences, quorate)
        : oddsOfBlocs(() => divisionOdds({ rule, blocs: voters.blocs, absences, quorate }), lang),
    needed: needed(rule, present, absences),
    expected: expectedTally(voters),
    ayes: voters.kind === 'each' ? poissonBinomial(voters.chances) : ayesDistribution(voters.blocs),
    possible: possibleAyes(voters),
  };
}

function oddsOfBlocs(reckon: () => OutcomeOdds, lang: Lang): OutcomeOdds {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof RangeError) throw new InputError([m.division_too_fine({}, { locale: lang })]);
    throw error;
  }
}

function expectedTally(voters: Voters): ByPart<number> {
  const none: Tally = { for: 0, against: 0, abstaining: 0, notVoting: 0 };
  const parts =
    voters.kind === 'each'
      ? voters.chances.map((chance) => ({ ...none, for: chance, against: 1 - chance }))
      : expectedTallies(voters.blocs);
  return parts.reduce(
    (all, one) => ({
      for: all.for + one.for,
      against: all.against + one.against,
      abstaining: all.abstaining + one.abstaining,
      notVoting: all.notVoting + one.notVoting,
    }),
    none,
  );
}

function possibleAyes(voters: Voters): Answer['possible'] {
  if (voters.kind === 'blocs') return ayesPossible(voters.blocs);
  const { chances } = voters;
  return {
    min: chances.filter((chance) => chance === 1).length,
    max: chances.filter((chance) => chance > 0).length,
  };
}

const quantiles = (ayes: Lattice) => ({
  p05: quantile(ayes, 0.05),
  median: quantile(ayes, 0.5),
  p95: quantile(ayes, 0.95),
});

function asJson(question: Question, answer: Answer, whole: boolean): Record<string, unknown> {
  const { odds, ayes, possible, expected } = answer;
  return {
    probability: odds.carried,
    rule: ruleText(question.rule),
    needed: answer.needed,
    expected,
    for: { ...possible, ...quantiles(ayes) },
    outcomes: odds,
    present: question.present,
    mandates: question.mandates,
    ...(whole && { distribution: [...ayes.mass].map((chance, i) => [ayes.from + i, chance]) }),
  };
}

/** Chances in the table rarer than this are left out of the distribution there. */
const SHOWN = 1e-4;

function asText(question: Question, answer: Answer, whole: boolean, lang: Lang): string {
  const locale = { locale: lang };
  const { rule, present } = question;
  const { odds, ayes, possible, expected } = answer;
  const count = new Intl.NumberFormat(lang);
  const mean = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { p05, median, p95 } = quantiles(ayes);
  const outcomes = (['carried', 'lost', 'tied', 'inquorate'] as const).filter((outcome) => odds[outcome] > 0);
  return [
    m.division_rule({ rule: ruleWord(rule, lang) }, locale),
    answer.needed === null
      ? m.division_present_never({ present: count.format(present) }, locale)
      : m.division_present({ present: count.format(present), needed: count.format(answer.needed) }, locale),
    '',
    ...aligned([
      [m.division_column_outcome({}, locale), m.division_column_chance({}, locale)],
      ...outcomes.map((outcome) => [
        outcomeWord(outcome, lang),
        outcomes.length > 1 && odds[outcome] > NEARLY_SURE
          ? `>${percent(NEARLY_SURE, lang)}`
          : chanceText(odds[outcome], lang),
      ]),
    ]),
    '',
    ...aligned([
      [m.division_column_part({}, locale), m.division_column_expected({}, locale)],
      ...PARTS.map((part) => [partWord(part, lang), mean.format(expected[part])]),
    ]),
    '',
    m.division_ayes(
      {
        median: count.format(median),
        low: count.format(p05),
        high: count.format(p95),
        min: count.format(possible.min),
        max: count.format(possible.max),
      },
      locale,
    ),
    ...(whole ? ['', ...aligned(distributionRows(ayes, lang))] : []),
  ].join('\n');
}

function distributionRows({ from, mass }: Lattice, lang: Lang): readonly (readonly string[])[] {
  const locale = { locale: lang };
  const count = new Intl.NumberFormat(lang);
  let atMost = 0;
  const rows = [...mass].map((chance, i) => {
    atMost += chance;
    return { chance, cells: [count.format(from + i), chanceText(chance, lang), chanceText(atMost, lang)] };
  });
  return [
    [
      m.division_column_ayes({}, locale),
      m.division_column_chance({}, locale),
      m.division_column_at_most({}, locale),
    ],
    ...rows.filter(({ chance }) => chance >= SHOWN).map(({ cells }) => cells),
  ];
}

/** More than this is not rounded up to certainty while something else may happen. */
const NEARLY_SURE = 0.9999;

const percent = (chance: number, lang: Lang): string =>
  new Intl.NumberFormat(lang, { style: 'percent', minimumFractionDigits: 2 }).format(Math.min(chance, 1));

/** A percentage, or in powers of ten what that would show as nothing. */
function chanceText(chance: number, lang: Lang): string {
  if (chance === 0 || chance >= 1 - NEARLY_SURE) return percent(chance, lang);
  const scientific = new Intl.NumberFormat(lang, { notation: 'scientific', maximumSignificantDigits: 4 });
  return scientific.format(chance).replace('E', 'e');
}

/** Columns padded to their widest cell, the first to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

import type { Award, Tie } from '../../voting/apportionment/allocation.ts';
import { type Apportionment, apportion as apportionSeats } from '../../voting/apportionment/apportion.ts';
import { apportionJointly } from '../../voting/apportionment/jointLists.ts';
import type { TieBreak } from '../../voting/apportionment/ties.ts';
import { sumOf } from '../../voting/exact.ts';
import { gallagherIndex } from '../../voting/measure/disproportionality.ts';
import { type Call, type Command, InputError } from '../command.ts';
import { METHOD_NAMES, type Question, readQuestion } from './apportionQuestion.ts';
import { APPORTION_TEXT, type ApportionText } from './apportionText.ts';

/** Seats by list. */
export const apportion: Command = {
  name: 'apportion',
  summary: 'seats by list, by any of fifteen methods',
  help: `smolny apportion --method M --seats N --votes A,B,… [--threshold P] [--min-seats K]
                 [--names NAME,…] [--joint NAME+NAME]… [--ties POLICY] [--seed N] [--explain]

  --method M       ${METHOD_NAMES.replaceAll(', ', '\n                   ')}
  --seats N        a whole number from 0 to 100000
  --votes A,B,…    whole numbers, one a list
  --threshold P    what a list needs to be given seats: a share of all votes (5%, 0.05, 1/20),
                   or a whole number of votes; it is met by reaching it
  --min-seats K    seats that every list with votes has at least
  --names …        what to call the lists, in the same order; numbers from 1 unless told
  --joint A+B      lists that share their votes: seats go to them together, then to each;
                   may be given more than once
  --ties POLICY    largest or smallest (list), lot (with --seed N: the same seed draws the same
                   lot), or names in order of preference; without it a tie is the answer
  --explain        the comparison that gave each seat

smolny apportion --method dhondt --seats 8 --votes 100000,80000,30000,20000`,
  options: {
    method: { type: 'string' },
    seats: { type: 'string' },
    votes: { type: 'string' },
    threshold: { type: 'string' },
    'min-seats': { type: 'string' },
    names: { type: 'string' },
    joint: { type: 'string', multiple: true },
    ties: { type: 'string' },
    seed: { type: 'string' },
    explain: { type: 'boolean' },
  },
  run(call) {
    const question = readQuestion(call);
    const answer = answerTo(question, APPORTION_TEXT[call.lang]);
    const explain = call.values['explain'] === true;
    call.io.out(
      call.json
        ? `${JSON.stringify(asJson(question, answer, explain))}\n`
        : `${asText(question, answer, explain, call.lang)}\n`,
    );
    return 0;
  },
};

type Possible = Exclude<Apportionment, { kind: 'impossible' }>;

/** One apportionment, of contenders to the house or of an alliance's seats to its lists. */
interface Stage {
  /** What each contender is called. */
  readonly called: readonly string[];
  readonly votes: readonly number[];
  readonly result: Possible;
}

interface Answer {
  readonly kind: 'settled' | 'tied';
  readonly seats: readonly number[];
  readonly contested: number;
  readonly between: readonly number[];
  readonly house: Stage;
  /** Alliances of more than one list. */
  readonly alliances: readonly Alliance[];
}

interface Alliance {
  readonly lists: readonly number[];
  /** Seats it is certain of, and how it divides these. */
  readonly seats: number;
  readonly stage: Stage;
}

function possible(result: Apportionment, say: ApportionText): Possible {
  if (result.kind === 'impossible') throw new InputError([say.impossible[result.why]]);
  return result;
}

function answerTo(question: Question, say: ApportionText): Answer {
  const { method, votes, seats, names, alliances, conditions } = question;
  const open = { contested: 0, between: [] };
  if (alliances.length === 0) {
    const result = possible(apportionSeats(method, votes, seats, conditions), say);
    return { ...open, ...result, house: { called: names, votes, result }, alliances: [] };
  }
  const joint = apportionJointly(method, votes, alliances, seats, conditions);
  if (joint.kind === 'impossible') throw new InputError([say.impossible[joint.why]]);
  const among = possible(joint.among, say);
  const votesOf = (lists: readonly number[]) => lists.map((list) => votes[list] ?? 0);
  const namesOf = (lists: readonly number[]) => lists.map((list) => names[list] ?? '');
  return {
    ...open,
    ...joint,
    house: {
      called: joint.contenders.map((lists) => namesOf(lists).join('+')),
      votes: joint.contenders.map((lists) => sumOf(votesOf(lists))),
      result: among,
    },
    alliances: joint.contenders.flatMap((lists, i) => {
      const within = joint.within[i];
      if (lists.length < 2 || within === undefined) return [];
      const stage = { called: namesOf(lists), votes: votesOf(lists), result: possible(within, say) };
      return [{ lists, seats: among.seats[i] ?? 0, stage }];
    }),
  };
}

function asJson(question: Question, answer: Answer, explain: boolean): Record<string, unknown> {
  const { conditions } = question;
  const { result } = answer.house;
  return {
    kind: answer.kind,
    method: question.method.id,
    seats: answer.seats,
    ...(answer.kind === 'tied' && { contested: answer.contested, between: answer.between }),
    ...(result.kind === 'tied' && result.ties.length > 1 && { ties: result.ties }),
    ...(conditions.threshold && { excluded: result.excluded }),
    ...(conditions.minimum !== undefined && { raised: result.raised }),
    ...(conditions.ties && { tieBreaks: result.tieBreaks }),
    ...(question.seed !== null && { seed: question.seed }),
    ...(explain && accountOf(result)),
    ...(answer.alliances.length > 0 && {
      contenders: { called: answer.house.called, seats: result.seats },
      alliances: answer.alliances.map(({ lists, stage }) => ({
        lists,
        seats: stage.result.seats,
        ...(conditions.ties && { tieBreaks: stage.result.tieBreaks }),
        ...(explain && accountOf(stage.result)),
      })),
    }),
  };
}

const accountOf = ({ quota, awards }: Possible) => ({ quota, awards });

function asText(question: Question, answer: Answer, explain: boolean, lang: Call['lang']): string {
  const say = APPORTION_TEXT[lang];
  const { method, votes, seats, names } = question;
  const number = new Intl.NumberFormat(lang);
  const share = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : share.format((100 * part) / whole));
  const allVotes = sumOf(votes);
  const rows = names.map((name, list) => {
    const [own = 0, given = 0] = [votes[list], answer.seats[list]];
    return [name, number.format(own), percent(own, allVotes), number.format(given), percent(given, seats)];
  });
  const index = answer.kind === 'settled' ? gallagherIndex(votes, answer.seats) : null;
  return [
    say.heading(
      say.methods[method.id] ?? method.id,
      say.families[method.family],
      number.format(seats),
      number.format(allVotes),
    ),
    '',
    ...aligned([say.columns, ...rows]),
    '',
    ...answer.alliances.map(({ seats: own, stage }) =>
      say.alliance(stage.called.join('+'), number.format(own)),
    ),
    ...remarks(answer.house, say, number),
    ...answer.alliances.flatMap(({ stage }) => remarks(stage, say, number)),
    ...(question.seed === null ? [] : [say.bySeed(String(question.seed))]),
    ...(answer.kind === 'tied' ? [say.certain] : []),
    ...(index === null ? [] : [say.gallagher(share.format(index))]),
    ...(explain
      ? [answer.house, ...answer.alliances.map(({ stage }) => stage)].flatMap((stage) => [
          '',
          ...account(question, stage, say, lang),
        ])
      : []),
  ]
    .join('\n')
    .trimEnd();
}

const listed = (lists: readonly number[], called: readonly string[]): string =>
  lists.map((list) => called[list] ?? '').join(', ');

/** What there is to say of one apportionment besides its seats. */
function remarks({ called, result }: Stage, say: ApportionText, number: Intl.NumberFormat): string[] {
  const open: readonly Tie[] = result.kind === 'tied' ? result.ties : [];
  return [
    ...open.map((tie) => say.tied(number.format(tie.contested), listed(tie.between, called))),
    ...result.tieBreaks.filter(({ winners }) => winners.length > 0).map((tie) => broken(tie, called, say)),
    ...(result.excluded.length > 0 ? [say.excluded(listed(result.excluded, called))] : []),
    ...(result.raised.length > 0 ? [say.raised(listed(result.raised, called))] : []),
  ];
}

const broken = (
  { winners, between, policy }: TieBreak,
  called: readonly string[],
  say: ApportionText,
): string => say.tieBroken(listed(winners, called), listed(between, called), say.policies[policy]);

/** The seats one after another, each with the comparison that gave it. */
function account(
  { method }: Question,
  { called, votes, result }: Stage,
  say: ApportionText,
  lang: Call['lang'],
): string[] {
  const figure = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const { quota } = result;
  const name = (list: number) => called[list] ?? '';
  const average = (list: number, held: number) =>
    figure.format(method.average?.(votes[list] ?? 0, held) ?? 0);
  const left = (list: number, held: number) =>
    figure.format(quota === null ? 0 : (votes[list] ?? 0) - (held * quota.numerator) / quota.denominator);
  const why = (award: Award): string => {
    switch (award.by) {
      case 'average': {
        const { list, held, rival, barred } = award;
        const other = rival && `${name(rival.list)} ${average(rival.list, rival.held)}`;
        const reason = say.average(average(list, held), other, rival?.level ?? false);
        return barred.length === 0 ? reason : `${reason} (${say.barred(listed(barred, called))})`;
      }
      case 'remainder': {
        const { list, held, rival } = award;
        const other = rival && `${name(rival.list)} ${left(rival.list, rival.held)}`;
        return say.remainder(left(list, held), other, rival?.level ?? false);
      }
      case 'whole-quota':
        return say.wholeQuota;
      case 'most-votes':
        return say.mostVotes;
      case 'minimum':
        return say.guaranteed;
      case 'tie-policy':
        return say.byTiePolicy;
    }
  };
  return [
    ...(quota === null ? [] : [say.quota(figure.format(quota.numerator / quota.denominator))]),
    ...aligned(
      [say.awardColumns, ...result.awards.map((award, n) => [`${n + 1}`, name(award.list), why(award)])],
      ['right', 'left', 'left'],
    ),
  ];
}

/** Columns under one another: unless told, the first to the left, figures to the right. */
function aligned(
  rows: readonly (readonly string[])[],
  sides: readonly ('left' | 'right')[] = ['left'],
): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        sides[column] === 'left' ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

import type { Course } from '../congress/course.ts';
import type { Lang, Text } from '../domain/text.ts';
import { formatCount } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { probabilityWords } from '../text/probability.ts';
import { inEvery, outcomeWord } from '../text/words.ts';
import type { Answer } from './answer.ts';
import { nameOf } from './because.ts';

const MOST_SEATS = 3;
/** A chance nearer to certainty than this is not worth a number. */
const CERTAIN = 0.0005;

type VoteAnswer = Extract<Answer, { kind: 'turned' | 'put' | 'not-put' | 'stands' | 'closest' }>;

/** The one line that answers a fork: “Vote on Martov’s resolution” is put to the vote: falls, 209 for, 347 against; … */
export const answerWords = (answer: Answer, course: Course): Text =>
  inEvery((locale) => {
    const others =
      answer.others > 0
        ? ` ${m.answer_others({ count: answer.others, n: formatCount(answer.others) }, { locale })}`
        : '';
    return `${line(answer, course, locale)}.${others}`.replace('….', '…');
  });

function line(answer: Answer, course: Course, lang: Lang): string {
  const locale = { locale: lang };
  switch (answer.kind) {
    case 'same':
      return m.compare_same({}, locale).replace(/\.$/, '');
    case 'no-vote':
      return answer.set ? m.answer_no_other({}, locale) : m.answer_no_vote({}, locale);
    case 'seats': {
      const named = [...answer.seats]
        .sort((a, b) => difference(b) - difference(a))
        .slice(0, MOST_SEATS)
        .map(({ faction, fork, history }) => {
          const said = { faction: nameOf(course, faction, lang), now: formatCount(fork) };
          return history === null
            ? m.answer_seats_of(said, locale)
            : m.because_count({ ...said, history: formatCount(history) }, locale);
        });
      const more = answer.seats.length > MOST_SEATS ? ['…'] : [];
      return m.answer_seats({ title: answer.title[lang], list: [...named, ...more].join('; ') }, locale);
    }
    default:
      return [headline(answer, lang), figures(answer, lang).join(', ')]
        .filter((part) => part !== '')
        .join('; ');
  }
}

type Seats = Extract<Answer, { kind: 'seats' }>['seats'][number];
const difference = ({ fork, history }: Seats): number => Math.abs(fork - (history ?? 0));

function headline({ kind, title, outcome, history }: VoteAnswer, lang: Lang): string {
  const locale = { locale: lang };
  const said = {
    title: title[lang],
    outcome: outcome === null ? m.compare_not_put({}, locale) : outcomeWord(outcome, lang),
    history: history === null ? m.compare_not_put({}, locale) : outcomeWord(history, lang),
  };
  return {
    turned: m.answer_turned,
    put: m.answer_put,
    'not-put': m.answer_not_put,
    stands: m.answer_stands,
    closest: m.answer_closest,
  }[kind](said, locale);
}

/** What the vote came to, of how many; only what is known. */
function figures(answer: VoteAnswer, lang: Lang): string[] {
  const { outcome, tally, needed, chance, regardless } = answer;
  const locale = { locale: lang };
  if (outcome === null) return [];
  const present =
    answer.presentInHistory === null || answer.presentInHistory === answer.present
      ? formatCount(answer.present)
      : m.answer_present_history(
          { now: formatCount(answer.present), history: formatCount(answer.presentInHistory) },
          locale,
        );
  const counted =
    tally?.for != null && tally.against !== null
      ? m.answer_tally({ ayes: formatCount(tally.for), noes: formatCount(tally.against) }, locale)
      : null;
  return [
    counted,
    outcome === 'unknown' ? m.answer_open({}, locale) : null,
    regardless ? m.answer_regardless({}, locale) : null,
    needed === null || outcome === 'inquorate'
      ? m.answer_present({ present }, locale)
      : m.answer_needed({ count: needed, needed: formatCount(needed), present }, locale),
    chance !== null && chance < 1 - CERTAIN
      ? m.answer_chance({ share: probabilityWords(chance, lang) }, locale)
      : null,
  ].filter((part) => part !== null);
}

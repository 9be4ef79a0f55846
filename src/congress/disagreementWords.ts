import type { Lang } from '../domain/text.ts';
import type { Scenario } from '../scenario/types.ts';
import { formatWhen } from '../text/dates.ts';
import { formatCount, formatPercent } from '../text/numbers.ts';
import * as m from '../text/paraglide/messages.js';
import { outcomeWord, splitWords, tallyWords } from '../text/words.ts';
import type { Account, CountGiven, VoteGiven } from './account.ts';
import type { Disagreement } from './disagreements.ts';

const MOMENT = {
  arrivals: m.disagree_moment_arrivals,
  opening: m.disagree_moment_opening,
  credentials: m.disagree_moment_credentials,
  merger: m.disagree_moment_merger,
  'after-walkout': m.disagree_moment_after_walkout,
  close: m.disagree_moment_close,
  counterfactual: m.disagree_moment_counterfactual,
} satisfies Record<CountGiven['moment'], unknown>;

/** When a count was taken, in words. */
export const momentWord = (moment: CountGiven['moment'], locale: Lang): string =>
  MOMENT[moment]({}, { locale });

export const titleWords = ({ title }: Disagreement, locale: Lang): string =>
  title?.[locale] ?? m.disagree_composition({}, { locale });

const isThere = <T>(value: T | null): value is T => value !== null;
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
const least = (values: readonly number[]): string => formatCount(Math.min(...values));
const most = (values: readonly number[]): string => formatCount(Math.max(...values));

/** What a disagreement comes to, in a sentence or a few. */
export function disagreementSentence(one: Disagreement, scenario: Scenario, locale: Lang): string {
  const { accounts } = one;
  if (one.topic === 'composition') return countsSentence(one, scenario, locale);
  if (one.topic === 'line') return m.disagree_line_reckoned({}, { locale });
  if (one.topic === 'doubted') return m.disagree_doubted({}, { locale });
  const seats = accounts.map((account) => account.seats?.total ?? null).filter(isThere);
  const moves = accounts.map(({ movement }) => movement).filter(isThere);
  if (seatsDiffer(accounts) && seats.length > 1)
    return distinct(seats).length > 1
      ? m.disagree_seats({ low: least(seats), high: most(seats) }, { locale })
      : m.disagree_seats_same({ n: least(seats) }, { locale });
  if (moves.length > 1) {
    const [moved, here] = [moves.map((move) => move.moved), moves.map((move) => move.present)];
    return distinct(moved).length > 1
      ? m.disagree_moved(
          { low: least(moved), high: most(moved), least: least(here), most: most(here) },
          { locale },
        )
      : m.disagree_moved_same({}, { locale });
  }
  return outcomesSentence(accounts, locale);
}

function outcomesSentence(accounts: readonly Account[], locale: Lang): string {
  if (!accounts.some(({ vote }) => vote)) return m.disagree_other({}, { locale });
  const outcomes = accounts.flatMap(({ vote }) => {
    if (!vote) return [m.disagree_no_vote({}, { locale })];
    return vote.outcome === null ? [] : [outcomeWord(vote.outcome, locale)];
  });
  if (distinct(outcomes).length > 1)
    return m.disagree_outcomes({ outcomes: distinct(outcomes).join(' / ') }, { locale });
  const figures = accounts.map(({ vote }) => vote && tallyWords(vote.tally, locale));
  return distinct(figures).length > 1
    ? m.disagree_outcome_same({ outcome: outcomes[0] ?? '' }, { locale })
    : m.disagree_other({}, { locale });
}

/** Between what the totals of several counts of one moment lie; where all have the same, that. */
function rangeSentence(moment: CountGiven['moment'], totals: readonly number[], locale: Lang): string {
  const said = { count: totals.length, n: formatCount(totals.length), moment: momentWord(moment, locale) };
  const [total, ...others] = distinct(totals);
  return total !== undefined && others.length === 0
    ? m.disagree_counts_same(
        { ...said, delegates: m.delegates({ count: total, n: formatCount(total) }, { locale }) },
        { locale },
      )
    : m.disagree_counts({ ...said, low: least(totals), high: most(totals) }, { locale });
}

/** How far the counts of each moment differ, and in how many of them the usual largest group has more than half. */
function countsSentence({ accounts }: Disagreement, scenario: Scenario, locale: Lang): string {
  const counts = accounts.map(({ count }) => count).filter(isThere);
  const faction = accounts.find(({ isDefault }) => isDefault)?.count?.largest?.faction ?? null;
  const moments = distinct(counts.map(({ moment }) => moment)).flatMap((moment) => {
    const own = counts.filter((count) => count.moment === moment);
    const totals = own.map(({ total }) => total);
    if (own.length < 2) return [];
    return [rangeSentence(moment, totals, locale), ...shareSentence(own, faction, scenario, locale)];
  });
  const apart = [
    m.disagree_counts_apart({}, { locale }),
    ...shareSentence(counts, faction, scenario, locale),
  ];
  return [...(moments.length > 0 ? moments : apart), m.disagree_related({}, { locale })].join(' ');
}

/** The range of one group's share over the counts that name it; nothing where fewer than two do. */
function shareSentence(
  counts: readonly CountGiven[],
  faction: string | null,
  scenario: Scenario,
  locale: Lang,
): string[] {
  if (faction === null) return [];
  const shares = counts.flatMap(({ byFaction, total }) => {
    const own = byFaction[faction];
    return own === undefined || total === 0 ? [] : [own / total];
  });
  if (shares.length < 2) return [];
  return [
    m.disagree_share(
      {
        name: nameOf(faction, scenario, locale),
        low: formatPercent(Math.min(...shares), locale),
        high: formatPercent(Math.max(...shares), locale),
        n: formatCount(shares.filter((part) => part > 0.5).length),
        all: formatCount(shares.length),
      },
      { locale },
    ),
  ];
}

/** An account in the cells of a table. */
interface AccountWords {
  readonly label: string;
  readonly figure: string;
  readonly gives: string;
}

export function accountWords(
  account: Account,
  one: Disagreement,
  scenario: Scenario,
  locale: Lang,
): AccountWords {
  const { count, movement, vote, seats, line, at, held } = account;
  const label =
    account.label?.[locale] ??
    (account.isDefault ? m.disagree_recorded({}, { locale }) : m.disagree_other_figure({}, { locale }));
  if (!held) return { label, figure: '—', gives: m.chamber_not_held({}, { locale }) };
  if (line)
    return {
      label,
      figure: line.split ? splitWords(line.split, locale) : m.disagree_line_unknown({}, { locale }),
      gives: line.why?.[locale] ?? '—',
    };
  if (count)
    return { label, figure: formatCount(count.total), gives: majorityWords(count, scenario, locale) };
  if (seats && seatsDiffer(one.accounts)) {
    const [leader] = Object.entries(seats.byFaction).sort(([, a], [, b]) => b - a);
    if (seats.total === null) return { label, figure: m.not_recorded({}, { locale }), gives: '—' };
    const gives = leader ? partWords(leader, seats.total, scenario, locale) : '—';
    return { label, figure: formatCount(seats.total), gives };
  }
  if (movement) {
    const { moved, present, needed } = movement;
    return {
      label,
      figure: moved === 0 ? m.disagree_nobody({}, { locale }) : formatCount(moved),
      gives: m.disagree_hall(
        { present: formatCount(present), needed: needed === null ? '—' : neededWords(needed, locale) },
        { locale },
      ),
    };
  }
  const silent = vote ? m.not_recorded({}, { locale }) : '—';
  const time = at && differ(one.accounts, (other) => other.at) ? formatWhen(at, locale) : silent;
  const figure = (vote && tallyWords(vote.tally, locale)) ?? time;
  return { label, figure, gives: vote ? voteWords(vote, locale) : m.disagree_no_vote({}, { locale }) };
}

/** Whether accounts give the seats of a body differently. */
const seatsDiffer = (accounts: readonly Account[]): boolean => differ(accounts, ({ seats }) => seats);

/** Whether accounts say different things of one matter, compared by value. */
const differ = (accounts: readonly Account[], matter: (account: Account) => unknown): boolean =>
  distinct(accounts.map((account) => JSON.stringify(matter(account)))).length > 1;

const neededWords = (needed: number, locale: Lang): string =>
  m.needed({ count: needed, n: formatCount(needed) }, { locale });

function voteWords({ outcome, needed, present }: VoteGiven, locale: Lang): string {
  const word = outcome === null ? '' : outcomeWord(outcome, locale);
  if (needed === null || word === '') return word === '' ? '—' : word;
  return m.disagree_vote(
    { outcome: word, needed: neededWords(needed, locale), present: formatCount(present) },
    { locale },
  );
}

function majorityWords(count: CountGiven, scenario: Scenario, locale: Lang): string {
  if (!count.largest) return m.not_recorded({}, { locale });
  const { faction, delegates } = count.largest;
  const part = partWords([faction, delegates], count.total, scenario, locale);
  switch (count.majority) {
    case 'yes':
      return m.disagree_majority_yes({ part }, { locale });
    case 'no':
      return m.disagree_majority_no({ part }, { locale });
    case 'open':
      return m.disagree_majority_open({ part, n: formatCount(count.unnamed) }, { locale });
  }
}

const partWords = (
  [faction, n]: readonly [string, number],
  total: number,
  scenario: Scenario,
  locale: Lang,
): string =>
  m.disagree_part(
    {
      name: nameOf(faction, scenario, locale),
      n: formatCount(n),
      total: formatCount(total),
      share: formatPercent(n / total, locale),
    },
    { locale },
  );

const nameOf = (faction: string, { factions }: Scenario, locale: Lang): string =>
  factions.find(({ id }) => id === faction)?.name[locale] ?? faction;

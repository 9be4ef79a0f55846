import { sumOf } from '../exact.ts';
import { type Apportionment, type Conditions, apportion } from './apportion.ts';
import type { Method } from './method.ts';

interface Stages {
  /** Alliances and lists that stand alone, each by its lists, in the order of their first lists. */
  readonly contenders: readonly (readonly number[])[];
  /** Seats among the contenders. */
  readonly among: Apportionment;
  /** Seats within each contender, for the seats it is certain of. */
  readonly within: readonly Apportionment[];
}

/** Seats by list as in `Apportionment`, and the two stages that gave them. */
export type JointApportionment =
  | ({ readonly kind: 'settled'; readonly seats: readonly number[] } & Stages)
  | ({
      readonly kind: 'tied';
      /** Seats a list has however the ties fall. */
      readonly seats: readonly number[];
      readonly contested: number;
      readonly between: readonly number[];
    } & Stages)
  | Extract<Apportionment, { kind: 'impossible' }>;

/**
 * Apportions seats to joint lists: first among the alliances and the lists that stand alone, an alliance counting
 * as one list in everything (votes, threshold, minimum), then the seats of each alliance among its lists by the same
 * method, without threshold and minimum. A tie policy holds in both stages.
 *
 * @param votes as in `apportion`
 * @param alliances lists by index, each list in at most one alliance
 * @throws RangeError as `apportion`, or if an alliance names a list twice or one that does not exist
 */
export function apportionJointly(
  method: Method,
  votes: readonly number[],
  alliances: readonly (readonly number[])[],
  seats: number,
  conditions: Conditions = {},
): JointApportionment {
  const contenders = contendersOf(votes.length, alliances);
  const votesOf = (lists: readonly number[]) => lists.map((list) => votes[list] ?? 0);
  const { ties, ...others } = conditions;
  const among = apportion(method, contenders.map(votesOf).map(sumOf), seats, {
    ...others,
    ...byContender(ties, contenders),
  });
  if (among.kind === 'impossible') return among;

  const divide = (lists: readonly number[], share: number) =>
    apportion(
      method,
      votesOf(lists),
      share,
      byContender(
        ties,
        lists.map((list) => [list]),
      ),
    );
  const within = contenders.map((lists, i) => divide(lists, among.seats[i] ?? 0));
  const stages = { contenders, among, within };

  const certain = votes.map(() => 0);
  const between: number[] = [];
  contenders.forEach((lists, i) => {
    const own = among.seats[i] ?? 0;
    const ifItWins = among.kind === 'tied' ? among.ties.find((tie) => tie.between.includes(i)) : undefined;
    const outcomes = [within[i], ifItWins && divide(lists, own + ifItWins.each)].flatMap(rangeOf);
    lists.forEach((list, place) => {
      const least = Math.min(...outcomes.map((range) => range.least[place] ?? 0));
      const most = Math.max(...outcomes.map((range) => range.most[place] ?? 0));
      certain[list] = least;
      if (most > least) between.push(list);
    });
  });
  if (between.length === 0) return { kind: 'settled', seats: certain, ...stages };
  return {
    kind: 'tied',
    seats: certain,
    contested: seats - sumOf(certain),
    between: between.sort((a, b) => a - b),
    ...stages,
  };
}

function contendersOf(
  lists: number,
  alliances: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const allied = alliances.flat();
  const known = allied.every((list) => Number.isInteger(list) && list >= 0 && list < lists);
  if (!known || new Set(allied).size < allied.length) {
    throw new RangeError('every list of an alliance has to exist and to be in no other alliance');
  }
  const alone = Array.from({ length: lists }, (_, list) => [list]).filter(
    ([list = 0]) => !allied.includes(list),
  );
  const joint = alliances
    .filter((members) => members.length > 0)
    .map((members) => [...members].sort((a, b) => a - b));
  return [...joint, ...alone].sort(([a = 0], [b = 0]) => a - b);
}

/** The tie policy in the numbering of the contenders: an order of lists becomes an order of those that hold them. */
function byContender(
  ties: Conditions['ties'],
  contenders: readonly (readonly number[])[],
): Pick<Conditions, 'ties'> {
  if (ties === undefined) return {};
  if (ties.kind !== 'dictated') return { ties };
  const places = ties.order.map((list) => contenders.findIndex((members) => members.includes(list)));
  return { ties: { kind: 'dictated', order: places.filter((place) => place >= 0) } };
}

/** The fewest and the most seats of each list, however the ties of an apportionment fall. */
function rangeOf(
  result: Apportionment | undefined,
): { readonly least: readonly number[]; readonly most: readonly number[] }[] {
  if (result === undefined || result.kind === 'impossible') return [];
  const most = [...result.seats];
  if (result.kind === 'tied') {
    for (const tie of result.ties) for (const list of tie.between) most[list] = (most[list] ?? 0) + tie.each;
  }
  return [{ least: result.seats, most }];
}

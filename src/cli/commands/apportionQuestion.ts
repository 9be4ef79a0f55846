import { type Conditions, MOST_SEATS, type Threshold } from '../../voting/apportionment/apportion.ts';
import type { Method } from '../../voting/apportionment/method.ts';
import { APPORTIONMENT_METHODS, findMethod } from '../../voting/apportionment/methods.ts';
import type { TiePolicy } from '../../voting/apportionment/ties.ts';
import { isCount, sumOf } from '../../voting/exact.ts';
import { proceedingKey, Stream } from '../../voting/random/stream.ts';
import { type Call, UsageError } from '../command.ts';
import { APPORTION_TEXT, type ApportionText } from './apportionText.ts';

/** What `smolny apportion` was asked. */
export interface Question {
  readonly method: Method;
  readonly seats: number;
  readonly votes: readonly number[];
  readonly names: readonly string[];
  /** Joint lists, by index. */
  readonly alliances: readonly (readonly number[])[];
  readonly conditions: Conditions;
  /** What the lot is drawn by, where ties are broken by lot. */
  readonly seed: number | null;
}

/** Reads the options; throws a `UsageError` with one line at the first that is wrong. */
export function readQuestion(call: Call): Question {
  const say = APPORTION_TEXT[call.lang];
  const given = (option: string): string | undefined => {
    const value = call.values[option];
    return typeof value === 'string' ? value : undefined;
  };
  const [method, seats, votes] = [given('method'), given('seats'), given('votes')];
  if (method === undefined || seats === undefined || votes === undefined || call.args.length > 0) {
    throw new UsageError(say.needs);
  }
  const found = findMethod(method);
  if (found === undefined) throw new UsageError(say.unknownMethod(method, METHOD_NAMES));

  const question = { method: found, seats: readSeats(seats, say), votes: readVotes(votes, say) };
  const names = readNames(given('names'), question.votes.length, say);
  const threshold = given('threshold');
  const minimum = given('min-seats');
  const ties = given('ties');
  const seed = readSeed(given('seed'), ties, say);
  const lot = seed === null ? null : lotOf(seed);
  return {
    ...question,
    names,
    seed,
    alliances: readAlliances(call.values['joint'], names, say),
    conditions: {
      ...(threshold === undefined ? {} : { threshold: readThreshold(threshold, say) }),
      ...(minimum === undefined ? {} : { minimum: readMinimum(minimum, say) }),
      ...(ties === undefined ? {} : { ties: readTiePolicy(ties, names, lot, say) }),
    },
  };
}

/** Every id with its aliases, as the documents print them. */
export const METHOD_NAMES = APPORTIONMENT_METHODS.map(({ id, aliases }) => [id, ...aliases].join('|')).join(
  ', ',
);

const toCount = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

function readSeats(text: string, say: ApportionText): number {
  const seats = toCount(text);
  if (!isCount(seats) || seats > MOST_SEATS) throw new UsageError(say.seats(text, String(MOST_SEATS)));
  return seats;
}

function readMinimum(text: string, say: ApportionText): number {
  const minimum = toCount(text);
  if (!isCount(minimum)) throw new UsageError(say.minimum(text));
  return minimum;
}

function readVotes(text: string, say: ApportionText): readonly number[] {
  if (text.trim() === '') throw new UsageError(say.noLists);
  const votes = text.split(',').map((part, index) => {
    const own = toCount(part.trim());
    if (Number.isNaN(own)) throw new UsageError(say.votes(part.trim(), index + 1));
    return own;
  });
  if (!votes.every(isCount) || !isCount(sumOf(votes))) throw new UsageError(say.sum);
  return votes;
}

function readNames(text: string | undefined, lists: number, say: ApportionText): readonly string[] {
  if (text === undefined) return Array.from({ length: lists }, (_, index) => String(index + 1));
  const names = text.split(',').map((name) => name.trim());
  if (names.length !== lists) throw new UsageError(say.names(names.length, lists));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new UsageError(say.sameName(twice));
  return names;
}

function readAlliances(
  value: Call['values'][string],
  names: readonly string[],
  say: ApportionText,
): readonly (readonly number[])[] {
  const texts = Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
  const alliances = texts.map((text) =>
    text.split('+').map((name) => indexOfList(name.trim(), 'joint', names, say)),
  );
  const allied = alliances.flat();
  const twice = allied.find((list, place) => allied.indexOf(list) < place);
  if (twice !== undefined) throw new UsageError(say.twiceJoint(names[twice] ?? ''));
  return alliances;
}

/** The seed belongs to the lot, and the lot needs one, so that it can be drawn again. */
function readSeed(text: string | undefined, ties: string | undefined, say: ApportionText): number | null {
  if (ties !== 'lot') {
    if (text !== undefined) throw new UsageError(say.seedWithoutLot);
    return null;
  }
  if (text === undefined) throw new UsageError(say.lotNeedsSeed);
  const seed = toCount(text);
  if (!isCount(seed)) throw new UsageError(say.seed(text));
  return seed;
}

/** Lots from the stream of this seed. */
function lotOf(seed: number): TiePolicy {
  const stream = new Stream().moveTo(seed, 0, proceedingKey('apportion'));
  return { kind: 'lot', draw: (n) => Math.floor(stream.uniform() * n) };
}

function readTiePolicy(
  text: string,
  names: readonly string[],
  lot: TiePolicy | null,
  say: ApportionText,
): TiePolicy {
  if (lot !== null) return lot;
  if (text === 'largest' || text === 'smallest') return { kind: text };
  return {
    kind: 'dictated',
    order: text.split(',').map((name) => indexOfList(name.trim(), 'ties', names, say)),
  };
}

function indexOfList(name: string, option: string, names: readonly string[], say: ApportionText): number {
  const index = names.indexOf(name);
  if (index < 0) throw new UsageError(say.unknownList(option, name));
  return index;
}

/** `5%`, `0.05` and `1/20` are one and the same share; a whole number is votes. */
function readThreshold(text: string, say: ApportionText): Threshold {
  const [, whole = '', decimals = '', percent] = /^(\d*)(?:\.(\d+))?(%?)$/.exec(text) ?? [];
  const [, over, under] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (percent === '' && decimals === '' && whole !== '') {
    const atLeast = Number(whole);
    if (isCount(atLeast)) return { atLeast };
  }
  const share =
    over !== undefined && under !== undefined
      ? { numerator: Number(over), denominator: Number(under) }
      : whole + decimals === ''
        ? { numerator: 0, denominator: 0 }
        : {
            numerator: Number(whole + decimals),
            denominator: 10 ** decimals.length * (percent === '%' ? 100 : 1),
          };
  const { numerator, denominator } = share;
  if (!isCount(numerator) || !isCount(denominator) || denominator === 0 || numerator > denominator) {
    throw new UsageError(say.threshold(text));
  }
  return { share };
}

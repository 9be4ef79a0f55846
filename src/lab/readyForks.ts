import type { Text } from '../domain/text.ts';
import type { Intervention, Scenario } from '../scenario/types.ts';
import { encodeSession } from './sessionCode.ts';

/** A question that a scenario comes with. */
export interface ReadyFork {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  /** The question in one sentence; `null` where it begins with something else. */
  readonly asks: Text | null;
  /** The count that it is put to; `null` is the default one. */
  readonly variant: string | null;
  readonly readings: Readonly<Record<string, string>>;
  /** The share code of its changes; `null` for a question to read, which makes none. */
  readonly code: string | null;
  /** The step of history at which it begins; `null` where that is no step that it names. */
  readonly begins: string | null;
}

/** The ready-made forks of a scenario, as cards and links need them. */
export interface ReadyForks {
  readonly id: string;
  readonly short: Text;
  readonly forks: readonly ReadyFork[];
}

/** The first sentence, if it asks. */
function asking({ en, ru }: Text): Text | null {
  const first = (text: string): string => text.split(/(?<=[.!?…])\s/)[0] ?? '';
  const asks = { en: first(en), ru: first(ru) };
  return Object.values(asks).every((sentence) => sentence.endsWith('?')) ? asks : null;
}

/** Where in the order of steps a change may begin to tell: at every step that it names, or behind the one after which it puts another. */
function placesOf(change: Intervention, order: readonly string[]): readonly number[] {
  const at = [
    'id' in change ? change.id : undefined,
    'at' in change ? change.at : undefined,
    'before' in change ? change.before : undefined,
  ].flatMap((id) => (id === undefined ? [] : [order.indexOf(id)]));
  return 'after' in change && change.after !== undefined ? [...at, order.indexOf(change.after) + 1] : at;
}

/** The first step that changes name; `null` where one of them names none, and so holds from the beginning. */
function beginningOf(changes: readonly Intervention[], order: readonly string[]): string | null {
  const places = changes.map((change) => placesOf(change, order));
  if (places.some((named) => named.length === 0)) return null;
  return order[Math.min(...places.flat())] ?? null;
}

/** The ready-made forks of a scenario. One whose changes are too long for a link fails: it has to be written shorter. */
export function readyForksOf(scenario: Scenario): ReadyForks {
  const { id, revision, short, defaultVariant, proceedings, forks = [] } = scenario;
  const order = proceedings.map((proceeding) => proceeding.id);
  return {
    id,
    short,
    forks: forks.map(({ id: fork, title, question, variant, readings = {}, changes }): ReadyFork => {
      const session = {
        scenario: id,
        revision,
        variant: variant ?? defaultVariant,
        readings,
        interventions: changes,
        seed: null,
      };
      const code = changes.length === 0 ? null : encodeSession(session);
      if (changes.length > 0 && code === null)
        throw new Error(`${id}: the fork ${fork} is too long for a link`);
      return {
        id: fork,
        title,
        question,
        asks: asking(question),
        variant: variant ?? null,
        readings,
        code,
        begins: beginningOf(changes, order),
      };
    }),
  };
}

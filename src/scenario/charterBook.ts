import type { Charter, CharterId, Clause, ClauseOn, Topic } from './charter.ts';

/** A clause and the charter that states it. */
export interface InForce<T extends Topic> {
  readonly clause: ClauseOn<T>;
  readonly charter: Charter;
}

interface CharterBook {
  /** The charter in force on a day of the new style; `null` before the first. */
  readonly charterOn: (day: string) => Charter | null;
  /** The charter of this name; every name of the format has one. */
  readonly charterNamed: (id: CharterId) => Charter;
  /** What a charter states on a topic: its own clauses, then those of the charters that it amends. */
  readonly clausesOn: <T extends Topic>(charter: Charter, topic: T) => InForce<T>[];
}

const isOn =
  <T extends Topic>(topic: T) =>
  (clause: Clause): clause is ClauseOn<T> =>
    clause.topic === topic;

/** Charters, in the order of their days, to be looked up in. */
export function charterBook(charters: readonly Charter[]): CharterBook {
  const charterNamed = (id: CharterId): Charter => {
    const named = charters.find((charter) => charter.id === id);
    if (!named) throw new Error(`a charter of the format is not there: ${id}`);
    return named;
  };
  const clausesOn = <T extends Topic>(charter: Charter, topic: T): InForce<T>[] => {
    const own = charter.clauses.filter(isOn(topic)).map((clause) => ({ clause, charter }));
    return charter.amends === undefined ? own : [...own, ...clausesOn(charterNamed(charter.amends), topic)];
  };
  return {
    charterOn: (day) => charters.findLast(({ from }) => from <= day) ?? null,
    charterNamed,
    clausesOn,
  };
}

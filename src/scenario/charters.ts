import amendments1920 from '../../scenarios/rules/amendments-1920.yaml?charter';
import amendments1921 from '../../scenarios/rules/amendments-1921.yaml?charter';
import constitution1918 from '../../scenarios/rules/constitution-1918.yaml?charter';
import constitution1925 from '../../scenarios/rules/constitution-1925.yaml?charter';
import custom1917 from '../../scenarios/rules/custom-1917.yaml?charter';
import january1918 from '../../scenarios/rules/january-1918.yaml?charter';
import type { Charter, CharterId, Clause, ClauseOn, Topic } from './charter.ts';

/** The charters of the congresses, in the order of their days. */
export const CHARTERS: readonly Charter[] = [
  custom1917,
  january1918,
  constitution1918,
  amendments1920,
  amendments1921,
  constitution1925,
];

/** The charter in force on a day of the new style; `null` before the first. */
export const charterOn = (day: string): Charter | null =>
  CHARTERS.findLast(({ from }) => from <= day) ?? null;

/** The charter of this name; every name of the format has one. */
export function charterNamed(id: CharterId): Charter {
  const named = CHARTERS.find((charter) => charter.id === id);
  if (!named) throw new Error(`a charter of the format is not there: ${id}`);
  return named;
}

/** A clause and the charter that states it. */
export interface InForce<T extends Topic> {
  readonly clause: ClauseOn<T>;
  readonly charter: Charter;
}

const isOn =
  <T extends Topic>(topic: T) =>
  (clause: Clause): clause is ClauseOn<T> =>
    clause.topic === topic;

/** What a charter states on a topic: its own clauses, then those of the charters that it amends. */
export function clausesOn<T extends Topic>(charter: Charter, topic: T): InForce<T>[] {
  const own = charter.clauses.filter(isOn(topic)).map((clause) => ({ clause, charter }));
  return charter.amends === undefined ? own : [...own, ...clausesOn(charterNamed(charter.amends), topic)];
}

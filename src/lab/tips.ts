import { absencesOf, numbersOf } from '../congress/division.ts';
import { present, seatedFactions, votersIn, type HouseView } from '../congress/house.ts';
import type { MajorityRule } from '../domain/rules.ts';
import { PARTS, type Part, type RecordedTally, type Tally } from '../domain/tally.ts';
import {
  margin,
  tippingPoint,
  turned,
  wholeHouse,
  type CountedDivision,
  type FactionInDivision,
  type TippingPoint,
} from '../voting/tipping.ts';
import { houseBefore, type Fork } from './fork.ts';
import { expectedGiven } from './settle.ts';

/** How far a division is from ending otherwise, and how few of whom could turn it; without a quorum no vote does. */
export type Tips = TurningPoints | { readonly division: string; readonly quorate: false };

interface TurningPoints {
  readonly division: string;
  readonly quorate: true;
  /** Where the tally comes from: counted in full, or in part the model's expectation. */
  readonly basis: 'recorded' | 'simulated';
  readonly tally: Tally;
  readonly margin: number;
  readonly house: TippingPoint;
  readonly byFaction: readonly (TippingPoint & { readonly faction: string })[];
}

/** A tally whose missing parts the rule weighs alike is completed by those present; `null` where it tells them apart. */
function completed(tally: RecordedTally, { weights }: MajorityRule, here: number): Tally | null {
  const open = PARTS.filter((part) => tally[part] === null);
  const counted = PARTS.reduce((sum, part) => sum + (tally[part] ?? 0), 0);
  const alike = open.every((part) => part !== 'for' && weights[part] === weights[open[0] ?? part]);
  if ((open.length > 1 && !alike) || counted > here) return null;
  const value = (part: Part): number => tally[part] ?? (part === open[0] ? here - counted : 0);
  return {
    for: value('for'),
    against: value('against'),
    abstaining: value('abstaining'),
    notVoting: value('notVoting'),
  };
}

const isWhole = (tally: RecordedTally): tally is Tally => PARTS.every((part) => tally[part] !== null);

const awayFrom = (house: HouseView, faction: string): FactionInDivision['away'] => ({
  absentExcused: votersIn(house, faction, 'excused'),
  absentUnexcused: votersIn(house, faction, 'unexcused'),
  left: votersIn(house, faction, 'left'),
});

/** The tipping points of a division of a fork (or of history); `null` where none was taken, or lines are missing for its tally. */
export function tipsOf(fork: Fork, id: string): Tips | null {
  const index = fork.steps.findIndex((step) => step.id === id);
  const step = fork.steps[index];
  const division = step?.division;
  if (!step || !division) return null;
  if (division.outcome === 'inquorate') return { division: id, quorate: false };
  const house = houseBefore(fork, index);
  const told = completed(numbersOf(division.tally), division.rule, division.present);
  const expected = told ? null : expectedGiven(fork.model.ballot(step.proceeding, house), division.outcome);
  const tally =
    told ??
    expected?.reduce(
      (sum, own) => ({
        for: sum.for + own.for,
        against: sum.against + own.against,
        abstaining: sum.abstaining + own.abstaining,
        notVoting: sum.notVoting + own.notVoting,
      }),
      { for: 0, against: 0, abstaining: 0, notVoting: 0 },
    );
  if (!tally) return null;
  const counted: CountedDivision = { rule: division.rule, tally, absences: absencesOf(house) };
  const to = turned(counted);
  const all = seatedFactions(house);
  const left = all.reduce((sum, faction) => sum + votersIn(house, faction, 'left'), 0);
  return {
    division: id,
    quorate: true,
    basis: told && division.tallyBasis === 'recorded' ? 'recorded' : 'simulated',
    tally,
    margin: margin(counted),
    house: tippingPoint(counted, wholeHouse(counted, left), to),
    byFaction: all.map((faction) => {
      const votes = division.byFaction?.[faction];
      const own: FactionInDivision = {
        votes: votes && isWhole(votes) ? votes : null,
        present: present(house, faction),
        away: awayFrom(house, faction),
      };
      return { faction, ...tippingPoint(counted, own, to) };
    }),
  };
}

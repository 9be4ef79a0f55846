import type { MajorityRule } from '../domain/rules.ts';
import { PARTS, type Part, type Tally } from '../domain/tally.ts';
import { isSimple, judge, statistic, type Absences } from './majority.ts';

/** A division that has been counted. */
export interface CountedDivision {
  readonly rule: MajorityRule;
  readonly tally: Tally;
  readonly absences: Absences;
}

/** A faction's delegates with a vote, in a division. */
export interface FactionInDivision {
  /** How those present voted; `null` where only their number is known. */
  readonly votes: Tally | null;
  /** Those present; the sum of `votes` where these are known. */
  readonly present: number;
  /** Those who hold a mandate and are not present, by how the rule counts them. Who has left is no absentee. */
  readonly away: { readonly absentExcused: number; readonly absentUnexcused: number; readonly left: number };
}

/** What a division may be turned into. */
export type Turn = 'carried' | 'lost' | 'tied';

/**
 * The fewest delegates of a faction who would have to do one thing for a division to end otherwise, when all others stay
 * as they are: `null` where the faction can't bring it about so, 0 where it ends so anyhow.
 */
export interface TippingPoint {
  readonly to: Turn;
  /** Vote for instead of against, or against instead of for. */
  readonly switch: number | null;
  /** Abstain, instead of voting otherwise or not at all. */
  readonly abstain: number | null;
  /** Stay away, without excuse where the rule tells excuses apart. The quorum is another matter: `toInquorate`. */
  readonly absent: number | null;
  /** Come, of those who are away, and vote. */
  readonly arrive: number | null;
  /** Have their mandates struck, which also lowers the number of mandates. */
  readonly strike: number | null;
}

/** Σ weight × count − threshold of the rule: above 0, or at least 0 where the rule says “at least”, carries. */
export function margin({ rule, tally, absences }: CountedDivision): number {
  return statistic(rule, tally, absences) - rule.than;
}

/** What a division would turn into: `lost` if it is carried, `carried` if it is lost or tied. */
export function turned({ rule, tally, absences }: CountedDivision): Turn {
  return judge(rule, tally, absences) === 'carried' ? 'lost' : 'carried';
}

/**
 * The tipping point of a division, in closed form from the rule's inequality: how far the statistic is from where it has
 * to be, divided by what one delegate moves it, those who move it most first. For rules under which an aye never hurts
 * and a no never helps.
 *
 * A tie is an outcome of its own: 795 to 409 is tied when 193 of the 795 switch, and lost when 194 do. Delegates who
 * vote for what is wanted stay as they are. Where a faction's votes aren't known they are taken to be what serves best:
 * with fewer it can't be done, and with so many only if that many voted so.
 */
export function tippingPoint(division: CountedDivision, faction: FactionInDivision, to: Turn): TippingPoint {
  if (judge(division.rule, division.tally, division.absences) === to)
    return { to, switch: 0, abstain: 0, absent: 0, arrive: 0, strike: 0 };
  const rises = to === 'carried' || (to === 'tied' && margin(division) < 0);
  const [wanted, other]: readonly [Part, Part] = rises ? ['for', 'against'] : ['against', 'for'];
  const unwilling: readonly Part[] = [other, 'abstaining', 'notVoting'];
  return {
    to,
    switch: fewest(division, to, presentIn(division, faction, [other]), wanted),
    abstain: fewest(division, to, presentIn(division, faction, [other, 'notVoting']), 'abstaining'),
    absent: fewest(division, to, presentIn(division, faction, unwilling), 'absentUnexcused'),
    arrive: fewest(division, to, awayOf(faction), wanted),
    strike: fewest(division, to, presentIn(division, faction, unwilling), 'struck'),
  };
}

/**
 * Everyone with a vote as one faction, whose tipping point is the house's. `left`: those who hold a mandate and have left.
 */
export function wholeHouse({ tally, absences }: CountedDivision, left: number): FactionInDivision {
  const { absentExcused, absentUnexcused } = absences;
  return {
    votes: tally,
    present: PARTS.reduce((sum, part) => sum + tally[part], 0),
    away: { absentExcused, absentUnexcused, left },
  };
}

/** The fewest of a faction who, by leaving, bring `present` delegates below a quorum of `need`; `null` if it has too few. */
export function toInquorate(present: number, need: number, faction: FactionInDivision): number | null {
  return atMost(present - need + 1, faction.present);
}

/** The fewest of a faction who, by coming, bring `present` delegates up to a quorum of `need`; `null` if too few are away. */
export function toQuorate(present: number, need: number, { away }: FactionInDivision): number | null {
  return atMost(need - present, away.absentExcused + away.absentUnexcused + away.left);
}

function atMost(delegates: number, available: number): number | null {
  if (delegates <= 0) return 0;
  return delegates <= available ? delegates : null;
}

/** Where a delegate may be, in the eyes of a rule. */
type Place = Part | keyof FactionInDivision['away'] | 'struck';

/** What one delegate in a place adds to a rule's statistic, next to a mandate that is not struck. */
function worth({ weights }: MajorityRule, place: Place): number {
  if (place === 'left') return 0;
  return place === 'struck' ? -weights.mandates : weights[place];
}

/** Who may make a move: so many in each place, and so many altogether. */
interface Movers {
  readonly places: readonly { readonly place: Place; readonly delegates: number }[];
  readonly most: number;
}

function presentIn({ tally }: CountedDivision, faction: FactionInDivision, parts: readonly Part[]): Movers {
  const { votes, present } = faction;
  const delegates = (part: Part): number => (votes === null ? Math.min(present, tally[part]) : votes[part]);
  return { places: parts.map((place) => ({ place, delegates: delegates(place) })), most: present };
}

function awayOf({ away }: FactionInDivision): Movers {
  const { absentExcused, absentUnexcused, left } = away;
  return {
    places: [
      { place: 'absentExcused', delegates: absentExcused },
      { place: 'absentUnexcused', delegates: absentUnexcused },
      { place: 'left', delegates: left },
    ],
    most: absentExcused + absentUnexcused + left,
  };
}

/** The fewest of the movers who must go to a place for the division to end so. */
function fewest(division: CountedDivision, to: Turn, movers: Movers, into: Place): number | null {
  const { rule, tally } = division;
  const now = margin(division);
  const steps = (sign: 1 | -1): readonly Step[] =>
    movers.places.map(({ place, delegates }) => ({
      delegates,
      gain: sign * (worth(rule, into) - worth(rule, place)),
    }));
  switch (to) {
    case 'carried': {
      const ayesWanting = tally.for > 0 ? 0 : 1;
      if (ayesWanting > 0 && into !== 'for') return null;
      return reach(steps(1), (rule.strict ? 1 : 0) - now, ayesWanting, movers.most);
    }
    case 'lost': {
      const lostAtZero = rule.strict && !isSimple(rule);
      const byRule = reach(steps(-1), now + (lostAtZero ? 0 : 1), 0, movers.most);
      return smaller(byRule, isSimple(rule) ? null : allAyes(movers, tally));
    }
    case 'tied':
      return isSimple(rule) ? meet(steps(now > 0 ? -1 : 1), Math.abs(now), movers.most) : null;
  }
}

/** Delegates who may all make the same move, and how far one of them brings the statistic towards its goal. */
interface Step {
  readonly delegates: number;
  readonly gain: number;
}

/** The fewest delegates, and no fewer than `atLeast`, who gain at least `missing`: the best movers first. */
function reach(steps: readonly Step[], missing: number, atLeast: number, most: number): number | null {
  let moved = 0;
  let gained = 0;
  for (const { delegates, gain } of steps.toSorted((a, b) => b.gain - a.gain)) {
    const lacking = gained >= missing ? 0 : gain > 0 ? Math.ceil((missing - gained) / gain) : Infinity;
    const enough = Math.max(lacking, atLeast - moved, 0);
    const available = Math.min(delegates, most - moved);
    if (enough <= available && gained + enough * gain >= missing) return moved + enough;
    moved += available;
    gained += available * gain;
  }
  return null;
}

/** The fewest delegates who gain exactly `missing`. Under the simple rule all who gain anything gain the same. */
function meet(steps: readonly Step[], missing: number, most: number): number | null {
  const useful = steps.filter(({ gain }) => gain > 0);
  const available = useful.reduce((sum, { delegates }) => sum + delegates, 0);
  const delegates = missing / (useful[0]?.gain ?? Infinity);
  return Number.isInteger(delegates) && delegates <= Math.min(available, most) ? delegates : null;
}

/** Without an aye nothing is carried: all of them, where all of them are among the movers. */
function allAyes({ places }: Movers, tally: Tally): number | null {
  const ayes = places.find(({ place }) => place === 'for')?.delegates ?? 0;
  return ayes >= tally.for ? tally.for : null;
}

function smaller(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

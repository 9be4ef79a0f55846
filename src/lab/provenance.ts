import { absencesOf, isQuorate, numbersOf, quorumFor, ruleFor, type Verdict } from '../congress/division.ts';
import type { Course, Told } from '../congress/course.ts';
import { present, type HouseView } from '../congress/house.ts';
import type { MajorityRule } from '../domain/rules.ts';
import type { Outcome } from '../domain/tally.ts';
import type { Text } from '../domain/text.ts';
import type { WrittenDivision } from '../scenario/types.ts';
import { because, type Difference } from './because.ts';
import type { HistoricStep, History } from './history.ts';
import { groupKey, groupsOf } from './lines.ts';
import type { Plan } from './plan.ts';
import { rejudged } from './rejudge.ts';

/** Factions whose delegates with a vote in the hall are not as many as in another house. */
export function differences(house: HouseView, other: HouseView): Difference[] {
  return Object.keys(house.delegations).flatMap((faction): Difference[] => {
    const [now, history] = [present(house, faction), present(other, faction)];
    return now === history ? [] : [{ faction, now, history }];
  });
}

/** Whether a division may keep its record: untouched, judged anew on its recorded tally, or decided by the model, and why. */
export type Provenance =
  | { readonly kind: 'untouched' }
  | {
      readonly kind: 'rejudged';
      readonly outcome: Outcome;
      readonly tallyBasis: Verdict['tallyBasis'];
      readonly because: Text;
    }
  | { readonly kind: 'model'; readonly because: Text };

const sameRule = (a: MajorityRule, b: MajorityRule): boolean =>
  a.strict === b.strict && a.than === b.than && same(a.weights, b.weights);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function changedLines(
  proceeding: Told,
  house: HouseView,
  course: Course,
  told: HistoricStep,
  history: History,
) {
  const before = new Map(
    groupsOf(told.proceeding, house, history.course).map((group) => [groupKey(group), group.model]),
  );
  return groupsOf(proceeding, house, course)
    .filter((group) => !same(group.model, before.get(groupKey(group)) ?? null))
    .map(groupKey);
}

/** What a division depends on, compared by value with history: presence by faction, lines of those present, then rule and quorum. */
export function provenanceOf(
  proceeding: Told,
  division: WrittenDivision,
  house: HouseView,
  plan: Plan,
  history: History,
  since: (differences: readonly Difference[]) => Text | null,
): Provenance {
  const { course } = plan;
  const told = history.at.get(proceeding.id);
  const recorded = told?.step.division;
  if (!told || !recorded) return { kind: 'model', because: because.notInHistory() };
  const changed = differences(house, told.before);
  if (changed.length > 0)
    return { kind: 'model', because: because.presence(changed, since(changed), course) };
  const lines = changedLines(proceeding, house, course, told, history);
  if (lines.length > 0) return { kind: 'model', because: because.lines(lines, course) };

  const rule = ruleFor(division, house, course);
  const quorum = quorumFor(division, house);
  const shifts = plan.shifts.get(proceeding.id) ?? [];
  const [absences, absencesBefore] = [absencesOf(house), absencesOf(told.before)];
  const why = !sameRule(rule, recorded.rule)
    ? because.rule(rule.id, recorded.rule.id, course)
    : !same(quorum, recorded.quorum)
      ? because.quorum()
      : shifts.length > 0
        ? because.shift()
        : null;
  if (why === null && same(absences, absencesBefore)) return { kind: 'untouched' };
  const outcome = rejudged(
    { tally: numbersOf(recorded.tally), outcome: recorded.outcome, present: recorded.present },
    {
      rule: recorded.rule,
      absences: absencesBefore,
      quorate: isQuorate(recorded.quorum, told.before),
    },
    { rule, absences, quorate: isQuorate(quorum, house) },
    shifts,
  );
  if (why === null && outcome === recorded.outcome) return { kind: 'untouched' };
  const reason = why ?? because.mandates(absences.mandates, absencesBefore.mandates);
  if (outcome === null) return { kind: 'model', because: reason };
  const tallyBasis = shifts.length > 0 ? 'simulated' : 'recorded';
  return { kind: 'rejudged', outcome, tallyBasis, because: reason };
}

import type { Course, Told } from '../congress/course.ts';
import { divisionOf } from '../congress/division.ts';
import { linesOf } from '../congress/lineAccounts.ts';
import { quorumOf, ruleCalled } from '../congress/rules.ts';
import type { Text } from '../domain/text.ts';
import { byRight, sizedBy, totalOf } from '../scenario/delegates.ts';
import { fullLine } from '../scenario/line.ts';
import { REQUIRED } from '../scenario/schema/proceeding.ts';
import type { Intervention, WrittenDivision, WrittenLine, WrittenProceeding } from '../scenario/types.ts';
import { findMethod } from '../voting/apportionment/methods.ts';
import { isBody, sizeOf } from './bodies.ts';
import { lineIn, meanLine } from './lines.ts';
import { findStep, planOf, replaced, withProceedings, type Plan } from './plan.ts';
import { refused } from './refused.ts';
import { cancelOut } from './rejudge.ts';

const isPlan = (made: Plan | Text): made is Plan => 'course' in made;

/** Makes changes to a course, one after the other. One that cannot hold is left out and says why. */
export function planFor(course: Course, interventions: readonly Intervention[]): Plan {
  return interventions.reduce<Plan>((plan, intervention, index) => {
    const made = change(plan, intervention);
    if (isPlan(made)) return made;
    return { ...plan, complaints: [...plan.complaints, { index, why: made }] };
  }, planOf(course));
}

/** One kind of intervention: the plan changed by it, or why it cannot hold. */
type Change<D extends Intervention['do']> = (
  plan: Plan,
  intervention: Extract<Intervention, { do: D }>,
) => Plan | Text;

const knows = ({ course }: Plan, id: string): boolean =>
  course.forest.byId.has(id) || (course.scenario.wings ?? []).some((wing) => wing.id === id);

const size: Change<'size'> = (plan, { faction, mandates }) => {
  const known = plan.course.forest.byId.get(faction);
  const [opening, ...later] = plan.course.chain;
  if (!known || !opening) return refused.faction(faction);
  const chain = (total: number, change: Partial<typeof opening>): Plan => ({
    ...plan,
    course: { ...plan.course, chain: [{ ...opening, ...change, total }, ...later] },
  });
  if (known.unnamed)
    return chain(opening.total - (opening.unaccounted ?? 0) + mandates, { unaccounted: mandates });
  const before = byRight(opening.counts[faction] ?? 0, opening.right);
  const after = { ...before, [sizedBy(before)]: mandates };
  return chain(opening.total - totalOf(before) + totalOf(after), {
    counts: { ...opening.counts, [faction]: after },
  });
};

/** What is struck comes on top of what already is at the same step. */
const strike: Change<'strike'> = (plan, { at, faction, mandates }) => {
  const step = findStep(plan, at);
  if (!step) return refused.proceeding(at);
  if (step.kind !== 'credentials') return refused.kind(step.title, 'credentials');
  if (!plan.course.forest.byId.has(faction)) return refused.faction(faction);
  const all = (step.strike?.[faction] ?? 0) + mandates;
  return replaced(plan, at, () => ({ ...step, strike: { ...step.strike, [faction]: all } }));
};

/** Whether there is no session without a step: it opens it, or is the first to seat anybody. */
const isNeeded = ({ course: { proceedings } }: Plan, step: Told): boolean =>
  step.kind === 'convene' ||
  step === proceedings.find((one) => 'composition' in one && one.composition !== undefined);

const cancel: Change<'cancel'> = (plan, { id }) => {
  const step = findStep(plan, id);
  if (!step) return refused.proceeding(id);
  if (plan.cancelled.has(id)) return refused.twice(step.title);
  if (isNeeded(plan, step)) return refused.needed(step.title);
  return { ...plan, cancelled: new Set([...plan.cancelled, id]) };
};

interface Place {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** The steps with one more at a place, before the end where none is named; `null` where there is no such place. */
function insertedAt(steps: readonly Told[], step: Told, { before, after }: Place): readonly Told[] | null {
  const anchor = before ?? after;
  const at = anchor === undefined ? steps.length - 1 : steps.findIndex(({ id }) => id === anchor);
  if (at < 0) return null;
  const index = before === undefined && after !== undefined ? at + 1 : at;
  return [...steps.slice(0, index), step, ...steps.slice(index)];
}

/** Whether a written proceeding has what its kind needs. */
function whole(written: WrittenProceeding): written is Told {
  const required: Readonly<Partial<Record<string, readonly string[]>>> = REQUIRED;
  return (required[written.kind] ?? []).every((key) => Reflect.get(written, key) !== undefined);
}

const add: Change<'add'> = (plan, { proceeding, ...place }) => {
  if (findStep(plan, proceeding.id)) return refused.taken(proceeding.id);
  if (!whole(proceeding)) return refused.incomplete(proceeding.title);
  const steps = insertedAt(plan.course.proceedings, proceeding, place);
  return steps ? withProceedings(plan, steps) : refused.proceeding(place.before ?? place.after ?? '');
};

const move: Change<'move'> = (plan, { id, ...place }) => {
  const step = findStep(plan, id);
  if (!step) return refused.proceeding(id);
  if (place.before === id || place.after === id) return refused.besideItself(step.title);
  const others = plan.course.proceedings.filter((other) => other.id !== id);
  const steps = insertedAt(others, step, place);
  return steps ? withProceedings(plan, steps) : refused.proceeding(place.before ?? place.after ?? '');
};

const resize: Change<'resize'> = (plan, { id, size: to }) => {
  const step = findStep(plan, id);
  if (!step) return refused.proceeding(id);
  if (
    step.kind !== 'walkout' &&
    step.kind !== 'return' &&
    step.kind !== 'exclusion' &&
    step.kind !== 'absence'
  )
    return refused.noSize(step.title);
  return replaced(plan, id, () => ({ ...step, size: to }));
};

const shift: Change<'shift'> = (plan, { id, votes, from, to }) => {
  const step = findStep(plan, id);
  if (!step) return refused.proceeding(id);
  if (!('division' in step) || !step.division) return refused.noDivision(step.title);
  const tally = step.division.tally ?? {};
  const [out, into] = [tally[from], tally[to]];
  if (typeof out !== 'number') return refused.notRecorded(step.title, from);
  if (typeof into !== 'number') return refused.notRecorded(step.title, to);
  if (votes > out) return refused.tooFew(step.title, votes, out);
  if (from === to) return plan;
  const division = { ...step.division, tally: { ...tally, [from]: out - votes, [to]: into + votes } };
  const changed = replaced(plan, id, () => ({ ...step, division }));
  const shifts = new Map(plan.shifts);
  const made = [...(shifts.get(id) ?? []), { votes, from, to }];
  if (cancelOut(made)) shifts.delete(id);
  else shifts.set(id, made);
  return { ...changed, shifts };
};

/** Changes the lines of one division, or of all. */
function relined(
  plan: Plan,
  at: string | undefined,
  by: (lines: Record<string, WrittenLine>, step: Told) => void,
): Plan {
  return withProceedings(
    plan,
    plan.course.proceedings.map((step) => {
      if ((at !== undefined && step.id !== at) || !('division' in step) || !step.division) return step;
      const lines = { ...step.lines };
      by(lines, step);
      return { ...step, lines };
    }),
  );
}

/** Why nothing can be set in a vote; `null` where it is taken, or where every vote is meant. */
function noVote(plan: Plan, at: string | undefined): Text | null {
  if (at === undefined) return null;
  const step = findStep(plan, at);
  if (!step) return refused.proceeding(at);
  return divisionOf(step) ? null : refused.noDivision(step.title);
}

const line: Change<'line'> = (plan, { faction, split, at }) => {
  if (!knows(plan, faction)) return refused.faction(faction);
  const none = noVote(plan, at);
  if (none) return none;
  const sum = split.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) > 1e-9) return refused.notWhole(sum);
  // A line that followed another, or its members, keeps the cohesion that it had from them.
  return relined(plan, at, (lines, step) => {
    const rho = lineIn(step, faction, plan.course)?.cohesion ?? 0;
    lines[faction] = rho === 0 ? split : { split, cohesion: rho };
  });
};

/** Whether a vote gives a group a line: one vote or any, one group or any. */
const isStated = (
  { course }: Plan,
  { faction, at }: { readonly faction?: string | undefined; readonly at?: string | undefined },
): boolean =>
  course.proceedings.some((step) => {
    if ((at !== undefined && step.id !== at) || !divisionOf(step)) return false;
    const groups = faction === undefined ? Object.keys(linesOf(step)) : [faction];
    return groups.some((id) => lineIn(step, id, course) !== null);
  });

const cohesion: Change<'cohesion'> = (plan, { rho, faction, at }) => {
  if (faction !== undefined && !knows(plan, faction)) return refused.faction(faction);
  const none = noVote(plan, at);
  if (none) return none;
  if (!isStated(plan, { faction, at })) return refused.noLine(faction, plan.course);
  return relined(plan, at, (lines, step) => {
    for (const id of faction === undefined ? Object.keys(lines) : [faction]) {
      const before = lines[id] ?? meanLine(step, id, plan.course);
      if (before !== null) lines[id] = { ...fullLine(before), cohesion: rho };
    }
  });
};

/** Sets what one division is judged by, or every one; for those put in later the course has it. */
function divisionsChanged(plan: Plan, at: string | undefined, by: Partial<WrittenDivision>): Plan {
  return withProceedings(
    plan,
    plan.course.proceedings.map((step) => {
      if ((at !== undefined && step.id !== at) || !('division' in step) || !step.division) return step;
      return { ...step, division: { ...step.division, ...by } };
    }),
  );
}

const rule: Change<'rule'> = (plan, { rule: text, at }) => {
  const known = ruleCalled(text, plan.course.rules);
  if (!known) return refused.rule(text);
  const none = noVote(plan, at);
  if (none) return none;
  const changed = divisionsChanged(plan, at, { rule: known.id });
  const rules = new Map([...plan.course.rules, [known.id, known]]);
  const course = { ...changed.course, rules };
  return { ...changed, course: at === undefined ? { ...course, rule: known.id } : course };
};

const quorum: Change<'quorum'> = (plan, { quorum: written, at }) => {
  const none = noVote(plan, at);
  if (none) return none;
  const changed = divisionsChanged(plan, at, { quorum: written });
  if (at !== undefined) return changed;
  return { ...changed, course: { ...changed.course, quorum: quorumOf(written) } };
};

const franchise: Change<'franchise'> = (plan, { consultative }) => ({
  ...plan,
  course: {
    ...plan.course,
    voting: consultative ? ['decisive', 'unsplit', 'consultative'] : ['decisive', 'unsplit'],
  },
});

const pin: Change<'pin'> = (plan, { id, outcome }) => {
  const none = noVote(plan, id);
  if (none) return none;
  return { ...plan, pins: new Map([...plan.pins, [id, outcome]]) };
};

const method: Change<'method'> = (plan, { id, method: name }) => {
  const step = findStep(plan, id);
  if (!step) return refused.proceeding(id);
  if (!isBody(step)) return refused.kind(step.title, 'elect-cec');
  if (sizeOf(step) === null) return refused.noBodySize(step.title);
  const known = findMethod(name);
  if (!known) return refused.method(name);
  return { ...plan, methods: new Map([...plan.methods, [id, known.id]]) };
};

function change(plan: Plan, intervention: Intervention): Plan | Text {
  switch (intervention.do) {
    case 'size':
      return size(plan, intervention);
    case 'strike':
      return strike(plan, intervention);
    case 'cancel':
      return cancel(plan, intervention);
    case 'add':
      return add(plan, intervention);
    case 'move':
      return move(plan, intervention);
    case 'resize':
      return resize(plan, intervention);
    case 'shift':
      return shift(plan, intervention);
    case 'line':
      return line(plan, intervention);
    case 'cohesion':
      return cohesion(plan, intervention);
    case 'rule':
      return rule(plan, intervention);
    case 'quorum':
      return quorum(plan, intervention);
    case 'franchise':
      return franchise(plan, intervention);
    case 'pin':
      return pin(plan, intervention);
    case 'method':
      return method(plan, intervention);
  }
}

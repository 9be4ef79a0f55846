import type { Course, Told } from '../congress/course.ts';
import { asRecorded, type Verdict } from '../congress/division.ts';
import type { HouseView } from '../congress/house.ts';
import { replay, replayOne, type Driver, type Step, type Struck } from '../congress/replay.ts';
import type { Text } from '../domain/text.ts';
import type { Intervention } from '../scenario/types.ts';
import { chooseOne } from '../voting/random/choose.ts';
import { because } from './because.ts';
import { chanceOf } from './chance.ts';
import { isBody, MODEL_METHOD, seatedBy } from './bodies.ts';
import { historyOf, openingHouse, type History } from './history.ts';
import { idleChanges } from './idleChanges.ts';
import { planFor } from './interventions.ts';
import { modelOf, type Model } from './model.ts';
import { planOf, type Plan } from './plan.ts';
import { differences, provenanceOf } from './provenance.ts';
import { isLikely } from './range.ts';
import { drawn, expectedGiven, likelier, simulated, type RunOf } from './settle.ts';
import { strickenBy } from './strikes.ts';

/** A session with changes made to history. */
export interface Fork {
  readonly plan: Plan;
  readonly history: History;
  readonly model: Model;
  readonly seed: number | null;
  /** History where nothing touched it, the model where something did. */
  readonly steps: readonly Step[];
}

/** A fork of a history: its changes made one after the other, and run to its end. */
export function forkOf(
  history: History,
  interventions: readonly Intervention[],
  seed: number | null = null,
): Fork {
  const plan = planFor(history.course, interventions);
  const model = modelOf(plan, history);
  const steps = replay(plan.course, touched(plan, history, model, firstOf(seed)));
  return { plan: complaining(plan, interventions, steps), history, model, seed, steps };
}

/** A plan with what the run of its changes shows not to hold: complaints in the order of the changes, one for each. */
function complaining(plan: Plan, interventions: readonly Intervention[], steps: readonly Step[]): Plan {
  const known = new Set(plan.complaints.map(({ index }) => index));
  const found = idleChanges(interventions, steps, plan.course).filter(({ index }) => !known.has(index));
  return { ...plan, complaints: [...plan.complaints, ...found].sort((a, b) => a.index - b.index) };
}

/**
 * A fork with other changes, run anew at one step alone: what comes before and after stays as it was. Where they bear on nothing before
 * that step, it is the step that `forkOf` makes of them.
 */
export function forkAt(fork: Fork, interventions: readonly Intervention[], id: string): Fork {
  const { history, seed, steps } = fork;
  const index = steps.findIndex((step) => step.id === id);
  const before = steps[index - 1];
  if (!before) return forkOf(history, interventions, seed);
  const plan = planFor(history.course, interventions);
  const model = modelOf(plan, history);
  const driver = touched(plan, history, model, firstOf(seed));
  for (const [i, { proceeding }] of steps.slice(0, index).entries())
    driver.follow(proceeding, houseBefore(fork, i));
  const changed = steps.with(index, replayOne(plan.course, index, before, driver));
  return { plan: complaining(plan, interventions, changed), history, model, seed, steps: changed };
}

/** The house as it was when a step of a fork came up. */
export const houseBefore = ({ steps, plan }: Pick<Fork, 'steps' | 'plan'>, index: number): HouseView =>
  steps[index - 1]?.house ?? openingHouse(plan.course);

/** A course straight to a fork. */
export const forkFrom = (
  course: Course,
  interventions: readonly Intervention[],
  seed: number | null = null,
): Fork => forkOf(historyOf(course), interventions, seed);

/** The run that a single fork shows. */
export const firstOf = (seed: number | null): RunOf | null => (seed === null ? null : { seed, session: 0 });

/** What the model makes of a plan when it decides every division, recorded or not: likelier outcomes, or one run by chance. */
export const modelRun = (plan: Plan, history: History, run: RunOf | null = null): readonly Step[] =>
  replay(plan.course, untold(plan, history, modelOf(plan, history), run));

/** What the model makes of history itself. */
export const modelOfHistory = (history: History): readonly Step[] =>
  modelRun(planOf(history.course), history);

/** The strikes that fork and model share: what is cancelled, has lost its mover or its object, or did not come about. */
export function strikeIn(
  plan: Plan,
  history: History,
  proceeding: Told,
  house: HouseView,
  course: Course,
): Struck | null {
  if (plan.cancelled.has(proceeding.id)) return { status: 'cancelled', why: { code: 'cancelled' } };
  const told = history.at.get(proceeding.id);
  return told ? strickenBy(proceeding, house, course, told) : null;
}

export const heldIn =
  (history: History) =>
  (id: string): boolean =>
    history.at.get(id)?.step.status === 'held';

/** Decides one division by the model: as pinned, by a draw, or by what is likelier. */
function byModel(
  { plan, model, run }: Pick<Fork, 'plan' | 'model'> & { readonly run: RunOf | null },
  proceeding: Told,
  house: HouseView,
  why: Text,
): Verdict {
  const ballot = model.ballot(proceeding, house);
  const pin = plan.pins.get(proceeding.id);
  if (pin !== undefined)
    return simulated(ballot, { outcome: pin, tallies: expectedGiven(ballot, pin) }, because.pin(pin));
  const settled = run === null ? likelier(ballot) : drawn(ballot, proceeding.id, run, model.sources);
  return simulated(ballot, settled, why);
}

/** Whether something that is not certain comes about: drawn where there is a seed, else `likely`. */
function comesAbout(proceeding: Told, run: RunOf | null, likely: boolean): boolean {
  const chance = chanceOf(proceeding);
  if (chance === null) return true;
  return run === null ? likely : chooseOne(run.seed, run.session, chance.key, chance.ways) === 0;
}

const NOT_COME: Struck = { status: 'struck', why: { code: 'chance' } };

/** Keeps the record of what is untouched and asks the model for the rest. It has to be told of every proceeding before the one it runs. */
function touched(
  plan: Plan,
  history: History,
  model: Model,
  run: RunOf | null,
): Driver & { follow(proceeding: Told, house: HouseView): void } {
  const titles = new Map<string, Text>();
  let last: Told | null = null;
  // Since when each faction's presence has differed from history: the step before the first difference.
  const follow = (proceeding: Told, house: HouseView): void => {
    const told = history.at.get(proceeding.id);
    if (told) {
      const now = new Set(differences(house, told.before).map(({ faction }) => faction));
      for (const faction of titles.keys()) if (!now.has(faction)) titles.delete(faction);
      for (const faction of now) if (!titles.has(faction) && last) titles.set(faction, last.title);
    }
    last = proceeding;
  };
  const since = (changed: readonly { readonly faction: string }[]): Text | null =>
    changed.map(({ faction }) => titles.get(faction)).find((title) => title !== undefined) ?? null;
  return {
    follow,
    heldInHistory: heldIn(history),
    strike(proceeding, house, course) {
      follow(proceeding, house);
      const struck = strikeIn(plan, history, proceeding, house, course);
      if (struck) return struck;
      return comesAbout(proceeding, run, true) ? null : NOT_COME;
    },
    decide(proceeding, division, house, course) {
      const provenance = provenanceOf(proceeding, division, house, plan, history, since);
      const record = asRecorded(proceeding, division, house, course);
      const pin = plan.pins.get(proceeding.id);
      if (provenance.kind === 'untouched' && (pin === undefined || pin === record.outcome)) return record;
      if (provenance.kind !== 'rejudged' || pin !== undefined) {
        const why = provenance.kind === 'untouched' ? because.model() : provenance.because;
        return byModel({ plan, model, run }, proceeding, house, why);
      }
      return {
        ...record,
        // Votes are shifted in the count of the house: whose they were is not told.
        byFaction: provenance.tallyBasis === 'recorded' ? record.byFaction : null,
        outcome: provenance.outcome,
        basis: 'simulated',
        tallyBasis: provenance.tallyBasis,
        because: provenance.because,
      };
    },
    seat(proceeding, house, course) {
      if (!isBody(proceeding)) return null;
      const told = history.at.get(proceeding.id);
      const method = plan.methods.get(proceeding.id);
      if (method !== undefined) return seatedBy(proceeding, house, method, because.method(), run);
      if (told?.step.status !== 'held')
        return seatedBy(proceeding, house, MODEL_METHOD, because.notInHistory(), run);
      const changed = differences(house, told.before);
      if (changed.length === 0) return null;
      const why = because.presence(changed, since(changed), course);
      return seatedBy(proceeding, house, MODEL_METHOD, why, run);
    },
  };
}

/** Asks the model for every division and body. */
function untold(plan: Plan, history: History, model: Model, run: RunOf | null): Driver {
  return {
    heldInHistory: heldIn(history),
    strike(proceeding, house, course) {
      const struck = strikeIn(plan, history, proceeding, house, course);
      if (struck) return struck;
      return comesAbout(proceeding, run, isLikely(proceeding.chance ?? 1)) ? null : NOT_COME;
    },
    decide: (proceeding, _, house) => byModel({ plan, model, run }, proceeding, house, because.model()),
    seat: (proceeding, house) =>
      seatedBy(proceeding, house, plan.methods.get(proceeding.id) ?? MODEL_METHOD, because.model(), run),
  };
}

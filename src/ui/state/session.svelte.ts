import { untrack } from 'svelte';
import { courseOf, isCourse, type Course } from '../../congress/course.ts';
import { ruleFor } from '../../congress/division.ts';
import { mandatesInAll, presentInAll, votersIn } from '../../congress/house.ts';
import { replay, type Step } from '../../congress/replay.ts';
import { PLACES, RIGHTS } from '../../domain/mandate.ts';
import { placeDelegates, type Places } from '../../layout/places.ts';
import type { Scenario } from '../../scenario/types.ts';
import { needed } from '../../voting/majority.ts';
import type { AppState } from './app.svelte.ts';
import { hallBenches, hallHouse } from './hall.ts';

/** One scenario in the chamber: what its address asks for, run to the end, and where the reader stands. */
export class SessionView {
  readonly #app: AppState;
  readonly scenario: Scenario;

  constructor(app: AppState, scenario: Scenario) {
    this.#app = app;
    this.scenario = scenario;
  }

  // Words, so that a move to another step leaves the replay and the seats as they are.
  readonly #variant = $derived.by(() => this.#app.route.variant);
  readonly #readings = $derived.by(() => JSON.stringify(this.#app.route.readings));
  readonly #made = $derived.by(() => {
    void this.#readings;
    return this.#make(
      this.#variant,
      untrack(() => Object.entries(this.#app.route.readings)),
    );
  });
  readonly course: Course = $derived(this.#made.course);
  /** Names in the address that are not of this scenario. */
  readonly missing: readonly string[] = $derived.by(() => {
    const { step, refused } = this.#app.route;
    const unknown = step !== null && !this.scenario.proceedings.some(({ id }) => id === step);
    return [...refused, ...this.#made.missing, ...(unknown ? [step] : [])];
  });
  readonly steps: readonly Step[] = $derived(replay(this.course));
  readonly places: Places = $derived(
    placeDelegates(
      hallBenches(this.course),
      this.steps.map(({ house }) => hallHouse(house)),
    ),
  );

  readonly at: number = $derived.by(() => {
    const { step } = this.#app.route;
    return Math.max(
      0,
      this.steps.findIndex(({ id }) => id === step),
    );
  });
  readonly step: Step = $derived(stepAt(this.steps, this.at));
  readonly before: Step | null = $derived(this.steps[this.at - 1] ?? null);

  /** The votes that carry at a step: of its own division, else by the rule in force. */
  neededAt(step: Step | null): number | null {
    if (!step) return null;
    if (step.division) return step.division.needed;
    const here = presentInAll(step.house);
    if (here === 0) return null;
    const rule = ruleFor({ outcome: 'unknown' }, step.house, this.course);
    return needed(rule, here, { absentExcused: 0, absentUnexcused: 0, mandates: mandatesInAll(step.house) });
  }

  /** The last step before anybody had left; −1 where there is none. */
  readonly beforeWalkouts: number = $derived(this.steps.findIndex((step) => this.leftAt(step) > 0) - 1);

  /** Everyone who has left at a step, with a vote. */
  leftAt(step: Step): number {
    return Object.keys(step.house.delegations).reduce((sum, id) => sum + votersIn(step.house, id, 'left'), 0);
  }

  seatedAt(step: Step): number {
    return Object.values(step.house.delegations).reduce(
      (sum, delegation) =>
        sum +
        RIGHTS.reduce((all, right) => all + PLACES.reduce((n, place) => n + delegation[right][place], 0), 0),
      0,
    );
  }

  #make(
    variant: string | null,
    readings: readonly (readonly [string, string])[],
  ): { course: Course; missing: string[] } {
    const missing: string[] = [];
    const known = variant !== null && Object.hasOwn(this.scenario.variants, variant) ? variant : undefined;
    if (variant !== null && known === undefined) missing.push(variant);
    const kept: Record<string, string> = {};
    for (const [proceeding, reading] of readings) {
      const alone = courseOf(this.scenario, { variant: known, readings: { [proceeding]: reading } });
      if (isCourse(alone)) kept[proceeding] = reading;
      else missing.push(`${proceeding}:${reading}`);
    }
    const course = courseOf(this.scenario, { variant: known, readings: kept });
    if (!isCourse(course))
      throw new Error(`a choice that holds part by part does not hold whole: ${course.code}`);
    return { course, missing };
  }
}

function stepAt(steps: readonly Step[], at: number): Step {
  const step = steps[at];
  if (!step) throw new Error('a session without steps');
  return step;
}

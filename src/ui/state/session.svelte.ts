import { untrack } from 'svelte';
import { formerStep, leftIn, neededAt, seatedIn } from '../../congress/attendance.ts';
import { placesOf } from '../../congress/benches.ts';
import { readingsUnder, type Course } from '../../congress/course.ts';
import { replay, type Step } from '../../congress/replay.ts';
import type { Places } from '../../layout/places.ts';
import type { Scenario } from '../../scenario/types.ts';
import { rehearse } from '../rehearse.ts';
import type { AppState } from './app.svelte.ts';
import { chosenOf, missingWords } from './choice.ts';

/** Steps that are gone through before the reader asks for them. */
const REHEARSED = 60;

/** One scenario in the chamber: what its address asks for, run to the end, and where the reader stands. */
export class SessionView {
  readonly #app: AppState;
  readonly scenario: Scenario;

  constructor(app: AppState, scenario: Scenario) {
    this.#app = app;
    this.scenario = scenario;
  }

  // Words, so that a move to another view leaves the replay and the seats as they are.
  readonly #variant = $derived.by(() => this.#app.place.variant);
  readonly #readings = $derived.by(() => JSON.stringify(this.#app.place.readings));
  readonly #made = $derived.by(() => {
    void this.#readings;
    return chosenOf(
      this.scenario,
      this.#variant,
      untrack(() => Object.entries(this.#app.place.readings)),
    );
  });
  readonly course: Course = $derived(this.#made.course);
  /** What is said of the names in the address that are left aside. */
  readonly missing: readonly string[] = $derived.by(() => {
    const { step, place } = this.#app;
    const unknown = step !== null && !this.scenario.proceedings.some(({ id }) => id === step);
    const refused = this.#made.missing.map((one) => missingWords(one, this.#app));
    return [...place.refused, ...refused, ...(unknown ? [step] : [])];
  });
  readonly steps: readonly Step[] = $derived(replay(this.course));
  readonly places: Places = $derived(placesOf(this.course, this.steps));
  /** The step that the majority of now is compared with. */
  readonly formerAt: number = $derived.by(() => formerStep(this.steps, this.at));

  /** A step that is only tried, out of sight; `null` where the reader's is shown. */
  #rehearsed = $state<number | null>(null);
  readonly #asked: number = $derived.by(() => {
    const { step } = this.#app;
    return Math.max(
      0,
      this.steps.findIndex(({ id }) => id === step),
    );
  });
  readonly at: number = $derived(this.#rehearsed ?? this.#asked);
  readonly step: Step = $derived(stepAt(this.steps, this.at));
  readonly before: Step | null = $derived(this.steps[this.at - 1] ?? null);

  /** Goes through the steps that come next, out of sight. */
  rehearse(): () => void {
    const after = untrack(() => this.at) + 1;
    const ahead = untrack(() => this.steps).slice(after, after + REHEARSED);
    return rehearse(
      ahead.map((_, i) => ({
        show: () => (this.#rehearsed = after + i),
        back: () => (this.#rehearsed = null),
      })),
    );
  }

  neededAt(step: Step | null): number | null {
    return step && neededAt(step, this.course);
  }

  leftAt(step: Step): number {
    return leftIn(step.house);
  }

  seatedAt(step: Step): number {
    return seatedIn(step.house);
  }

  /** Those of the readings asked for that may be combined with another count. */
  readingsUnder(variant: string): Record<string, string> {
    return readingsUnder(this.scenario, variant, this.#app.place.readings);
  }
}

function stepAt(steps: readonly Step[], at: number): Step {
  const step = steps[at];
  if (!step) throw new Error('a session without steps');
  return step;
}

import { untrack } from 'svelte';
import { formerStep, leftIn, neededAt, seatedIn } from '../../congress/attendance.ts';
import { placesOf } from '../../congress/benches.ts';
import { courseOf, isCourse, readingsUnder, type Course } from '../../congress/course.ts';
import { replay, type Step } from '../../congress/replay.ts';
import type { Places } from '../../layout/places.ts';
import type { Scenario } from '../../scenario/types.ts';
import { m } from '../../text/paraglide/messages.js';
import { rehearse } from '../rehearse.ts';
import type { AppState } from './app.svelte.ts';

/** A name of the address that is left aside, a reading with those that go with its count. */
interface Missing {
  readonly name: string;
  readonly allowed: readonly string[];
}

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
    return this.#make(
      this.#variant,
      untrack(() => Object.entries(this.#app.place.readings)),
    );
  });
  readonly course: Course = $derived(this.#made.course);
  /** What is said of the names in the address that are left aside. */
  readonly missing: readonly string[] = $derived.by(() => {
    const { step, place } = this.#app;
    const unknown = step !== null && !this.scenario.proceedings.some(({ id }) => id === step);
    const refused = this.#made.missing.map(({ name, allowed }) =>
      allowed.length === 0 ? name : m.missing_reading({ name, allowed: allowed.join(', ') }, this.#app),
    );
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

  #make(
    variant: string | null,
    readings: readonly (readonly [string, string])[],
  ): { course: Course; missing: Missing[] } {
    const missing: Missing[] = [];
    const known = variant !== null && Object.hasOwn(this.scenario.variants, variant) ? variant : undefined;
    if (variant !== null && known === undefined) missing.push({ name: variant, allowed: [] });
    const kept: Record<string, string> = {};
    for (const [proceeding, reading] of readings) {
      const alone = courseOf(this.scenario, { variant: known, readings: { [proceeding]: reading } });
      if (isCourse(alone)) kept[proceeding] = reading;
      else {
        const allowed = alone.code === 'unknown-proceeding' ? [] : alone.allowed;
        missing.push({ name: `${proceeding}:${reading}`, allowed });
      }
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

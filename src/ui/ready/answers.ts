import { SvelteMap } from 'svelte/reactivity';
import type { Scenario } from '../../scenario/types.ts';
import { labClerk } from '../workers/lab.ts';
import type { Told } from './told.ts';

interface Question {
  readonly scenario: Scenario;
  readonly forks: readonly string[];
}

const keyOf = (scenario: string, fork: string): string => `${scenario}/${fork}`;

/** Answers to ready-made forks, worked out beside the page in the order in which they are asked for. */
export class Answers {
  readonly #told = new SvelteMap<string, Told>();
  readonly #clerk = labClerk<'ready'>();
  #waiting: readonly Question[] = [];

  /** The answer, `null` while it is being worked out. */
  to(scenario: string, fork: string): Told | null {
    return this.#told.get(keyOf(scenario, fork)) ?? null;
  }

  ask(scenario: Scenario, forks: readonly string[]): void {
    this.#waiting = [...this.#waiting, { scenario, forks }];
    if (this.#waiting.length === 1) this.#next();
  }

  stop(): void {
    this.#waiting = [];
    this.#clerk.stop();
  }

  #next(): void {
    const [asked] = this.#waiting;
    if (!asked) return;
    const ended = (): void => {
      this.#waiting = this.#waiting.slice(1);
      this.#next();
    };
    this.#clerk.ask(
      { kind: 'ready', asked },
      {
        part: (told) => this.#hear(told),
        ended,
        died: () => {
          this.#giveUp(asked);
          ended();
        },
      },
    );
  }

  #hear(told: Told): void {
    this.#told.set(keyOf(told.scenario, told.fork), told);
  }

  /** What breaks off the worker leaves the rest of what it was asked without an answer. */
  #giveUp({ scenario, forks }: Question): void {
    for (const id of forks)
      if (!this.#told.has(keyOf(scenario.id, id)))
        this.#hear({ scenario: scenario.id, fork: id, step: null, line: null });
  }
}

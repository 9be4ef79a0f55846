import { SvelteMap } from 'svelte/reactivity';
import type { Scenario } from '../../scenario/types.ts';
import type { Question, Told } from './ask.ts';
import AnswerWorker from './answers.worker.ts?worker';

const keyOf = (scenario: string, fork: string): string => `${scenario}/${fork}`;

/** Answers to ready-made forks, worked out beside the page as they are asked for. */
export class Answers {
  readonly #told = new SvelteMap<string, Told>();
  #worker: Worker | null = null;

  /** The answer, `null` while it is being worked out. */
  to(scenario: string, fork: string): Told | null {
    return this.#told.get(keyOf(scenario, fork)) ?? null;
  }

  ask(scenario: Scenario, forks: readonly string[]): void {
    const question: Question = { scenario, forks };
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage(question);
    } catch {
      this.#giveUp(question);
      return;
    }
    // What breaks off the worker leaves all that it was asked without an answer.
    this.#worker.addEventListener('error', () => this.#giveUp(question));
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #start(): Worker {
    const worker = new AnswerWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#hear(data));
    return worker;
  }

  #hear(told: Told): void {
    this.#told.set(keyOf(told.scenario, told.fork), told);
  }

  #giveUp({ scenario, forks }: Question): void {
    for (const id of forks)
      if (!this.#told.has(keyOf(scenario.id, id)))
        this.#hear({ scenario: scenario.id, fork: id, step: null, line: null });
  }
}

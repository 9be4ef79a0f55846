import type { Robustness, Case, Study } from '../../lab/robustness.ts';
import { studyOf } from '../../lab/robustness.ts';
import type { ForkView } from './fork.svelte.ts';

/** The longest that circumstances are gone through without letting the page breathe, in milliseconds. */
const SLICE = 20;

/** A fork gone through under every circumstance, a slice of them at a time. */
export class Trial {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cases: Case[] = [];
  #study: Study | null = null;
  done: number = $state(0);
  of: number = $state(0);
  state: 'idle' | 'running' | 'stopped' | 'done' | 'too-large' = $state('idle');
  verdicts: readonly Robustness[] = $state.raw([]);

  start({ session, history, changes }: ForkView): void {
    this.clear();
    this.state = 'running';
    this.#next(() => {
      this.#study = studyOf(session.scenario, history.course, changes);
      this.of = this.#study.circumstances.length;
      this.#next(() => this.#slice());
    });
  }

  /** Ends where it is, with the verdicts over what was gone through. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#end('stopped');
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#cases = [];
    this.#study = null;
    this.done = 0;
    this.of = 0;
    this.state = 'idle';
    this.verdicts = [];
  }

  #next(work: () => void): void {
    this.#timer = setTimeout(work);
  }

  #slice(): void {
    const study = this.#study;
    const until = performance.now() + SLICE;
    while (study && performance.now() < until) {
      const circumstance = study.circumstances[this.done];
      if (!circumstance) return this.#end('done');
      const found = study.casesUnder(circumstance);
      if ('kind' in found) {
        this.state = 'too-large';
        return;
      }
      this.#cases.push(...found);
      this.done += 1;
    }
    this.#next(() => this.#slice());
  }

  #end(state: 'stopped' | 'done'): void {
    this.verdicts = this.done > 0 ? (this.#study?.verdicts(this.#cases) ?? []) : [];
    this.state = state;
  }
}

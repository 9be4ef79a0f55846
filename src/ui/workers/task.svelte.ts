import { labClerk } from './lab.ts';
import type { LabKind, LabParts } from './labParts.ts';

export type WorkState = 'idle' | 'working' | 'stopped' | 'done' | 'died';

/** Long work that a worker does for a part of the page, one at a time. */
export class Task<K extends LabKind> {
  readonly #kind: K;
  readonly #clerk = labClerk<K>();
  state: WorkState = $state('idle');

  constructor(kind: K) {
    this.#kind = kind;
  }

  /** Asks, in place of what was asked before. The question is plain data. */
  start(asked: LabParts[K]['asked'], heard: (part: LabParts[K]['part']) => void): void {
    this.state = 'working';
    this.#clerk.ask(
      { kind: this.#kind, asked },
      {
        part: heard,
        ended: () => (this.state = 'done'),
        died: () => (this.state = 'died'),
      },
    );
  }

  /** Breaks it off; what was heard stays. */
  stop(): void {
    if (this.state !== 'working') return;
    this.#clerk.stop();
    this.state = 'stopped';
  }

  /** Breaks it off as if it had not been asked. */
  clear(): void {
    this.#clerk.stop();
    this.state = 'idle';
  }
}

import type { Step } from '../../congress/replay.ts';
import type { AppState } from './app.svelte.ts';

/** Steps, and where among them the reader stands. */
interface Walk {
  readonly steps: readonly Step[];
  readonly at: number;
}

/** Milliseconds between steps at speed 1. */
const WAIT = 2200;
const SPEEDS = [1, 2, 0.5];

/** Going through steps: one by one, vote by vote, by dragging, by itself until a dialog opens. It is made while a component is set up. */
export class Stepper {
  readonly #app: AppState;
  readonly #walk: () => Walk;
  /** The step of the address when a drag began. */
  #draggedFrom: string | null | undefined;
  playing: boolean = $state(false);
  speed: number = $state(1);

  constructor(app: AppState, walk: () => Walk) {
    this.#app = app;
    this.#walk = walk;
    $effect(() => {
      if (!this.playing) return;
      const timer = setInterval(() => {
        if (this.#atEnd || document.querySelector('dialog[open]')) this.playing = false;
        else this.by(1);
      }, WAIT / this.speed);
      return () => clearInterval(timer);
    });
  }

  get #atEnd(): boolean {
    const { steps, at } = this.#walk();
    return at >= steps.length - 1;
  }

  show(index: number): void {
    const { steps, at } = this.#walk();
    const next = steps[Math.max(0, Math.min(steps.length - 1, index))];
    if (next && next.id !== steps[at]?.id) this.#app.show(next.id);
  }

  by(steps: number): void {
    this.show(this.#walk().at + steps);
  }

  /** Follows a drag over the steps; back goes to where it began. */
  seek(index: number, final: boolean): void {
    if (this.#draggedFrom === undefined) this.#draggedFrom = this.#app.step;
    this.show(index);
    if (!final) return;
    this.#app.land(this.#draggedFrom);
    this.#draggedFrom = undefined;
  }

  toVote(direction: 1 | -1): void {
    const { steps, at } = this.#walk();
    for (let i = at + direction; steps[i]; i += direction) if (steps[i]?.division) return this.show(i);
  }

  toNthVote(n: number): void {
    const vote = this.#walk().steps.filter(({ division }) => division)[n - 1];
    if (vote) this.#app.go({ step: vote.id });
  }

  play(): void {
    if (!this.playing && this.#atEnd) this.show(0);
    this.playing = !this.playing;
  }

  changeSpeed(): void {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length] ?? 1;
  }

  /** Does what a key asks for that also works on a page that scrolls; false where it asks for nothing. */
  key({ key, code, shiftKey, target }: KeyboardEvent): boolean {
    const direction = { ArrowRight: 1 as const, ArrowLeft: -1 as const }[key];
    if (direction !== undefined) {
      if (target instanceof HTMLInputElement) return false;
      if (shiftKey) this.toVote(direction);
      else this.by(direction);
    } else if (!shiftKey && /^Digit[1-9]$/.test(code)) this.toNthVote(Number(code.slice(5)));
    else if (code === 'KeyK') this.play();
    else return false;
    return true;
  }

  /** Does what a key asks for that would else scroll the page. */
  scrollKey({ key, shiftKey, target }: KeyboardEvent): boolean {
    const direction = { PageDown: 1 as const, PageUp: -1 as const }[key];
    const onButton = target instanceof HTMLElement && target.closest('button, a, summary') !== null;
    if (target instanceof HTMLInputElement) return false;
    if (direction !== undefined) {
      if (shiftKey) this.toVote(direction);
      else this.by(direction);
    } else if (key === 'Home') this.show(0);
    else if (key === 'End') this.show(this.#walk().steps.length - 1);
    else if (key === ' ' && !onButton) this.play();
    else return false;
    return true;
  }
}

/** Whether somebody writes where the focus is, or has opened a dialog: there keys that take back are not the page's. */
export const isWriting = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  target.closest(
    'input:not([type=radio], [type=checkbox], [type=range]), textarea, [contenteditable], dialog',
  ) !== null;

/** Whether a key is for what has the focus, and not for the page: somebody writes there, or chooses. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]), textarea, select, [contenteditable], dialog') !== null;

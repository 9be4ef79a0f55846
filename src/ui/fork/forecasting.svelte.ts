import { Task } from '../workers/task.svelte.ts';
import { forecastFrom, type Forecast } from './forecast.ts';
import type { ForkView } from './fork.svelte.ts';

/** The forecast of a fork, worked out beside the page; the last one stands until the next is there. */
export class Forecasting {
  readonly task = new Task('ways');
  latest: Forecast | null = $state.raw(null);
  tooLarge = $state(false);

  ask(view: ForkView): void {
    const { fork } = view;
    this.task.start(view.sent, (part) => {
      this.tooLarge = part.kind === 'too-large';
      this.latest = part.kind === 'ways' ? forecastFrom(part, fork) : null;
    });
  }
}

import type { Run } from '../../layout/places.ts';
import { isReduced } from '../motion.ts';

/** Milliseconds until those who leave are gone and the line has swung: twice --dur-3. */
const LEAVING = 1200;

/** How the hall goes from the step that it showed to the one that it shows: on with motion, back at once. */
export class Gait {
  #shown: number | null = null;
  #before = $state.raw<readonly Run[] | null>(null);
  #still = $state(false);

  /** The seats before somebody left, for as long as they are seen to go. */
  get before(): readonly Run[] | null {
    return this.#before;
  }
  get still(): boolean {
    return this.#still;
  }

  /**
   * The hall now shows the step `at`.
   *
   * @param seats where everyone sat at the step before, if somebody leaves between the two; else `null`
   * @returns what ends the motion
   */
  to(at: number, seats: readonly Run[] | null): () => void {
    const goesOn = this.#shown === at - 1;
    this.#still = this.#shown !== null && at < this.#shown;
    this.#shown = at;
    this.#before = goesOn && !isReduced() ? seats : null;
    const timer = this.#before === null ? undefined : setTimeout(() => (this.#before = null), LEAVING);
    return () => clearTimeout(timer);
  }
}

import { createContext } from 'svelte';
import type { Lang } from '../../domain/text.ts';
import { afterFrame } from '../afterFrame.ts';
import { parseRoute, THEMES, writeRoute, type Route, type Theme, type View } from './route.ts';

const STORE = 'smolny';

/** What somebody has chosen, kept on the device between visits. */
interface Kept {
  readonly lang?: Lang;
  /** `null` is as the system has it. */
  readonly theme?: Theme | null;
  readonly letterKeys?: boolean;
}

/** What is kept on this device. A store that is blocked or broken is as good as empty. */
function remembered(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORE) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { lang, theme, letterKeys } = kept as { lang?: unknown; theme?: unknown; letterKeys?: unknown };
    const known = THEMES.find((one) => one === theme);
    return {
      ...(letterKeys === false ? { letterKeys } : {}),
      ...(lang === 'en' || lang === 'ru' ? { lang } : {}),
      ...(known ? { theme: known } : {}),
    };
  } catch {
    return {};
  }
}

/** Whether it could be kept. */
function remember(kept: Kept): boolean {
  try {
    localStorage.setItem(STORE, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

const systemLanguage = (): Lang => (navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en');

/** What an address chooses of one congress, left open. */
const OF_ONE = { step: null, variant: null, readings: {}, fork: null } as const;

/** Everything that an address shows but the step. */
type Place = Omit<Route, 'step'>;

/** The page as a whole: what its address shows, in which language and theme. */
export class AppState {
  // Apart, so that a move to another step leaves alone whatever reads only the place.
  #place = $state.raw<Place>(parseRoute(location.hash));
  #step = $state(parseRoute(location.hash).step);
  #kept = $state.raw<Kept>(remembered());
  #forgetful = $state(false);
  /** Calls off what is about to write the address; `null` where it is written. */
  #unwritten: (() => void) | null = null;

  get place(): Place {
    return this.#place;
  }
  get step(): string | null {
    return this.#step;
  }
  get route(): Route {
    return { ...this.#place, step: this.#step };
  }
  readonly locale: Lang = $derived(this.#place.lang ?? this.#kept.lang ?? systemLanguage());
  readonly theme: Theme | null = $derived(this.#place.theme ?? this.#kept.theme ?? null);

  get view(): View {
    return this.#place.view;
  }

  /** Whether single letters are keys of the chamber. */
  get letterKeys(): boolean {
    return this.#kept.letterKeys ?? true;
  }
  set letterKeys(on: boolean) {
    this.#keep({ letterKeys: on });
  }
  #keep(chosen: Kept): void {
    this.#kept = { ...this.#kept, ...chosen };
    this.#forgetful = !remember(this.#kept);
  }

  /** The last choice holds until the page is closed: this device keeps nothing for it. */
  get forgetful(): boolean {
    return this.#forgetful;
  }
  set forgetful(on: boolean) {
    this.#forgetful = on;
  }

  /** The address has changed by itself: a link, back, forward. */
  follow(): void {
    this.#unwritten?.();
    this.#unwritten = null;
    this.#put(parseRoute(location.hash));
  }

  /** Goes somewhere else: back undoes it. Where one stands already there is nothing to undo. */
  go(change: Partial<Route>): void {
    if (this.#unwritten) this.#write();
    const before = this.linkTo({});
    this.#put({ ...change, refused: [] });
    const address = this.linkTo({});
    history[address === before ? 'replaceState' : 'pushState'](null, '', address);
  }

  /** Moves on within the same view: back passes over it. */
  move(change: Partial<Route>): void {
    this.#put({ ...change, refused: [] });
    this.#write();
  }

  /** Moves on to another step. The address follows when the step is drawn: to write it takes a good part of a frame. */
  show(step: string): void {
    this.#put(this.#place.refused.length > 0 ? { step, refused: [] } : { step });
    this.#unwritten ??= afterFrame(() => this.#write());
  }

  /** Ends a drag over steps: back goes to the step where it began. */
  land(from: string | null): void {
    const step = this.#step;
    this.move({ step: from });
    if (step !== from) this.go({ step });
  }

  choose(change: { lang?: Lang; theme?: Theme | null }): void {
    this.move(change);
    this.#keep(change);
  }

  linkTo(change: Partial<Route>): string {
    return writeRoute({ ...this.route, ...change });
  }

  /** The address of another congress or page, `null` the library: without what is chosen of this one. */
  linkAway(scenario: string | null, change: Partial<Route> = {}): string {
    return this.linkTo({ ...OF_ONE, scenario, ...change });
  }

  /** Goes to another congress or page, `null` the library. */
  goAway(scenario: string | null): void {
    this.go({ ...OF_ONE, scenario });
  }

  #put({ step = this.#step, ...place }: Partial<Route>): void {
    this.#step = step;
    if (Object.keys(place).length > 0) this.#place = { ...this.#place, ...place };
  }

  #write(): void {
    this.#unwritten?.();
    this.#unwritten = null;
    history.replaceState(null, '', writeRoute(this.route));
  }
}

export const [getApp, setApp] = createContext<AppState>();

import { createContext } from 'svelte';
import type { Lang } from '../../domain/text.ts';
import { parseRoute, THEMES, writeRoute, type Route, type Theme, type View } from './route.ts';

const STORE = 'smolny';

/** What is kept on the device between visits. A store that is blocked or broken is as good as empty. */
function remembered(): { lang?: Lang; theme?: Theme; letterKeys?: boolean } {
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
function remember(kept: { lang: Lang; theme: Theme | null; letterKeys: boolean }): boolean {
  try {
    localStorage.setItem(STORE, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

const systemLanguage = (): Lang => (navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en');

/** The page as a whole: what its address shows, in which language and theme. */
export class AppState {
  #route = $state.raw<Route>(parseRoute(location.hash));
  readonly #kept = remembered();
  #forgetful = $state(false);
  #letterKeys = $state(this.#kept.letterKeys ?? true);

  get route(): Route {
    return this.#route;
  }
  // Derived, so that a move to another step leaves every word of the page alone.
  readonly locale: Lang = $derived(this.#route.lang ?? this.#kept.lang ?? systemLanguage());
  readonly theme: Theme | null = $derived(this.#route.theme ?? this.#kept.theme ?? null);
  readonly view: View = $derived(this.#route.view);

  /** Whether single letters are keys of the chamber. */
  get letterKeys(): boolean {
    return this.#letterKeys;
  }
  set letterKeys(on: boolean) {
    this.#letterKeys = on;
    this.#remember();
  }
  #remember(): void {
    this.#forgetful = !remember({ lang: this.locale, theme: this.theme, letterKeys: this.#letterKeys });
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
    this.#route = parseRoute(location.hash);
  }

  /** Goes somewhere else: back undoes it. */
  go(change: Partial<Route>): void {
    this.#route = { ...this.#route, ...change, refused: [] };
    history.pushState(null, '', writeRoute(this.#route));
  }

  /** Moves on within the same view: back passes over it. */
  move(change: Partial<Route>): void {
    this.#route = { ...this.#route, ...change, refused: [] };
    history.replaceState(null, '', writeRoute(this.#route));
  }

  /** Ends a drag over steps: back goes to the step where it began. */
  land(from: string | null): void {
    const { step } = this.#route;
    if (step === from) return;
    this.move({ step: from });
    this.go({ step });
  }

  choose(change: { lang?: Lang; theme?: Theme | null }): void {
    this.move(change);
    this.#remember();
  }

  linkTo(change: Partial<Route>): string {
    return writeRoute({ ...this.#route, ...change });
  }
}

export const [getApp, setApp] = createContext<AppState>();

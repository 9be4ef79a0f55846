import type { Lang } from '../../domain/text.ts';
import { LANGS } from '../../domain/text.ts';

export const THEMES = ['light', 'dark', 'proj'] as const;
export type Theme = (typeof THEMES)[number];
export const VIEWS = ['hall', 'vote', 'table', 'disputes'] as const;
export type View = (typeof VIEWS)[number];

/** Pages that stand where the name of a scenario would. */
export const PAGES = {
  sources: 'sources',
  representation: 'representation',
  saved: 'saved',
  glossary: 'glossary',
} as const;

/** What the page shows, as its address has it. Steps are named by id, never by number. */
export interface Route {
  /** `null` is the library. */
  readonly scenario: string | null;
  readonly step: string | null;
  readonly variant: string | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly view: View;
  /** Changes to history as a share code, unread; empty where none is made yet. `null` is history itself. */
  readonly fork: string | null;
  /** What the page of norms is asked, unread; `null` is its own choice. */
  readonly norms: string | null;
  /** The congress whose card the library shows; `null` is its own choice. */
  readonly card: string | null;
  readonly lang: Lang | null;
  readonly theme: Theme | null;
  /** The bare hall, in a frame on somebody else's page. */
  readonly embed: boolean;
  /** Parameters that this version does not know; they are kept. */
  readonly others: readonly (readonly [string, string])[];
  /** Values that cannot be of what they are given for, cut to a length that can be shown; they are left aside. */
  readonly refused: readonly string[];
}

/** A share code of 8,000 characters and whatever else an address says. */
const LONGEST = 12_000;
/** Characters of a refused value that are shown. */
const SHOWN = 60;
/** What the page of norms could be asked, in form. */
const QUESTION = /^[a-z0-9.-]{0,200}$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const among =
  <T extends string>(list: readonly T[]) =>
  (value: string): T | null =>
    list.find((item) => item === value) ?? null;
const named = (value: string | undefined): string | null =>
  value !== undefined && ID.test(value) ? value : null;
const brief = (value: string): string => (value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);

/** An address after `#` → what to show. Whatever is not of the form is left aside; a hostile address shows the library. */
export function parseRoute(hash: string): Route {
  const text = hash.replace(/^#/, '').slice(0, LONGEST);
  const [path = '', query = ''] = text.split(/\?(.*)/s);
  const [scenario, step, ...deeper] = path.split('/').filter((part) => part !== '');
  const asked = new URLSearchParams(query);
  const known = new Set(['variant', 'reading', 'view', 'fork', 'norms', 'card', 'lang', 'theme', 'embed']);
  // Beyond what there is to tell: what stands after the step, and what is asked again.
  const again = [...known].flatMap((key) => (key === 'reading' ? [] : asked.getAll(key).slice(1)));
  const beyond = deeper.length === 0 ? [] : [deeper.join('/')];
  const refused: string[] = [...beyond, ...again].map(brief);
  const valid = <T>(value: string | null | undefined, read: (value: string) => T | null): T | null => {
    if (value === null || value === undefined) return null;
    const found = read(value);
    if (found === null) refused.push(brief(value));
    return found;
  };
  const readings = asked.getAll('reading').flatMap((pair) => {
    const chosen = valid(pair, (text) => {
      const [proceeding, reading, ...more] = text.split(':').map(named);
      return proceeding && reading && more.length === 0 ? ([proceeding, reading] as const) : null;
    });
    return chosen === null ? [] : [chosen];
  });
  return {
    scenario: valid(scenario, named),
    step: valid(step, named),
    variant: valid(asked.get('variant'), named),
    readings: Object.fromEntries(readings),
    view: valid(asked.get('view'), among(VIEWS)) ?? 'hall',
    fork: asked.get('fork'),
    norms: valid(asked.get('norms'), (value) => (QUESTION.test(value) ? value : null)),
    card: valid(asked.get('card'), named),
    lang: valid(asked.get('lang'), among(LANGS)),
    theme: valid(asked.get('theme'), among(THEMES)),
    embed: valid(asked.get('embed'), among(['1'])) !== null,
    others: [...asked].filter(([key]) => !known.has(key)),
    refused,
  };
}

/** The address of what is shown. */
export function writeRoute(route: Route): string {
  const asked = new URLSearchParams();
  if (route.variant !== null) asked.set('variant', route.variant);
  for (const [proceeding, reading] of Object.entries(route.readings))
    asked.append('reading', `${proceeding}:${reading}`);
  if (route.view !== 'hall') asked.set('view', route.view);
  if (route.fork !== null && route.scenario !== null) asked.set('fork', route.fork);
  if (route.norms !== null && route.scenario === PAGES.representation) asked.set('norms', route.norms);
  if (route.card !== null && route.scenario === null) asked.set('card', route.card);
  if (route.lang !== null) asked.set('lang', route.lang);
  if (route.theme !== null) asked.set('theme', route.theme);
  if (route.embed) asked.set('embed', '1');
  for (const [key, value] of route.others) asked.append(key, value);
  const path = [route.scenario, route.step].filter((part) => part !== null).join('/');
  const query = asked.toString().replaceAll('%3A', ':');
  return `#/${path}${query === '' ? '' : `?${query}`}`;
}

import { untrack } from 'svelte';
import { placesOf } from '../../congress/benches.ts';
import type { HouseView } from '../../congress/house.ts';
import type { Text } from '../../domain/text.ts';
import { compare, type Comparison } from '../../lab/compare.ts';
import {
  begun,
  changed,
  edited,
  redone,
  reset,
  undone,
  without,
  type Draft,
  type Edits,
} from '../../lab/edits.ts';
import { forkAt, forkOf, type Fork } from '../../lab/fork.ts';
import { historyOf, openingHouse, type History } from '../../lab/history.ts';
import type { SentSession } from '../../lab/sent.ts';
import { encodeSession } from '../../lab/sessionCode.ts';
import { decodeSession } from '../../lab/shareCode.ts';
import type { Intervention, SavedSession } from '../../scenario/types.ts';
import * as m from '../../text/paraglide/messages.js';
import { inEvery } from '../../text/words.ts';
import { keptName } from '../saved/keptName.ts';
import type { AppState } from '../state/app.svelte.ts';
import { seenFrom, type Seen } from '../state/seen.ts';
import type { SessionView } from '../state/session.svelte.ts';

type Changes = readonly Intervention[];
type Delegations = HouseView['delegations'];

interface HistoryChoice {
  readonly variant: string;
  readonly readings: Readonly<Record<string, string>>;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Changes made to a congress, what becomes of it, and history beside it. The address holds all of it. */
export class ForkView {
  readonly #app: AppState;
  readonly session: SessionView;
  #edits = $state.raw<Edits>(begun());
  /** Changes to the vote at a step that are tried while a handle is dragged; `null` where none are. */
  #tried = $state.raw<{ readonly changes: Changes; readonly at: string } | null>(null);
  #trouble = $state.raw<Text | null>(null);
  /** The code of a fork that is kept on this device, and its name there. */
  #kept = $state.raw<{ readonly code: string; readonly name: string } | null>(null);
  /** The code that the changes were last read from or written to. */
  #code: string | null = null;

  constructor(app: AppState, session: SessionView) {
    this.#app = app;
    this.session = session;
    this.follow(app.place.fork ?? '');
  }

  /** The changes in force. */
  readonly changes: Changes = $derived(this.#edits.now.changes);
  readonly history: History = $derived.by(() => historyOf(this.session.course));
  readonly fork: Fork = $derived(forkOf(this.history, this.changes, this.seed));
  /** What halls, facts and the vote in hand follow: the changes that are tried, else those in force. */
  readonly shownChanges: Changes = $derived(this.#tried?.changes ?? this.changes);
  readonly shown: Fork = $derived(
    this.#tried === null ? this.fork : forkAt(this.fork, this.#tried.changes, this.#tried.at),
  );
  readonly comparison: Comparison = $derived(compare(this.fork));
  /** Who is where at each step: the former list, as long as the same delegates come and go, so that the seats stay as they are. */
  readonly #attendance: readonly Delegations[] = $derived.by(() => {
    const now = this.shown.steps.map(({ house }) => house.delegations);
    const alike = (one: Delegations, i: number): boolean => one === now[i] || same(one, now[i]);
    if (this.#attended.length !== now.length || !this.#attended.every(alike)) this.#attended = now;
    return this.#attended;
  });
  #attended: readonly Delegations[] = [];
  /** Both runs on the same seats: history first, then the fork from an empty hall. */
  readonly #places = $derived.by(() => {
    void this.#attendance;
    const { history } = this;
    const { plan, steps } = untrack(() => this.shown);
    return placesOf(plan.course, [...history.steps, { house: openingHouse(plan.course) }, ...steps]);
  });
  readonly at: number = $derived.by(() => {
    const { step } = this.#app;
    return Math.max(
      0,
      this.shown.steps.findIndex(({ id }) => id === step),
    );
  });
  /** Where history stands: at the same step, or at the last one before a step that history does not have. */
  readonly #historyAt: number = $derived.by(() => {
    for (let i = this.at; i >= 0; i -= 1) {
      const found = this.history.steps.findIndex(({ id }) => id === this.shown.steps[i]?.id);
      if (found >= 0) return found;
    }
    return 0;
  });
  readonly left: Seen = $derived(
    seenFrom(
      this.history.course,
      this.history.steps,
      { ...this.#places, steps: this.#places.steps.slice(0, this.history.steps.length) },
      this.#historyAt,
    ),
  );
  readonly right: Seen = $derived(
    seenFrom(
      this.shown.plan.course,
      this.shown.steps,
      { ...this.#places, steps: this.#places.steps.slice(this.history.steps.length + 1) },
      this.at,
    ),
  );
  /** The name of the ready-made fork that has just these changes, of this count and these readings. */
  readonly #title: Text | null = $derived.by(() => {
    const { variant, readings } = this.session.course;
    const fits = (this.session.scenario.forks ?? []).filter(
      (fork) =>
        fork.changes.length > 0 &&
        same(fork.changes, this.changes) &&
        (fork.variant === undefined || fork.variant === variant) &&
        Object.entries(fork.readings ?? {}).every(([id, reading]) => readings[id] === reading),
    );
    const named = (fork: (typeof fits)[number]): number => Object.keys(fork.readings ?? {}).length;
    return fits.sort((a, b) => named(b) - named(a))[0]?.title ?? null;
  });

  /** What the fork is called: its name on this device, else that of the ready-made fork; `null` where it has none. */
  get name(): string | null {
    const { locale, place } = this.#app;
    return this.#kept?.code === place.fork ? this.#kept.name : (this.#title?.[locale] ?? null);
  }
  /** Looks up under which name a fork is kept. */
  async recall(code: string): Promise<void> {
    const name = await keptName(code);
    if (code === this.#app.place.fork) this.#kept = name === null ? null : { code, name };
  }

  /** The session as it is sent to a worker. */
  get sent(): SentSession {
    const { scenario, variant, readings } = this.history.course;
    return { scenario, variant, readings, interventions: this.changes };
  }
  /** Whether changes are only tried, while a handle is dragged. */
  get trying(): boolean {
    return this.#tried !== null;
  }
  get seed(): number | null {
    return this.#edits.now.seed;
  }
  /** Why the changes of the address were left aside; `null` where they were not. */
  get trouble(): Text | null {
    return this.#trouble;
  }
  get canUndo(): boolean {
    return this.#edits.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#edits.future.length > 0;
  }

  /** Reads the changes of an address. One that is no code for this congress says why, and what was there stays. */
  follow(code: string): void {
    if (code === this.#code) {
      this.#trouble = null;
      return;
    }
    const read = this.#read(code);
    if ('en' in read) {
      this.#trouble = read;
      return;
    }
    this.#trouble = null;
    const first = this.#code === null;
    this.#code = code;
    const { interventions, seed, variant, readings } = read;
    const draft = { changes: interventions, seed };
    const edits = untrack(() => this.#edits);
    if (first) this.#edits = begun(draft);
    else if (same(edits.past.at(-1), draft)) this.#edits = undone(edits);
    else if (same(edits.future[0], draft)) this.#edits = redone(edits);
    else this.#edits = edited(edits, draft);
    const route = untrack(() => this.#app.route);
    if (code !== '' && (route.variant !== variant || !same(route.readings, readings)))
      this.#app.move({ variant, readings });
  }

  #read(code: string): SavedSession | Text {
    const { course, scenario } = untrack(() => this.session);
    if (code === '')
      return {
        scenario: scenario.id,
        revision: scenario.revision,
        variant: course.variant,
        readings: {},
        interventions: [],
        seed: null,
      };
    const decoded = decodeSession(code);
    if (decoded.kind === 'refused') return decoded.why;
    if (decoded.session.scenario === scenario.id) return decoded.session;
    return inEvery((locale) =>
      m.whatif_other_congress({ id: decoded.session.scenario, here: scenario.id }, { locale }),
    );
  }

  /** The session as it can be kept; `null` while nothing is changed. */
  get saved(): SavedSession | null {
    const decoded = decodeSession(this.#app.place.fork ?? '');
    if (decoded.kind === 'refused' || decoded.session.scenario !== this.session.scenario.id) return null;
    return decoded.session;
  }

  #encode({ changes, seed }: Draft, to: HistoryChoice): string | null {
    const { scenario } = this.session;
    if (changes.length === 0 && seed === null) return '';
    return encodeSession({
      scenario: scenario.id,
      revision: scenario.revision,
      variant: to.variant,
      readings: { ...to.readings },
      interventions: [...changes],
      seed,
    });
  }

  /** The history of the address, without names that are not of this congress. */
  #history(): HistoryChoice {
    const { variant, readings } = this.session.course;
    const asked = Object.entries(this.#app.place.readings);
    return {
      variant,
      readings: Object.fromEntries(asked.filter(([id, reading]) => readings[id] === reading)),
    };
  }

  /** Puts other edits in force. Whoever stands at a step that they take away goes to the last one before it that they leave. */
  #put(edits: Edits, step = this.#app.step, way: 'go' | 'move' = 'go'): boolean {
    const code = this.#encode(edits.now, this.#history());
    if (code === null) {
      this.#trouble = inEvery((locale) => m.whatif_too_long({}, { locale }));
      return false;
    }
    const before = this.fork.steps.map(({ id }) => id);
    this.#trouble = null;
    this.#edits = edits;
    this.#tried = null;
    this.#code = code;
    const after = this.fork.steps.map(({ id }) => id);
    const until = step === null || after.includes(step) ? -1 : before.indexOf(step);
    const stands = until < 0 ? step : (before.slice(0, until).findLast((id) => after.includes(id)) ?? null);
    this.#app[way]({ fork: code, step: stands });
    return true;
  }

  /** Puts other changes in force, and goes to a step; false where they do not fit in an address. */
  set(changes: Changes, step = this.#app.step): boolean {
    return this.#put(changed(this.#edits, changes), step);
  }
  /** Lets the last edit come to other changes. */
  amend(changes: Changes): void {
    this.#put(changed(undone(this.#edits), changes), this.#app.step, 'move');
  }
  remove(index: number): void {
    this.#put(without(this.#edits, index));
  }
  undo(): void {
    this.#put(undone(this.#edits));
  }
  redo(): void {
    this.#put(redone(this.#edits));
  }
  reset(): void {
    this.#put(reset(this.#edits));
  }
  draw(seed: number | null): void {
    this.#put(edited(this.#edits, { changes: this.changes, seed }));
  }
  /** Shows what changes to one vote make of it without making them, while a handle is dragged. */
  try(changes: Changes, at: string): void {
    this.#tried = { changes, at };
  }
  /** Shows the changes in force again. */
  leave(): void {
    this.#tried = null;
  }
  /** The same changes to another history of this congress. Another count leaves behind the readings that do not go with it. */
  choose(change: Partial<HistoryChoice>): void {
    const readings =
      change.variant === undefined ? {} : { readings: this.session.readingsUnder(change.variant) };
    const chosen = { ...this.#history(), ...readings, ...change };
    const code = this.#encode(this.#edits.now, chosen);
    if (code === null) return;
    this.#trouble = null;
    this.#code = code;
    this.#app.go({ ...chosen, fork: code });
  }

  /** The same changes to history as another source tells one step. */
  tell(id: string, reading: string): void {
    this.choose({ readings: { ...this.#history().readings, [id]: reading } });
  }
}

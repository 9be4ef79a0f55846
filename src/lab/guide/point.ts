import { present, seatedFactions, type HouseView } from '../../congress/house.ts';
import type { Step } from '../../congress/replay.ts';
import { sittingAfter } from '../../congress/sitting.ts';
import type { Kind } from '../../domain/proceeding.ts';
import type { Text } from '../../domain/text.ts';
import * as m from '../../text/paraglide/messages.js';
import { inEvery } from '../../text/words.ts';
import { nameOf } from '../because.ts';
import type { Fork } from '../fork.ts';
import type { Intervention } from '../../scenario/types.ts';
import { Questions, type Answers, type Form, type Option } from './form.ts';

/** Where a reader stands in a fork. */
export interface Point {
  readonly fork: Fork;
  /** Index of the step in hand. */
  readonly at: number;
}

export const OFFER_GROUPS = ['who', 'business', 'votes', 'rules', 'bodies'] as const;
export type OfferGroup = (typeof OFFER_GROUPS)[number];

/** One kind of change: a form for it where it is possible here, or why it is not. */
export interface Offer {
  readonly id: string;
  readonly group: OfferGroup;
  readonly title: Text;
  readonly why: Text | null;
  form(answers: Answers): Form;
}

/** A form of its questions, gone through in order; what they ask for makes the change, or `null` while something is missing. */
export const asking =
  (ask: (form: Questions) => Intervention | null) =>
  (answers: Answers): Form => {
    const form = new Questions(answers);
    const made = ask(form);
    return { fields: form.fields, made };
  };

export const say = (
  message: (inputs: Record<string, never>, language: { locale: 'en' | 'ru' }) => string,
): Text => inEvery((locale) => message({}, { locale }));

const optionOf = (step: Step, earlier: boolean): Option => ({
  id: step.id,
  label: inEvery((locale) => `${step.n}. ${step.title[locale]}`),
  ...(earlier ? { earlier } : {}),
});

/** The held steps of some kind, from the one in hand on, then those before it, nearest first. */
export function stepOptions({ fork, at }: Point, wanted: (step: Step) => boolean): Option[] {
  const found = fork.steps.flatMap((step, i) =>
    step.status === 'held' && wanted(step) ? [{ step, i }] : [],
  );
  return [
    ...found.filter(({ i }) => i >= at).map(({ step }) => optionOf(step, false)),
    ...found
      .filter(({ i }) => i < at)
      .reverse()
      .map(({ step }) => optionOf(step, true)),
  ];
}

export const stepNamed = ({ fork }: Point, id: string | undefined): Step | undefined =>
  fork.steps.find((step) => step.id === id);

export const factionOption = ({ fork }: Point, id: string, count?: number): Option => ({
  id,
  label: inEvery((locale) => {
    const name = nameOf(fork.plan.course, id, locale);
    return count === undefined ? name : m.guide_group_count({ name, n: String(count) }, { locale });
  }),
});

/** The factions with a vote in a hall, with how many they are. */
export const inHall = (point: Point, house: HouseView): Option[] =>
  seatedFactions(house).flatMap((id) => {
    const here = present(house, id);
    return here > 0 ? [factionOption(point, id, here)] : [];
  });

/** “In every vote” and each vote, for a change that holds in one or in all. */
export const votesOrAll = (point: Point): Option[] => [
  ...divisionOptions(point),
  { id: ALL, label: say(m.guide_every_vote) },
];
export const ALL = '*';

export const divisionOptions = (point: Point): Option[] =>
  stepOptions(point, ({ division }) => division !== null);
/** The vote that a choice names; `{}` for every one. */
export const placed = (at: string | undefined): { at?: string } =>
  at === undefined || at === ALL ? {} : { at };

/** Where a step of the reader's own comes, and the step that it follows. */
interface Spot {
  readonly follows: Step;
  readonly place: { readonly after: string } | { readonly before: string };
}

/** Right after the step in hand, but before the close; `null` where there is no step. */
export function spotAt({ fork: { steps }, at }: Point): Spot | null {
  const close = steps.findIndex(({ phase }) => phase === 'closed');
  const [closing, last, step] = [steps[close], steps[close - 1], steps[at]];
  if (closing && at >= close) return last ? { follows: last, place: { before: closing.id } } : null;
  return step ? { follows: step, place: { after: step.id } } : null;
}

/** Whether a kind of step without a vote is in order after another. */
export function inOrder({ phase }: Step, kind: Kind): boolean {
  const apart = phase === 'summoned' || phase === 'recess' || phase === 'closed';
  return sittingAfter(apart ? phase : 'sitting', kind, false) !== null;
}

/** An id that no step has yet. */
export function freshId({ fork }: Point, stem: string): string {
  const taken = new Set(fork.plan.course.proceedings.map(({ id }) => id));
  for (let n = 1; ; n += 1) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

import type { Course, Told } from '../congress/course.ts';
import type { Outcome } from '../domain/tally.ts';
import type { Text } from '../domain/text.ts';
import type { Shift } from './rejudge.ts';

/** A course with changes made to it, and what they ask of its run. */
export interface Plan {
  readonly course: Course;
  readonly cancelled: ReadonlySet<string>;
  readonly pins: ReadonlyMap<string, Outcome>;
  /** Methods of apportionment set for bodies, by proceeding. */
  readonly methods: ReadonlyMap<string, string>;
  /** Votes shifted in recorded tallies, by division; none where they leave the tally as it was. */
  readonly shifts: ReadonlyMap<string, readonly Shift[]>;
  /** Interventions that cannot hold, by their position, with the reason; the rest is in force. */
  readonly complaints: readonly Complaint[];
}

export interface Complaint {
  readonly index: number;
  readonly why: Text;
}

export const planOf = (course: Course): Plan => ({
  course,
  cancelled: new Set(),
  pins: new Map(),
  methods: new Map(),
  shifts: new Map(),
  complaints: [],
});

export const withProceedings = (plan: Plan, proceedings: readonly Told[]): Plan => ({
  ...plan,
  course: { ...plan.course, proceedings },
});

export const findStep = (plan: Plan, id: string): Told | undefined =>
  plan.course.proceedings.find((step) => step.id === id);

export const replaced = (plan: Plan, id: string, by: (step: Told) => Told): Plan =>
  withProceedings(
    plan,
    plan.course.proceedings.map((step) => (step.id === id ? by(step) : step)),
  );

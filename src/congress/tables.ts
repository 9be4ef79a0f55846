import { PARTS } from '../domain/tally.ts';
import type { Lang } from '../domain/text.ts';
import { badgeOf } from '../domain/doubt.ts';
import { figureWords, outcomeWord } from '../text/words.ts';
import { csv } from '../text/csv.ts';
import { citationsOf, idOf, sourceLine, sourcesAt } from './citations.ts';
import type { Course } from './course.ts';
import { numbersOf } from './division.ts';
import { groupsIn } from './groups.ts';
import type { HouseView } from './house.ts';
import type { Step } from './replay.ts';
import { roughAt } from './rough.ts';
import { nameOf } from './words.ts';
import { unaccountedIn } from './unaccounted.ts';

export const TABLES = ['hall', 'divisions', 'presidium', 'cec', 'government'] as const;
export type TableName = (typeof TABLES)[number];

type Cell = string | number | null;

/** A table as it leaves the app: names of columns that scripts can rely on, numbers as numbers, `null` for not recorded. */
export interface Table {
  readonly name: TableName;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Ids of the sources that the figures rest on. */
  readonly sources: readonly string[];
}

/** One session at one step, in one language. */
export interface View {
  readonly course: Course;
  readonly steps: readonly Step[];
  readonly at: Step;
  readonly lang: Lang;
}

/** Seats of the committee by faction; those of which no source tells the faction in a row without one. */
function cecRows({ course, steps, at: { house }, lang }: View): Cell[][] {
  const told = Object.entries(house.cec?.seats ?? {}).map(([id, seats]) => [
    id,
    nameOf(course, id, lang),
    seats,
  ]);
  const rest = unaccountedIn(house.cec, steps);
  return rest === 0 ? told : [...told, [null, null, rest]];
}

const MAKE: { readonly [T in TableName]: (view: View) => Table } = {
  hall: (view) => {
    const rough = roughAt(view.course, view.steps, view.at);
    return {
      name: 'hall',
      columns: ['faction', 'name', 'present', 'left', 'excluded', 'absent', 'voice', 'precision', ...PARTS],
      rows: groupsIn(view.at.house).map(({ faction, present, left, excluded, absent, voice }) => [
        faction,
        nameOf(view.course, faction, view.lang),
        present,
        left,
        excluded,
        absent,
        voice,
        rough.has(faction) ? 'about' : 'exact',
        ...PARTS.map((part) => view.at.division?.byFaction?.[faction]?.[part] ?? null),
      ]),
      sources: sourcesAt(view.at, view.course),
    };
  },
  divisions: ({ steps, lang }) => ({
    name: 'divisions',
    columns: [
      'step',
      'title',
      'os',
      'ns',
      'present',
      'needed',
      ...PARTS,
      ...PARTS.map((part) => `${part} as told`),
      'outcome',
      'badge',
      'certainty',
      'fits',
      'sources',
    ],
    rows: steps.flatMap((step) => {
      const { division } = step;
      if (!division) return [];
      const numbers = numbersOf(division.tally);
      return [
        [
          step.id,
          step.title[lang],
          step.at?.day.os ?? null,
          step.at?.day.ns ?? null,
          division.present,
          division.needed,
          ...PARTS.map((part) => numbers[part]),
          ...PARTS.map((part) => figureWords(division.tally[part], lang)),
          outcomeWord(division.outcome, lang),
          badgeOf(division.basis, division.certainty),
          division.certainty,
          division.fits ? 1 : 0,
          citationsOf(step).map(idOf).join(' '),
        ],
      ];
    }),
    sources: [...new Set(steps.flatMap((step) => (step.division ? citationsOf(step).map(idOf) : [])))],
  }),
  presidium: (view) => ({
    name: 'presidium',
    columns: ['faction', 'name', 'offered', 'declined', 'held back', 'added', 'taken'],
    rows: presidiumRows(view),
    sources: sourcesOfKind(view, 'presidium'),
  }),
  cec: (view) => ({
    name: 'cec',
    columns: ['faction', 'name', 'seats'],
    rows: cecRows(view),
    sources: sourcesOfKind(view, 'elect-cec'),
  }),
  government: (view) => ({
    name: 'government',
    columns: ['post', 'title', 'holder', 'chair'],
    rows: (view.at.house.government?.posts ?? []).map(({ id, title, holder, chair }) => [
      id,
      title[view.lang],
      holder?.[view.lang] ?? null,
      chair ? 1 : 0,
    ]),
    sources: sourcesOfKind(view, 'form-government'),
  }),
};

function presidiumRows(view: View): Cell[][] {
  const body: HouseView['presidium'] = view.at.house.presidium;
  if (!body) return [];
  const parts = [body.offered, body.declined, body.heldBack, body.added, body.taken];
  return [...new Set(parts.flatMap(Object.keys))].map((id) => [
    id,
    nameOf(view.course, id, view.lang),
    ...parts.map((seats) => seats[id] ?? 0),
  ]);
}

const sourcesOfKind = ({ steps, at }: View, kind: Step['kind']): string[] => [
  ...new Set(
    steps
      .slice(0, at.n)
      .filter((step) => step.kind === kind)
      .flatMap((step) => citationsOf(step).map(idOf)),
  ),
];

/** A table of a session at a step. */
export const tableOf = (name: TableName, view: View): Table => MAKE[name](view);

/** The same session and step in every row, so that rows stay citable when tables are put together. */
const keysOf = ({ course, at }: View) => ({
  scenario: course.scenario.id,
  revision: course.scenario.revision,
  variant: course.variant,
  at: at.id,
});

/** A table as CSV; the last column of every row names the sources of the table. */
export function tableCsv(table: Table, view: View): string {
  const keys = keysOf(view);
  return csv([
    [...Object.keys(keys), ...table.columns, 'table sources'],
    ...table.rows.map((row) => [...Object.values(keys), ...row, table.sources.join(' ')]),
  ]);
}

/** A table as a JSON value, each row an object, with its sources in full. */
export function tableJson(table: Table, view: View) {
  return {
    ...keysOf(view),
    readings: view.course.readings,
    badge: view.at.division
      ? badgeOf(view.at.division.basis, view.at.division.certainty)
      : badgeOf('recorded', view.at.certainty),
    table: table.name,
    rows: table.rows.map((row) =>
      Object.fromEntries(table.columns.map((column, i) => [column, row[i] ?? null])),
    ),
    sources: table.sources.map((id) => ({ id, text: sourceLine(id, view.course.scenario, view.lang) })),
    licence: 'CC BY 4.0',
  };
}

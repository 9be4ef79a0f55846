import { newStyle } from '../../domain/calendar.ts';
import { dayOf } from '../day.ts';
import { forestOf } from '../factions.ts';
import { finding, type Finding, type Path } from '../problem.ts';
import { readingsFor, underReading } from '../reading.ts';
import type { Condition } from '../schema/condition.ts';
import { REQUIRED } from '../schema/proceeding.ts';
import type { Scenario, WrittenMoment, WrittenProceeding } from '../types.ts';

/** Whether the record is in order: names once, dates that follow, readings that can be told, chains that are seated. */
export function checkOrder(scenario: Scenario): Finding[] {
  return [
    ...duplicates(scenario),
    ...dates(scenario),
    ...scenario.proceedings.flatMap((proceeding, i) => readings(scenario, proceeding, ['proceedings', i])),
    ...conditions(scenario),
    ...chains(scenario),
    ...childrenBeforeSplit(scenario),
  ];
}

function duplicates(scenario: Scenario): Finding[] {
  const lists: [string, readonly { id: string }[] | undefined][] = [
    ['proceedings', scenario.proceedings],
    ['outside', scenario.outside],
    ['wings', scenario.wings],
    ['observations', scenario.observations],
    ['questions', scenario.questions],
    ['forks', scenario.forks],
  ];
  return lists.flatMap(([name, list]) => {
    const seen = new Set<string>();
    return (list ?? []).flatMap(({ id }, i) => {
      const again = seen.has(id);
      seen.add(id);
      if (!again) return [];
      return [
        finding(
          'duplicate-id',
          [name, i, 'id'],
          `expected each id once, found "${id}" again`,
          'rename one of the two',
        ),
      ];
    });
  });
}

/** The date of a moment by the calendar that the assembly goes by first, whichever it was written in. */
const dayIn = (scenario: Scenario, at: WrittenMoment | undefined): string | null => {
  const day = dayOf(at, scenario);
  return day && (day.os ?? day.ns);
};

function dates(scenario: Scenario): Finding[] {
  const found: Finding[] = [];
  const agree = (at: WrittenMoment | undefined, path: Path): void => {
    if (at?.os === undefined) return;
    if (scenario.calendar === 'gregorian') {
      const message = `expected a day of the new style alone (calendar: gregorian), found ${at.os} of the old style`;
      found.push(finding('calendar-mismatch', [...path, 'os'], message, 'write it as ns'));
    } else if (at.ns !== undefined && newStyle(at.os) !== at.ns) {
      const message = `expected ${newStyle(at.os)} for ${at.os} of the old style, found ${at.ns}`;
      found.push(finding('calendar-mismatch', [...path, 'ns'], message, 'leave one of the two out'));
    }
  };
  agree(scenario.opened, ['opened']);
  agree(scenario.closed, ['closed']);
  scenario.outside?.forEach(({ at }, i) => agree(at, ['outside', i, 'at']));
  let last: string | null = null;
  scenario.proceedings.forEach((proceeding, i) => {
    const { at } = proceeding;
    const path = ['proceedings', i, 'at'];
    agree(at, path);
    if ('until' in proceeding) agree(proceeding.until, ['proceedings', i, 'until']);
    const day = dayIn(scenario, at);
    if (day === null) return;
    if (last !== null && day < last) {
      const style = scenario.calendar === 'gregorian' ? '' : ' (old style)';
      const message = `expected a day not before ${last}${style}, found ${day}`;
      found.push(
        finding('date-order', path, message, 'put the proceedings in the order in which they happened'),
      );
    } else last = day;
  });
  return found;
}

function readings(scenario: Scenario, proceeding: WrittenProceeding, path: Path): Finding[] {
  const found: Finding[] = [];
  const all = Object.entries(proceeding.readings ?? {});
  if (all.length > 0) {
    const defaults = all.filter(([, reading]) => reading.default).length;
    if (defaults !== 1) {
      const message = `expected one reading with default: true, found ${defaults}`;
      found.push(
        finding(
          'no-default-reading',
          [...path, 'readings'],
          message,
          'write default: true under one reading',
        ),
      );
    }
    for (const variant of Object.keys(scenario.variants)) {
      if (readingsFor(proceeding, variant).length > 0) continue;
      const message = `expected a reading for the variant "${variant}", found none`;
      found.push(
        finding(
          'no-reading-for-variant',
          [...path, 'readings'],
          message,
          'name the variant under only: of one of them',
        ),
      );
    }
  }
  const required: Readonly<Partial<Record<string, readonly string[]>>> = REQUIRED;
  for (const [id] of all.length > 0 ? all : [[null] as const]) {
    const told = underReading(proceeding, id);
    const where = id === null ? path : [...path, 'readings', id];
    for (const key of required[proceeding.kind] ?? []) {
      if (Reflect.get(told, key) === undefined)
        found.push(
          finding('missing-key', [...where, key], `expected "${key}", found nothing`, `add ${key}:`),
        );
    }
    if (told.kind === 'division' && !told.division)
      found.push(
        finding('missing-key', [...where, 'division'], 'expected "division", found nothing', 'add division:'),
      );
  }
  return found;
}

/** Whether a proceeding takes a vote under some reading of it. */
const votes = (proceeding: WrittenProceeding | undefined): boolean =>
  proceeding !== undefined &&
  [proceeding, ...Object.values(proceeding.readings ?? {})].some(
    (told) => Reflect.get(told, 'division') !== undefined,
  );

function voteless(when: Condition, path: Path): Finding {
  const [[key, id] = ['', '']] = Object.entries(when);
  const message = `expected a proceeding that takes a vote, found "${id}"`;
  return finding('unknown-proceeding', [...path, key], message, 'name one with division:');
}

function conditions(scenario: Scenario): Finding[] {
  const position = new Map(scenario.proceedings.map(({ id }, i) => [id, i]));
  const walk = (when: Condition, index: number, path: Path): Finding[] => {
    if ('not' in when) return walk(when.not, index, [...path, 'not']);
    if ('all' in when) return when.all.flatMap((part, i) => walk(part, index, [...path, 'all', i]));
    if ('any' in when) return when.any.flatMap((part, i) => walk(part, index, [...path, 'any', i]));
    const earlier = 'carried' in when ? when.carried : 'lost' in when ? when.lost : null;
    const at = earlier === null ? undefined : position.get(earlier);
    if (at === undefined) return [];
    if (at < index) return votes(scenario.proceedings[at]) ? [] : [voteless(when, path)];
    const message = `expected a proceeding that came before, found "${earlier}"`;
    return [
      finding(
        'refers-forward',
        path,
        message,
        'name one that stands before this: a condition looks back only',
      ),
    ];
  };
  return scenario.proceedings.flatMap(({ when }, i) =>
    when ? walk(when, i, ['proceedings', i, 'when']) : [],
  );
}

const seatingNames = (proceeding: WrittenProceeding): readonly string[] => {
  if (proceeding.kind !== 'credentials' && proceeding.kind !== 'arrival' && proceeding.kind !== 'merge')
    return [];
  const named = proceeding.composition ?? [];
  return typeof named === 'string' ? [named] : named;
};

function chains(scenario: Scenario): Finding[] {
  return Object.entries(scenario.variants).flatMap(([variant, { chain }]) => {
    let next = 0;
    for (const proceeding of scenario.proceedings) {
      const told = underReading(proceeding, readingsFor(proceeding, variant)[0] ?? null);
      const names = seatingNames(told);
      const wanted = chain[next];
      if (wanted !== undefined && (names.includes('next') || names.includes(wanted))) next++;
    }
    if (next === chain.length) return [];
    const message = `expected a proceeding (credentials, arrival or merge) that seats "${chain[next]}", found none`;
    return [
      finding(
        'chain-not-seated',
        ['variants', variant, 'chain', next],
        message,
        'name it under composition:',
      ),
    ];
  });
}

/** Until a faction splits, its children sit and count as the parent. */
function childrenBeforeSplit(scenario: Scenario): Finding[] {
  const forest = forestOf(scenario.factions);
  const split = new Set<string>();
  const splits = new Set(
    scenario.proceedings.flatMap((p) => (p.kind === 'split' && p.faction ? [p.faction] : [])),
  );
  const found: Finding[] = [];
  scenario.proceedings.forEach((proceeding, i) => {
    if (proceeding.kind === 'split' && proceeding.faction) split.add(proceeding.faction);
    const early = (id: string, path: Path): void => {
      const unsplit = forest
        .lineOf(id)
        .slice(1)
        .find((parent) => !split.has(parent));
      if (unsplit === undefined) return;
      const message = `expected "${unsplit}", found its child "${id}" before the split`;
      const hint = splits.has(unsplit)
        ? 'move the split before it'
        : `"${unsplit}" never splits in this file: name it`;
      found.push(finding('child-before-split', path, message, hint));
    };
    const account = (told: object, path: Path): void => {
      const factions: unknown = Reflect.get(told, 'factions');
      if (Array.isArray(factions)) factions.forEach((id, j) => early(String(id), [...path, 'factions', j]));
      const size: unknown = Reflect.get(told, 'size');
      const each: unknown = typeof size === 'object' && size !== null ? Reflect.get(size, 'each') : undefined;
      if (typeof each === 'object' && each !== null)
        Object.keys(each).forEach((id) => early(id, [...path, 'size', 'each', id]));
    };
    account(proceeding, ['proceedings', i]);
    for (const [id, reading] of Object.entries(proceeding.readings ?? {}))
      account(reading, ['proceedings', i, 'readings', id]);
  });
  return found;
}

import { NAMED_RULES } from '../../voting/majority.ts';
import { finding, type Finding, type Path, type ProblemCode } from '../problem.ts';
import type { Condition } from '../schema/condition.ts';
import { didYouMean } from '../suggest.ts';
import type { Scenario, WrittenProceeding } from '../types.ts';

const RULE_NAMES = NAMED_RULES.map(({ id }) => id);

/** Whether every name used in a scenario stands for something in it. */
export function checkReferences(scenario: Scenario): Finding[] {
  const findings: Finding[] = [];
  const named = (code: ProblemCode, what: string, known: readonly string[]) => {
    const set = new Set(known);
    return (id: string | undefined, path: Path): void => {
      if (id === undefined || set.has(id)) return;
      const message = `expected ${what} of this file, found "${id}"`;
      findings.push(finding(code, path, message, didYouMean(id, known)));
    };
  };
  const faction = named(
    'unknown-faction',
    'a faction',
    scenario.factions.map(({ id }) => id),
  );
  const source = named('unknown-source', 'a source', Object.keys(scenario.sources));
  const proceeding = named(
    'unknown-proceeding',
    'a proceeding',
    scenario.proceedings.map(({ id }) => id),
  );
  const composition = named('unknown-composition', 'a composition', Object.keys(scenario.compositions));
  const variant = named('unknown-variant', 'a variant', Object.keys(scenario.variants));
  const rule = named('unknown-rule', 'a rule', [...Object.keys(scenario.rules ?? {}), ...RULE_NAMES]);
  const reason = named('unknown-reason', 'a shared reason', Object.keys(scenario.reasons ?? {}));
  const wings = (scenario.wings ?? []).map(({ id }) => id);
  const voter = named('unknown-faction', 'a faction or wing', [
    ...scenario.factions.map(({ id }) => id),
    ...wings,
  ]);

  const keys = (record: object | undefined, check: typeof faction, path: Path): void =>
    Object.keys(record ?? {}).forEach((key) => check(key, [...path, key]));
  const each = (ids: readonly string[] | undefined, check: typeof faction, path: Path): void =>
    ids?.forEach((id, i) => check(id, [...path, i]));

  everyObject(scenario, [], (value, path) => {
    const { sources, why } = value;
    if (Array.isArray(sources)) {
      sources.forEach((cited: unknown, i) => {
        const id: unknown = typeof cited === 'object' && cited !== null ? Reflect.get(cited, 'id') : cited;
        if (typeof id === 'string') source(id, [...path, 'sources', i]);
      });
    }
    if (typeof why === 'string') reason(why, [...path, 'why']);
  });

  variant(scenario.defaultVariant, ['defaultVariant']);
  scenario.corrections?.forEach(({ at }, i) => proceeding(at, ['corrections', i, 'at']));
  each(scenario.seating, faction, ['seating']);
  for (const [id, { counts }] of Object.entries(scenario.compositions))
    keys(counts, faction, ['compositions', id, 'counts']);
  for (const [id, { chain, assume }] of Object.entries(scenario.variants)) {
    each(chain, composition, ['variants', id, 'chain']);
    each(assume, faction, ['variants', id, 'assume']);
  }
  scenario.wings?.forEach((wing, i) => faction(wing.faction, ['wings', i, 'faction']));
  rule(scenario.defaults?.rule, ['defaults', 'rule']);
  scenario.outside?.forEach(({ before, after }, i) => {
    proceeding(before, ['outside', i, 'before']);
    proceeding(after, ['outside', i, 'after']);
    if ((before === undefined) !== (after === undefined)) return;
    const found = before === undefined ? 'neither' : 'both';
    const message = `expected one of before and after, found ${found}`;
    findings.push(finding('bad-value', ['outside', i], message, 'name the proceeding that it is told with'));
  });

  const condition = (when: Condition, path: Path): void => {
    if ('carried' in when) proceeding(when.carried, [...path, 'carried']);
    else if ('lost' in when) proceeding(when.lost, [...path, 'lost']);
    else if ('left' in when) faction(when.left, [...path, 'left']);
    else if ('present' in when) faction(when.present, [...path, 'present']);
    else if ('share' in when) faction(when.share.faction, [...path, 'share', 'faction']);
    else if ('not' in when) condition(when.not, [...path, 'not']);
    else if ('all' in when) when.all.forEach((part, i) => condition(part, [...path, 'all', i]));
    else when.any.forEach((part, i) => condition(part, [...path, 'any', i]));
  };

  const account = (told: Partial<WrittenProceeding>, path: Path): void => {
    everyField(told, path, (key, value, at) => {
      if (key === 'factions' && Array.isArray(value)) each(value.map(String), faction, at);
      if (key === 'faction' && typeof value === 'string') faction(value, at);
      if (
        [
          'adds',
          'strike',
          'contested',
          'seats',
          'offered',
          'declined',
          'heldBack',
          'added',
          'taken',
          'assigns',
        ].includes(key)
      )
        keys(isObject(value) ? value : undefined, faction, at);
      if (key === 'from' && isObject(value)) {
        const map: unknown = Reflect.get(value, 'map');
        for (const [theirs, ours] of Object.entries(isObject(map) ? map : {}))
          faction(String(ours), [...at, 'map', theirs]);
        if (Reflect.get(told, 'adds') !== undefined) {
          const message = 'expected one of adds and from, found both';
          findings.push(finding('bad-value', at, message, 'leave one of the two out'));
        }
      }
      if (key === 'lines' && isObject(value)) {
        keys(value, voter, at);
        for (const [id, line] of Object.entries(value)) {
          const as: unknown = isObject(line) ? Reflect.get(line, 'as') : undefined;
          if (typeof as === 'string') voter(as, [...at, id, 'as']);
        }
      }
      if (key === 'composition') {
        const ids = (Array.isArray(value) ? value : [value]).map(String).filter((id) => id !== 'next');
        ids.forEach((id) => composition(id, at));
      }
      if (key === 'rule' && typeof value === 'string') rule(value, at);
      if ((key === 'on' || key === 'to') && typeof value === 'string') proceeding(value, at);
      if (key === 'division' && isObject(value)) {
        const used: unknown = Reflect.get(value, 'rule');
        if (typeof used === 'string') rule(used, [...at, 'rule']);
        const byFaction: unknown = Reflect.get(value, 'byFaction');
        keys(isObject(byFaction) ? byFaction : undefined, faction, [...at, 'byFaction']);
      }
      if ((key === 'members' || key === 'posts') && Array.isArray(value)) {
        value.forEach((one: unknown, i) => {
          const of: unknown = isObject(one) ? Reflect.get(one, 'faction') : undefined;
          if (typeof of === 'string') faction(of, [...at, i, 'faction']);
        });
      }
      if (key === 'size' && isObject(value)) {
        const byFaction: unknown = Reflect.get(value, 'each');
        keys(isObject(byFaction) ? byFaction : undefined, faction, [...at, 'each']);
      }
    });
  };

  scenario.proceedings.forEach((written, i) => {
    const path = ['proceedings', i];
    account(written, path);
    faction(written.mover?.faction, [...path, 'mover', 'faction']);
    written.speakers?.forEach((speaker, j) => faction(speaker.faction, [...path, 'speakers', j, 'faction']));
    if (written.when) condition(written.when, [...path, 'when']);
    for (const [id, reading] of Object.entries(written.readings ?? {})) {
      account(reading as Partial<WrittenProceeding>, [...path, 'readings', id]);
      each(reading.only, variant, [...path, 'readings', id, 'only']);
    }
  });

  scenario.forks?.forEach((fork, i) => {
    const path = ['forks', i];
    variant(fork.variant, [...path, 'variant']);
    keys(fork.readings, proceeding, [...path, 'readings']);
    // A change may name what an earlier change of the fork puts in.
    const added = fork.changes.flatMap((change) => (change.do === 'add' ? [change.proceeding.id] : []));
    const step = (id: string | undefined, at: Path): void => {
      if (id === undefined || !added.includes(id)) proceeding(id, at);
    };
    step(fork.about, [...path, 'about']);
    fork.changes.forEach((change, j) => {
      const at = [...path, 'changes', j];
      if ('faction' in change) voter(change.faction, [...at, 'faction']);
      if ('id' in change) step(change.id, [...at, 'id']);
      if ('at' in change) step(change.at, [...at, 'at']);
      if ('before' in change) step(change.before, [...at, 'before']);
      if ('after' in change) step(change.after, [...at, 'after']);
      if (change.do === 'add') account(change.proceeding, [...at, 'proceeding']);
    });
  });
  return findings;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function everyField(
  value: object,
  path: Path,
  visit: (key: string, value: unknown, path: Path) => void,
): void {
  for (const [key, field] of Object.entries(value)) visit(key, field, [...path, key]);
}

function everyObject(
  value: unknown,
  path: Path,
  visit: (value: { sources?: unknown; why?: unknown }, path: Path) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  // The table of sources is keyed by source, so it holds no citations of its own.
  if (path.length === 1 && path[0] === 'sources') return;
  if (Array.isArray(value)) value.forEach((item, i) => everyObject(item, [...path, i], visit));
  else {
    if (path.length > 0) visit(value, path);
    for (const [key, item] of Object.entries(value)) everyObject(item, [...path, key], visit);
  }
}

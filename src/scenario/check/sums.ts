import { PARTS } from '../../domain/tally.ts';
import { named } from '../delegates.ts';
import { finding, type Finding, type Path } from '../problem.ts';
import { underReading } from '../reading.ts';
import type { Scenario, WrittenLine, WrittenProceeding } from '../types.ts';

const TOLERANCE = 1e-9;

/** Whether what should add up does: compositions, lines, seats. */
export function checkSums(scenario: Scenario): Finding[] {
  return [...compositions(scenario), ...scenario.proceedings.flatMap(sumsOf)];
}

function compositions(scenario: Scenario): Finding[] {
  const unnamed = scenario.factions.some((faction) => faction.unnamed);
  return Object.entries(scenario.compositions).flatMap(([id, composition]) => {
    const path = ['compositions', id];
    const found: Finding[] = [];
    const { total, decisive, consultative, unaccounted = 0, mismatch } = composition;
    const sum = named(composition) + unaccounted;
    if (sum !== total && mismatch === undefined) {
      const message = `expected parts that add up to ${total}, found ${sum}`;
      const hint =
        sum < total
          ? `add unaccounted: ${total - sum + unaccounted}, or say why under mismatch:`
          : 'say why under mismatch:';
      found.push(finding('sum-mismatch', [...path, 'total'], message, hint));
    }
    if (
      decisive !== undefined &&
      consultative !== undefined &&
      decisive + consultative !== total &&
      mismatch === undefined
    ) {
      const message = `expected decisive and consultative mandates that add up to ${total}, found ${decisive + consultative}`;
      found.push(finding('sum-mismatch', [...path, 'decisive'], message, 'say why under mismatch:'));
    }
    if (composition.of !== undefined && composition.of < total) {
      const message = `expected of: the whole, at least ${total}, found ${composition.of}`;
      found.push(
        finding('sum-mismatch', [...path, 'of'], message, 'of: is all delegates, total: those counted'),
      );
    }
    if (unaccounted > 0 && !unnamed) {
      const message =
        'expected a faction with unnamed: true for those whose party no source names, found none';
      found.push(finding('no-unnamed-faction', [...path, 'unaccounted'], message, 'add one to factions:'));
    }
    return found;
  });
}

const readingPaths = (proceeding: WrittenProceeding): [WrittenProceeding, Path][] => {
  const ids = Object.keys(proceeding.readings ?? {});
  if (ids.length === 0) return [[proceeding, []]];
  return ids.map((id) => [underReading(proceeding, id), ['readings', id]]);
};

function sumsOf(written: WrittenProceeding, index: number): Finding[] {
  const base: Path = ['proceedings', index];
  const found: Finding[] = [];
  for (const [proceeding, reading] of readingPaths(written)) {
    if (proceeding.kind !== 'elect-cec' || !proceeding.seats || proceeding.total === undefined) continue;
    const sum = sumOf(proceeding.seats) + (proceeding.unaccounted ?? 0);
    if (sum !== proceeding.total) {
      const message = `expected seats that add up to ${proceeding.total}, found ${sum}`;
      found.push(finding('sum-mismatch', [...base, ...reading, 'seats'], message, 'add unaccounted:'));
    }
  }
  if (written.kind === 'presidium' && written.taken) {
    const { offered, declined, heldBack, added, taken } = written;
    const expected = sumOf(offered) - sumOf(declined) - sumOf(heldBack) + sumOf(added);
    if (expected !== sumOf(taken)) {
      const message = `expected seats taken that number ${expected} (offered − declined − held back + added), found ${sumOf(taken)}`;
      found.push(finding('sum-mismatch', [...base, 'taken'], message, 'mend the number that is wrong'));
    }
  }
  found.push(...lineSums(linesOf(written), [...base, 'lines']));
  for (const [id, reading] of Object.entries(written.readings ?? {})) {
    if (!('lines' in reading)) continue;
    found.push(...lineSums(linesOf(underReading(written, id)), [...base, 'readings', id, 'lines']));
  }
  return found;
}

const linesOf = (told: WrittenProceeding): Readonly<Record<string, WrittenLine>> =>
  'lines' in told ? (told.lines ?? {}) : {};

const sumOf = (seats: Readonly<Record<string, number>> | undefined): number =>
  Object.values(seats ?? {}).reduce((sum, n) => sum + n, 0);

function lineSums(lines: Readonly<Record<string, WrittenLine>> | undefined, path: Path): Finding[] {
  return Object.entries(lines ?? {}).flatMap(([faction, line]) => {
    if (typeof line === 'string') return [];
    if (Array.isArray(line)) return splitSum(line, [...path, faction]);
    const found = line.split ? splitSum(line.split, [...path, faction, 'split']) : [];
    if ((line.split === undefined) === (line.as === undefined)) {
      const message = 'expected either split: or as:, found ' + (line.as === undefined ? 'neither' : 'both');
      found.push(
        finding('line-sum', [...path, faction], message, 'write split: null where there is no basis'),
      );
    }
    line.alternatives?.forEach(({ split }, i) =>
      found.push(...splitSum(split, [...path, faction, 'alternatives', i, 'split'])),
    );
    if (line.assumption)
      found.push(...splitSum(line.assumption.split, [...path, faction, 'assumption', 'split']));
    return found;
  });
}

function splitSum(split: readonly number[], path: Path): Finding[] {
  const sum = split.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) <= TOLERANCE) return [];
  const message = `expected four shares (${PARTS.join(', ')}) that add up to 1, found ${Number(sum.toFixed(9))}`;
  return [finding('line-sum', path, message, 'mend the share that is wrong')];
}

import { finding, type Finding } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import type { Scenario } from '../types.ts';

/** The forest of factions: names once, parents that exist, no circles, ratios of one's own children. */
export function checkFactions({ factions }: Scenario): Finding[] {
  const findings: Finding[] = [];
  const parents = new Map<string, string | undefined>();
  const ids = factions.map(({ id }) => id);
  factions.forEach(({ id, parent }, i) => {
    if (parents.has(id))
      findings.push(
        finding(
          'duplicate-id',
          ['factions', i, 'id'],
          `expected each faction once, found "${id}" again`,
          'rename or take out one of the two',
        ),
      );
    parents.set(id, parent);
  });
  factions.forEach(({ id, parent, ratio }, i) => {
    if (parent !== undefined && !parents.has(parent)) {
      const message = `expected a faction of this file, found "${parent}"`;
      findings.push(finding('unknown-faction', ['factions', i, 'parent'], message, didYouMean(parent, ids)));
    }
    const seen = new Set([id]);
    for (let up = parent; up !== undefined; up = parents.get(up)) {
      if (seen.has(up) && up !== id) break;
      if (up === id) {
        const message = `expected factions without a circle of parents, found "${id}" above itself`;
        findings.push(finding('faction-cycle', ['factions', i, 'parent'], message, 'take out one parent'));
        break;
      }
      seen.add(up);
    }
    for (const part of Object.keys(ratio ?? {})) {
      if (parents.get(part) === id) continue;
      const message = `expected a child of "${id}", found "${part}"`;
      findings.push(
        finding('unknown-faction', ['factions', i, 'ratio', part], message, `give "${part}" parent: ${id}`),
      );
    }
  });
  return findings;
}

import { checkScenario } from './check.ts';
import type { Problem } from './problem.ts';
import { readText, type Format, type Locate } from './readText.ts';
import { scenario as schema } from './schema/scenario.ts';
import type { Scenario } from './types.ts';

export type Parsed =
  | { readonly kind: 'scenario'; readonly scenario: Scenario; readonly locate: Locate }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

const FORMAT: Format<Scenario> = {
  schema,
  whole: { is: 'a map of keys', beginsWith: 'format:' },
  mostCharacters: 2_000_000,
  tooLarge: 'split the file',
  check: checkScenario,
};

/** Text of a scenario file → a scenario, or every complaint about it with its place. Never throws on bad input. */
export function parseScenario(text: string): Parsed {
  const read = readText(text, FORMAT);
  return read.kind === 'problems' ? read : { kind: 'scenario', scenario: read.value, locate: read.locate };
}

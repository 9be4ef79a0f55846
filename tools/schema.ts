import { toJsonSchema } from '@valibot/to-json-schema';
import type { Plugin } from 'vite';
import {
  citation,
  count,
  date,
  delegates,
  figure,
  id,
  moment,
  part,
  probability,
  size,
  split,
  text,
  words,
} from '../src/scenario/schema/basics.ts';
import { condition } from '../src/scenario/schema/condition.ts';
import { division, line, tally } from '../src/scenario/schema/division.ts';
import { scenario } from '../src/scenario/schema/scenario.ts';

/**
 * The format `smolny/1` as JSON Schema (draft 7), for editors. It knows shapes, not sums or references:
 * what it accepts, the reader may still refuse.
 */
export function jsonSchema(): object {
  return {
    title: 'A scenario of Smolny, smolny/1',
    ...toJsonSchema(scenario, {
      // Named once and referred to: a condition because it may hold conditions, the rest for size.
      definitions: {
        citation,
        condition,
        count,
        date,
        delegates,
        division,
        figure,
        id,
        line,
        moment,
        part,
        probability,
        size,
        split,
        tally,
        text,
        words,
      },
      // Checks that only code can make (a real date, a share of at most the whole) are left out.
      errorMode: 'ignore',
    }),
  };
}

/** Puts `scenario.schema.json` beside the built page. */
export function publishedSchema(): Plugin {
  return {
    name: 'smolny-schema',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    generateBundle() {
      const source = `${JSON.stringify(jsonSchema(), null, 1)}\n`;
      this.emitFile({ type: 'asset', fileName: 'scenario.schema.json', source });
    },
  };
}

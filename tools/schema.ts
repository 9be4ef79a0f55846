import { toJsonSchema } from '@valibot/to-json-schema';
import type { Plugin } from 'vite';
import { condition } from '../src/scenario/schema/condition.ts';
import { scenario } from '../src/scenario/schema/scenario.ts';

/**
 * The format `smolny/1` as JSON Schema (draft 7), for editors. It knows shapes, not sums or references:
 * what it accepts, the reader may still refuse.
 */
export function jsonSchema(): object {
  return {
    title: 'A scenario of Smolny, smolny/1',
    ...toJsonSchema(scenario, {
      // A condition may hold conditions, so it stands under a name of its own.
      definitions: { condition },
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

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { examine } from '../../src/congress/examine.ts';
import { replay } from '../../src/congress/replay.ts';
import { KINDS } from '../../src/domain/proceeding.ts';
import { PROBLEM_CODES } from '../../src/scenario/problem.ts';
import { intervention } from '../../src/scenario/schema/intervention.ts';
import { scenario } from '../../src/scenario/schema/scenario.ts';
import { courseFrom, scenarioFrom } from '../support/read.ts';
import { words, type Fields } from '../support/smallAssembly.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/scenario-format.md');

const blocks = (mark: string): string[] =>
  [...page.matchAll(/^```yaml (\w+)\n(.*?)^```$/gms)].flatMap(([, marked, text]) =>
    marked === mark && text !== undefined ? [text] : [],
  );
const complete = blocks('complete');
const parts = blocks('part').map((text): Fields => v.parse(v.record(v.string(), v.unknown()), parse(text)));

/** The examples of proceedings leave out what does not matter to them. */
const inFull = (written: Fields, index: number): Fields => ({
  id: `example-${index}`,
  title: words('A step'),
  text: words('What happens.'),
  ...written,
});
const list = v.array(v.record(v.string(), v.unknown()));
const proceedings = parts.flatMap((part) => ('proceedings' in part ? v.parse(list, part.proceedings) : []));

/** What stands under a key of the file is held to that key's own schema. */
const schemas = new Map<string, v.GenericSchema>(Object.entries(scenario.entries));

describe('the page on the scenario format', () => {
  test('has a complete file, the same as the one kept with the tests', () => {
    expect(complete).toEqual([read('tests/data/village.yaml')]);
  });

  test.each(complete)('a complete file is read, bears examination and closes', (text) => {
    const village = scenarioFrom(text);
    expect(examine(village)).toEqual([]);
    const steps = replay(courseFrom(village));
    expect(steps.at(-1)?.phase).toBe('closed');
    expect(steps.map(({ status }) => status)).toEqual(['held', 'held', 'held', 'held', 'struck', 'held']);
  });

  test.each(parts.map((part) => [Object.keys(part).join(', '), part] as const))(
    'an example of %s has the shape of the format',
    (_, part) => {
      for (const [key, value] of Object.entries(part)) {
        const schema = schemas.get(key);
        const written = key === 'proceedings' ? v.parse(list, value).map(inFull) : value;
        expect(schema, key).toBeDefined();
        if (schema)
          expect(v.safeParse(schema, written).issues?.map(({ message }) => message)).toBeUndefined();
      }
    },
  );

  test('has an example of every kind of proceeding', () => {
    expect(new Set(proceedings.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });

  test('names every intervention and every refusal', () => {
    const changes = intervention.options.map(({ entries }) => entries.do.literal);
    expect([...PROBLEM_CODES, ...changes].filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});

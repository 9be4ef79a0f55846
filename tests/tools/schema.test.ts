import { expect, test } from 'vitest';
import { KINDS } from '../../src/domain/proceeding.ts';
import { jsonSchema } from '../../tools/schema.ts';

const written = JSON.stringify(jsonSchema());
const at = (pointer: string): unknown =>
  pointer
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>(
      (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
      jsonSchema(),
    );

test('every reference of the published schema leads to a definition', () => {
  const references = [...written.matchAll(/"\$ref":"([^"]+)"/g)].map(([, pointer = '']) => pointer);
  expect(new Set(references)).toContain('#/$defs/condition');
  for (const pointer of new Set(references)) expect(at(pointer), pointer).toBeTypeOf('object');
});

test('a condition may hold conditions in the published schema', () => {
  expect(JSON.stringify(at('#/$defs/condition'))).toContain('"$ref":"#/$defs/condition"');
});

test.each(KINDS)('the published schema knows proceedings of the kind %s', (kind) => {
  expect(written).toContain(`{"const":"${kind}"}`);
});

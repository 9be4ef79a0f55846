import { expect, test } from 'vitest';
import { bibliographyOf } from '../../src/scenario/bibliography.ts';
import { BUILT_IN, builtIn } from '../support/read.ts';

test('the same id in two files is the same entry, cited by both', () => {
  const scenarios = BUILT_IN.map(builtIn);
  const works = bibliographyOf(scenarios);
  const ids = scenarios.flatMap(({ sources }) => Object.keys(sources));
  expect(works.map(({ id }) => id).sort()).toEqual([...new Set(ids)].sort());
  for (const { id, citedBy } of works)
    expect(citedBy.map((cited) => cited.id)).toEqual(
      scenarios.filter(({ sources }) => Object.hasOwn(sources, id)).map((scenario) => scenario.id),
    );
});

import { expect, test } from 'vitest';
import { bibliographyOf, type Citing } from '../../src/scenario/bibliography.ts';
import { CHARTERS } from '../../src/scenario/charters.ts';
import { BUILT_IN, builtIn } from '../support/read.ts';

test('the same id in two files is the same entry, cited by both, scenarios and rules alike', () => {
  const files: Citing[] = [
    ...BUILT_IN.map(builtIn).map((scenario) => ({ ...scenario, kind: 'scenario' as const })),
    ...CHARTERS.map(({ id, title, sources }) => ({ kind: 'rules' as const, id, short: title, sources })),
  ];
  const works = bibliographyOf(files, 'en');
  const ids = files.flatMap(({ sources }) => Object.keys(sources));
  expect(works.map(({ id }) => id).sort()).toEqual([...new Set(ids)].sort());
  for (const { id, citedBy } of works)
    expect(citedBy.map(({ kind, id: file }) => [kind, file])).toEqual(
      files.filter(({ sources }) => Object.hasOwn(sources, id)).map((file) => [file.kind, file.id]),
    );
});

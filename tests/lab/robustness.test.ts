import { describe, expect, test } from 'vitest';
import type { Course } from '../../src/congress/course.ts';
import { studyOf, type Robustness } from '../../src/lab/robustness.ts';
import { tippingWords, verdictWords } from '../../src/lab/robustnessWords.ts';
import type { Intervention } from '../../src/scenario/types.ts';
import { builtIn, courseFrom } from '../support/read.ts';
import { courseOfSmall, opened, vote, walkout, words, type Fields } from '../support/smallAssembly.ts';

/** The verdicts on a session, by division, over all its circumstances. */
function verdictsOn(course: Course, changes: readonly Intervention[] = []): ReadonlyMap<string, Robustness> {
  const study = studyOf(course.scenario, course, changes);
  const cases = study.circumstances.flatMap((circumstance) => {
    const found = study.casesUnder(circumstance);
    if ('kind' in found) throw new Error(found.kind);
    return found;
  });
  return new Map(study.verdicts(cases).map((one) => [one.id, one]));
}

const factions = [
  'a',
  'b',
  { id: 'others', name: words('Others'), mark: words('?'), lineage: null, unnamed: true },
];

/** Seven of a for, five of b against, and some of unknown party. */
const small = (unknown: number, ...proceedings: readonly Fields[]) =>
  courseOfSmall({
    factions,
    houses: [{ counts: { a: 7, b: 5 }, unaccounted: unknown }],
    proceedings: opened(...proceedings),
  });

const text = (outcome: string, also: Fields = {}) =>
  vote('text', outcome, {}, { lines: { a: 'for', b: 'against' }, ...also });

describe('whether a division stands', () => {
  test('it does, whatever one delegate of unknown party did', () => {
    const found = verdictsOn(small(1, text('carried'))).get('text');
    expect(found).toMatchObject({ verdict: 'stands', put: 3, otherwise: [], unnamed: 1 });
  });

  test('two of unknown party decide a vote of 7 to 5', () => {
    const found = verdictsOn(small(2, text('carried'))).get('text');
    expect(found?.verdict).toBe('unnamed-decide');
    expect(found?.otherwise.map(({ circumstance }) => circumstance.unnamed)).toEqual(['against']);
  });

  test('a walkout without which it ends otherwise is named', () => {
    const course = small(0, walkout(['a'], 4, { id: 'go' }), text('lost'));
    const found = verdictsOn(course).get('text');
    expect(found).toMatchObject({ verdict: 'depends', put: 2 });
    expect(found?.otherwise.map(({ circumstance }) => circumstance.without)).toEqual([['go']]);
    expect(found && verdictWords(found, course).en).toBe(
      'Depends: falls in 1 of 2 cases. Otherwise by “A house”, without “A step”: carries with 100%.',
    );
  });

  test('it stands as not carried where some cases lack a quorum and in others it falls', () => {
    const course = small(
      0,
      walkout(['a'], 4, { id: 'go' }),
      text('lost', { lines: { a: 'against', b: 'for' } }),
    );
    const said = (atLeast: number) => {
      const found = verdictsOn(course, [{ do: 'quorum', quorum: { atLeast } }]).get('text');
      return found && verdictWords(found, course).en;
    };
    expect(said(10)).toBe('Stands: not carried in 2 of 2 cases.');
    expect(said(600)).toBe('Stands: no quorum in 2 of 2 cases.');
  });

  test('a walkout that changes no house, cancelled or of nobody, makes no further case', () => {
    const cases = (course: Course, changes: readonly Intervention[] = []) =>
      studyOf(course.scenario, course, changes).circumstances.map(({ without }) => without);
    const gone = small(0, walkout(['a'], 4, { id: 'go' }), text('lost'));
    expect(cases(gone)).toEqual([[], ['go']]);
    expect(cases(gone, [{ do: 'cancel', id: 'go' }])).toEqual([[]]);
    const more = walkout(['a'], 2, { id: 'more', when: { left: 'a' } });
    expect(cases(small(0, walkout(['a'], 4, { id: 'go' }), more, text('lost')))).toEqual([
      [],
      ['go'],
      ['more'],
    ]);
    const nobody = walkout(['others'], 'all', { id: 'nobody' });
    expect(cases(small(0, walkout(['a'], 4, { id: 'go' }), nobody, text('lost')))).toEqual([[], ['go']]);
  });

  test('a record that the model does not expect is a finding, not a failure', () => {
    expect(verdictsOn(small(0, text('lost'))).get('text')?.verdict).toBe('unlikely');
  });

  test('a line that nobody states leaves it open', () => {
    const found = verdictsOn(small(0, text('carried', { lines: { a: 'for' } }))).get('text');
    expect(found?.verdict).toBe('stands');
    const wide = verdictsOn(small(0, text('carried', { lines: { b: 'against' } }))).get('text');
    expect(wide?.verdict).toBe('open');
  });

  test('what history did not put is told apart from what never would be', () => {
    const found = verdictsOn(
      small(
        0,
        walkout(['a'], 4, { id: 'go' }),
        text('lost'),
        vote('then', 'carried', {}, { when: { carried: 'text' }, lines: { a: 'for', b: 'against' } }),
      ),
    ).get('then');
    expect(found).toMatchObject({ verdict: 'not-put', put: 1 });
  });
});

describe('the Second Congress', () => {
  const course = courseFrom(builtIn('02-second'));
  const found = verdictsOn(course);

  test('hands over power in every count, with and without each walkout, whatever the unnamed did', () => {
    for (const id of ['appeal', 'peace-decree', 'land-decree'])
      expect([id, found.get(id)?.verdict]).toEqual([id, 'stands']);
  });

  test('rejects Avilov only as long as the others have left: the full houses of 670 and 739 leave it open or turn it', () => {
    const avilov = found.get('avilov-vote');
    expect(avilov?.verdict).toBe('depends');
    const turned = avilov?.otherwise.filter(({ result }) => result === 'carried') ?? [];
    expect(turned.some(({ circumstance }) => circumstance.variant === 'encyclopedia-739')).toBe(true);
    for (const { circumstance } of turned)
      expect(circumstance.without.length > 0 || circumstance.unnamed === 'for').toBe(true);
  });

  test('of a fork the words speak of the fork', () => {
    const condemn = verdictsOn(course, [{ do: 'cancel', id: 'walkout' }]).get('condemn');
    expect(condemn && verdictWords(condemn, course).en).toMatch(
      /^Not put to the vote in this fork; it would be in \d+ of the cases\.$/,
    );
  });

  test('says how few of whom would have been enough', () => {
    const avilov = found.get('avilov-vote');
    expect(avilov && tippingWords(avilov, course)?.en).toMatch(/^Turned by the fewest: Bolsheviks \d+/);
  });
});

test('without a quorum it is said that no switching turns it', () => {
  const course = small(0, text('carried'));
  const found = verdictsOn(course, [{ do: 'quorum', quorum: { atLeast: 600 } }]).get('text');
  expect(found && tippingWords(found, course)?.en).toBe(
    'There is no quorum: no switching of votes turns it.',
  );
});

test('the chair of the Constituent Assembly turns on 46 of either side', () => {
  const chair = verdictsOn(courseFrom(builtIn('ca-1918'))).get('chair');
  const points = chair?.tips?.quorate ? chair.tips.byFaction : [];
  const needed = new Map(points.map(({ faction, switch: n }) => [faction, n]));
  expect([needed.get('bolshevik'), needed.get('right-sr') ?? needed.get('sr')]).toEqual([46, 46]);
});

import { describe, expect, test } from 'vitest';
import { courseOf, isCourse, type Course } from '../../src/congress/course.ts';
import { replay } from '../../src/congress/replay.ts';
import { remarkText } from '../../src/congress/words.ts';
import { BUILT_IN, builtIn, courseFrom } from '../support/read.ts';
import { courseOfSmall, event, lastOf, opened } from '../support/smallAssembly.ts';

const DEPARTURES = ['convened-late', 'cec-too-large', 'voices-vote'];

/** Where a session departs from the rules that it stands under: step and remark. */
const departures = (course: Course) =>
  replay(course).flatMap(({ id, remarks }) =>
    remarks.filter(({ code }) => DEPARTURES.includes(code)).map((remark) => ({ id, ...remark })),
  );

describe('what departs from the rules of the day is remarked on', () => {
  test('eleven of the seventeen congresses met later than the rule of their day allowed', () => {
    const late = BUILT_IN.flatMap((name) =>
      departures(courseFrom(builtIn(name))).flatMap((found) =>
        found.code === 'convened-late' ? [[name, found.due, found.days]] : [],
      ),
    );
    // Days of opening from the encyclopaedias; months from the resolution of January 1918 and the constitutions.
    expect(late).toEqual([
      ['05-fifth', '1918-06-14', 20],
      ['07-seventh', '1919-05-06', 213],
      ['08-eighth', '1920-06-05', 200],
      ['09-ninth', '1921-06-22', 184],
      ['11-eleventh', '1923-12-23', 27],
      ['12-twelfth', '1925-01-19', 108],
      ['13-thirteenth', '1926-05-07', 338],
      ['14-fourteenth', '1928-04-10', 395],
      ['15-fifteenth', '1930-05-10', 292],
      ['16-sixteenth', '1932-02-26', 1054],
      ['17-seventeenth', '1936-01-15', 366],
    ]);
  });

  test('the executives of the Sixth and of the Seventh were larger than the 200 of article 28', () => {
    const large = BUILT_IN.flatMap((name) =>
      departures(courseFrom(builtIn(name))).flatMap((found) =>
        found.code === 'cec-too-large' ? [[name, found.total, found.most, found.rule.article]] : [],
      ),
    );
    expect(large).toEqual([
      ['06-sixth', 207, 200, '28'],
      ['07-seventh', 201, 200, '28'],
    ]);
  });

  const house = { bolsheviks: { decisive: 10, consultative: 5 } };
  const elect = event('elect-cec', { by: 'agreement', total: 201 });
  const small = (also: object, at: object = {}) =>
    courseOfSmall({
      houses: [house],
      proceedings: [
        event('convene', { id: 'opening', ...at }),
        event('credentials', { composition: 'next' }),
        elect,
      ],
      also: { ...also },
    });

  test('a remark refuses nothing', () => {
    const step = lastOf(replay(small({ charter: 'constitution-1918' })));
    expect(step.status).toBe('held');
    expect(step.house.cec?.total).toBe(201);
  });

  test('an assembly that stands under no charter departs from none, and before the first there is none', () => {
    expect(departures(small({}))).toEqual([]);
    expect(departures(small({ charter: 'by-date' }, { at: { os: '1917-05-01' } }))).toEqual([]);
  });

  test('by date the charter is that of the step’s day, and undated steps take the day before them', () => {
    const on = (ns: string) => departures(small({ charter: 'by-date' }, { at: { ns } })).length;
    expect([on('1918-07-09'), on('1918-07-10'), on('1920-12-28'), on('1920-12-29')]).toEqual([0, 1, 1, 0]);
  });

  test('where consultative voices are let to vote, that is remarked on with its source', () => {
    const { scenario } = small({ charter: 'constitution-1918' });
    const made = courseOf(scenario);
    if (!isCourse(made)) throw new Error(made.code);
    const found = departures({ ...made, voting: ['decisive', 'unsplit', 'consultative'] });
    expect(found.map(({ id, code }) => [id, code])).toContainEqual(['credentials-2', 'voices-vote']);
    expect(departures(made).map(({ code }) => code)).not.toContain('voices-vote');
  });

  test('the words name rule, article and source in both languages', () => {
    const course = courseFrom(builtIn('07-seventh'));
    const [first] = replay(course).flatMap(({ remarks }) =>
      remarks.filter(({ code }) => code === 'convened-late'),
    );
    if (!first) throw new Error('the Seventh met in time');
    expect(remarkText(first, course).en).toMatch(
      /^The Constitution of 1918, article 26: the congress was due by 6\sMay\s1919 and met 213 days late\. Source of the rule: Fifth All-Russian Congress of Soviets, /u,
    );
    expect(remarkText(first, course).ru).toMatch(
      /^Конституция 1918 года, статья 26: съезд следовало созвать до 6\sмая\s1919, он открылся на 213 дней позже\. Источник правила: /u,
    );
  });

  test('a charter that the format doesn’t have is refused', () => {
    expect(() =>
      courseOfSmall({ houses: [house], proceedings: opened(), also: { charter: 'magna-carta' } }),
    ).toThrow(/wrong-type: charter: expected one of by-date/);
  });
});

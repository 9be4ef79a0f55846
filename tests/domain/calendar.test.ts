import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarInUse, newStyle, oldStyle } from '../../src/domain/calendar.ts';

describe('old style and new style', () => {
  // The first rows are dates that the sources of this project print in both styles (pss35, mia-gloss); the rest are
  // the common table of the differences: 10 days from 1582, 11 from March 1700, 12 from 1800, 13 from 1900.
  test.each([
    ['1917-06-03', '1917-06-16'],
    ['1917-10-25', '1917-11-07'],
    ['1917-10-27', '1917-11-09'],
    ['1918-01-10', '1918-01-23'],
    ['1918-01-18', '1918-01-31'],
    ['1918-01-31', '1918-02-13'],
    ['1918-02-01', '1918-02-14'],
    ['1918-06-21', '1918-07-04'],
    ['1582-10-05', '1582-10-15'],
    ['1700-02-18', '1700-02-28'],
    ['1700-02-29', '1700-03-11'],
    ['1800-02-29', '1800-03-12'],
    ['1900-02-28', '1900-03-12'],
    ['1900-02-29', '1900-03-13'],
    ['2000-02-29', '2000-03-13'],
    ['1917-12-19', '1918-01-01'],
  ])('%s of the old style is %s of the new', (old, fresh) => {
    expect(newStyle(old)).toBe(fresh);
    expect(oldStyle(fresh)).toBe(old);
  });

  test('31 January 1918 is the last day of the old style, and the day after it is 14 February', () => {
    expect(calendarInUse('1918-01-31')).toBe('os');
    expect(newStyle('1918-01-31')).toBe('1918-02-13');
    expect(oldStyle('1918-02-14')).toBe('1918-02-01');
    expect(calendarInUse(oldStyle('1918-02-14'))).toBe('ns');
  });

  test('there and back again is the same day, from 1582 to 2199', () => {
    const days = fc
      .integer({ min: 0, max: 617 * 365 })
      .map((n) => new Date(Date.UTC(1582, 9, 15) + n * 86_400_000));
    fc.assert(
      fc.property(days, (day) => {
        const fresh = day.toISOString().slice(0, 10);
        expect(newStyle(oldStyle(fresh))).toBe(fresh);
      }),
    );
  });

  test('successive days of the new style are successive days of the old', () => {
    let last = '';
    for (let n = 0; n < 1500; n++) {
      const fresh = new Date(Date.UTC(1899, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
      const old = oldStyle(fresh);
      expect(old > last).toBe(true);
      last = old;
    }
  });
});

import { describe, expect, test } from 'vitest';
import {
  dayOfNewStyle,
  dayOfOldStyle,
  formatBothDates,
  formatSpan,
  formatHour,
  formatWhen,
  styleInUse,
} from '../../src/text/dates.ts';

const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;

describe('dates', () => {
  test.each([
    ['1917-10-26', '26 Oct 1917 (8 Nov)', '26 окт. 1917 (8 нояб.)'],
    ['1917-12-31', '31 Dec 1917 (13 Jan 1918)', '31 дек. 1917 (13 янв. 1918)'],
    ['1918-01-31', '31 Jan 1918 (13 Feb)', '31 янв. 1918 (13 февр.)'],
  ])('the old style day %s is “%s”', (os, en, ru) => {
    expect(plain(formatBothDates(dayOfOldStyle(os), 'en'))).toBe(en);
    expect(plain(formatBothDates(dayOfOldStyle(os), 'ru'))).toBe(ru);
  });

  test('the day after 31 January 1918 is 14 February, by the new style only', () => {
    const day = dayOfNewStyle('1918-02-14');
    expect(styleInUse(day)).toBe('ns');
    expect(plain(formatBothDates(day, 'en'))).toBe('14 Feb 1918');
    expect(plain(formatBothDates(day, 'ru'))).toBe('14 февр. 1918');
  });

  test('a day given by either calendar is the same day', () => {
    expect(dayOfNewStyle('1917-11-07')).toEqual(dayOfOldStyle('1917-10-25'));
  });

  test('an hour says how sure it is, and an unknown one is no hour', () => {
    expect(formatHour({ kind: 'exact', at: '22:40' }, 'en')).toBe('22:40');
    expect(plain(formatHour({ kind: 'about', at: '05:00' }, 'en'))).toBe('about 05:00');
    expect(plain(formatHour({ kind: 'about', at: '05:00' }, 'ru'))).toBe('около 05:00');
    expect(formatHour({ kind: 'between', from: '23:30', to: '01:00' }, 'ru')).toBe('23:30–01:00');
    expect(formatHour({ kind: 'unknown' }, 'en')).toBeNull();
  });

  test('a moment of a list is a day of the calendar in use, with its hour if one is known', () => {
    const day = dayOfOldStyle('1917-10-25');
    expect(plain(formatWhen({ day, hour: { kind: 'exact', at: '22:40' } }, 'en'))).toBe('25 Oct · 22:40');
    expect(plain(formatWhen({ day, hour: { kind: 'unknown' } }, 'ru'))).toBe('25 окт.');
  });
});

test('a span says once what its days share', () => {
  const said = (from: string, to: string, lang: 'en' | 'ru' = 'en'): string =>
    formatSpan(from, to, lang).replaceAll('\u00a0', ' ');
  expect(said('1917-10-25', '1917-10-27')).toBe('25–27 Oct 1917');
  expect(said('1918-01-10', '1918-02-01', 'ru')).toBe('10 янв. – 1 февр. 1918');
  expect(said('1920-12-31', '1921-01-02')).toBe('31 Dec 1920 – 2 Jan 1921');
  expect(said('1917-10-25', '1917-10-25')).toBe('25 Oct 1917');
});

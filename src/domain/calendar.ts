/** A day of the proleptic calendars as a count of days; ISO text is `YYYY-MM-DD`. */
const parts = (iso: string): [number, number, number] => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return [year, month, day];
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const iso = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** Julian day number of a Julian date, by the usual integer formula with March as the first month. */
function dayOfJulian(text: string): number {
  const [year, month, day] = parts(text);
  const a = Math.floor((14 - month) / 12);
  const y = year + 4800 - a;
  const m = month + 12 * a - 3;
  return day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4) - 32083;
}

function dayOfGregorian(text: string): number {
  const [year, month, day] = parts(text);
  const a = Math.floor((14 - month) / 12);
  const y = year + 4800 - a;
  const m = month + 12 * a - 3;
  const century = Math.floor(y / 100);
  return (
    day +
    Math.floor((153 * m + 2) / 5) +
    365 * y +
    Math.floor(y / 4) -
    century +
    Math.floor(century / 4) -
    32045
  );
}

function fromDay(c: number, b: number): string {
  const d = Math.floor((4 * c + 3) / 1461);
  const e = c - Math.floor((1461 * d) / 4);
  const m = Math.floor((5 * e + 2) / 153);
  const day = e - Math.floor((153 * m + 2) / 5) + 1;
  return iso(100 * b + d - 4800 + Math.floor(m / 10), m + 3 - 12 * Math.floor(m / 10), day);
}

/** The new-style (Gregorian) date of an old-style (Julian) one. */
export function newStyle(oldStyle: string): string {
  const a = dayOfJulian(oldStyle) + 32044;
  const b = Math.floor((4 * a + 3) / 146097);
  return fromDay(a - Math.floor((146097 * b) / 4), b);
}

/** The old-style (Julian) date of a new-style (Gregorian) one. */
export function oldStyle(newStyle: string): string {
  return fromDay(dayOfGregorian(newStyle) + 32082, 0);
}

/** The last day that Russia counted by the old style; the day after it was 14 February 1918. */
const LAST_OLD_DAY = '1918-01-31';

/** Which calendar was in use on a day, given by its old-style date. */
export const calendarInUse = (oldStyleDate: string): 'os' | 'ns' =>
  oldStyleDate <= LAST_OLD_DAY ? 'os' : 'ns';

/** Evenly spaced columns tied to a true time axis. Lengths are pixels, days ISO text. */
export interface Timeline {
  readonly columns: readonly Column[];
  readonly ticks: readonly Tick[];
}
export interface Column {
  /** Middle of the column. */
  readonly x: number;
  /** Where its day stands on the axis. */
  readonly at: number;
}
export interface Tick {
  readonly year: number;
  readonly x: number;
}

const DAY = 86_400_000;

/** A day as a year and the part of it that has passed: 1917-07-02 is about 1917.5. */
export function yearsOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  const passed = Date.parse(day) - start;
  return year + passed / DAY / ((Date.UTC(year + 1, 0, 1) - start) / DAY);
}

/**
 * Columns of equal width from left to right, their days on one axis from the start of the first year to the end of the
 * last, and a tick at every new year.
 */
export function timelineOf(days: readonly string[], width: number): Timeline {
  const times = days.map(yearsOf);
  const first = Math.floor(Math.min(...times));
  const last = Math.ceil(Math.max(...times));
  const place = (time: number): number => ((time - first) / (last - first)) * width;
  return {
    columns: times.map((time, index) => ({ x: ((index + 0.5) / days.length) * width, at: place(time) })),
    ticks: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      x: place(first + index),
    })),
  };
}

/** Points of a line that breaks where a value is missing: runs of neighbouring indices that have one. */
export function unbroken(values: readonly (number | null)[]): number[][] {
  const runs: number[][] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  });
  return runs;
}

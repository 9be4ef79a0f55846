/** What is known of a congress that has no scenario yet; days of the new style. */
export interface KnownCongress {
  readonly ordinal: number;
  readonly opened: string;
  readonly closed: string;
  /** Delegates, decisive and consultative together; `null` where the article has none. */
  readonly delegates: number | null;
}

const congress = (
  ordinal: number,
  opened: string,
  closed: string,
  delegates: number | null = null,
): KnownCongress => ({ ordinal, opened, closed, delegates });

/**
 * The seventeen congresses. Days of I–VIII and all numbers of delegates: English Wikipedia, “All-Russian Congress of
 * Soviets” (archived page of 2013). Days of IX–XVI: the entries of the Great Soviet Encyclopedia (3rd ed.) and the
 * Soviet Historical Encyclopedia on each; of XVII the same and Russian Wikipedia.
 */
export const CONGRESSES: readonly KnownCongress[] = [
  congress(1, '1917-06-16', '1917-07-07', 1090),
  congress(2, '1917-11-07', '1917-11-09', 649),
  congress(3, '1918-01-23', '1918-01-31', 707),
  congress(4, '1918-03-14', '1918-03-16'),
  congress(5, '1918-07-04', '1918-07-10'),
  congress(6, '1918-11-06', '1918-11-09'),
  congress(7, '1919-12-05', '1919-12-09'),
  congress(8, '1920-12-22', '1920-12-29'),
  congress(9, '1921-12-23', '1921-12-28'),
  congress(10, '1922-12-23', '1922-12-27'),
  congress(11, '1924-01-19', '1924-01-29'),
  congress(12, '1925-05-07', '1925-05-16'),
  congress(13, '1927-04-10', '1927-04-16'),
  congress(14, '1929-05-10', '1929-05-18'),
  congress(15, '1931-02-26', '1931-03-05'),
  congress(16, '1935-01-15', '1935-01-23'),
  congress(17, '1937-01-15', '1937-01-21', 1338),
];

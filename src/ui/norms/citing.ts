import { charterNamed, clausesOn } from '../../scenario/charters.ts';
import { PERIODS, type Period } from './question.ts';

/** The period under which the page of norms shows a source of a charter; `null` where it does not show it. */
export function periodCiting(charter: string, source: string): Period | null {
  const period = PERIODS.find((one) => one === charter);
  if (period === undefined || period === 'other') return null;
  const cited = clausesOn(charterNamed(period), 'representation').flatMap(
    ({ clause }) => clause.sources ?? [],
  );
  return cited.some((citation) => (typeof citation === 'string' ? citation : citation.id) === source)
    ? period
    : null;
}

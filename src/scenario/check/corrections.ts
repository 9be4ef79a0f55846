import { finding, type Finding } from '../problem.ts';
import type { Scenario } from '../types.ts';

/** Corrections of a revision that the file has not come to. */
export const checkCorrections = ({ revision, corrections = [] }: Scenario): Finding[] =>
  corrections.flatMap((correction, i) =>
    correction.revision <= revision
      ? []
      : [
          finding(
            'bad-value',
            ['corrections', i, 'revision'],
            `expected a revision of at most ${revision}, that of this file, found ${correction.revision}`,
            'raise the revision of the file with every correction',
          ),
        ],
  );

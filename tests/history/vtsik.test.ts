import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { momentOf } from '../../src/congress/moment.ts';
import { LANGS } from '../../src/domain/text.ts';
import { builtIn } from '../support/read.ts';

interface Vote {
  readonly at: string | null;
  readonly for: number | null;
  readonly against: number;
  readonly abstaining: number;
  readonly source: string;
  readonly where: string;
  readonly told: { readonly in: string; readonly id: string };
}

const VOTES = parse(
  readFileSync(new URL('../data/dossier/tallies.yaml', import.meta.url), 'utf8'),
) as readonly Vote[];

describe('votes of the VTsIK are told outside the hall of the assembly that they bear on', () => {
  test.each(VOTES)('$told.id: $for for, $against against, $abstaining abstaining', (vote) => {
    const scenario = builtIn(vote.told.in);
    const event = scenario.outside?.find(({ id }) => id === vote.told.id);
    for (const lang of LANGS) {
      const numbers = (event?.text[lang].match(/\d+/g) ?? []).map(Number);
      for (const figure of [vote.for, vote.against, vote.abstaining])
        if (figure !== null) expect(numbers).toContain(figure);
    }
    const day = momentOf(event?.at, scenario)?.day;
    if (vote.at === null) expect(day).toBeUndefined();
    else expect([day?.os, day?.ns]).toContain(vote.at);
    expect(event?.sources).toContainEqual(
      expect.objectContaining({ id: vote.source, where: expect.stringContaining(vote.where) }),
    );
  });
});

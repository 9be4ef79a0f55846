import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { check } from '../../src/cli/commands/check.ts';
import { division } from '../../src/cli/commands/division.ts';
import { minutes } from '../../src/cli/commands/minutes.ts';
import { power } from '../../src/cli/commands/power.ts';
import { replay } from '../../src/cli/commands/replay.ts';
import { examine } from '../../src/congress/examine.ts';
import { replay as replayed } from '../../src/congress/replay.ts';
import { forkFrom } from '../../src/lab/fork.ts';
import { BUILT_IN, builtIn, courseFrom, scenarioFrom } from '../support/read.ts';
import { stepOf } from '../support/smallAssembly.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/tutorial.md');
const template = read('docs/template.yaml');

const COMMANDS = new Map<string, Command>(
  [check, division, minutes, power, replay].map((command) => [command.name, command]),
);
const OPTIONS = { json: { type: 'boolean' }, lang: { type: 'string' } } as const;
const ANSWERED = [...page.matchAll(/^```console\n\$ npm run -s smolny -- (.*)\n([^]*?)^```$/gm)].map(
  ([, words = '', printed = '']) => [words, printed] as const,
);
const UNANSWERED = [...page.matchAll(/^npm run -s smolny -- (.*)$/gm)].map(([, words = '']) => words);

/** What a command prints, with its exit code; `file` is what `my.yaml` holds. */
async function answerTo(words: string, file: string) {
  const [name = '', ...args] = words.split(' ');
  const command = COMMANDS.get(name);
  if (!command) throw new Error(`no command ${name}`);
  const options = { ...OPTIONS, ...command.options };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  let printed = '';
  const code = await command.run({
    values,
    args: positionals,
    json: false,
    lang: values.lang === 'ru' ? 'ru' : 'en',
    io: {
      out: (text) => (printed += text),
      err: () => {},
      readText: (path) => {
        expect(path).toBe('my.yaml');
        return file;
      },
      progress: false,
      interrupted: new AbortController().signal,
    },
  });
  return { code, printed };
}

describe('the tutorial', () => {
  test('has its commands', () => {
    expect([ANSWERED.length, UNANSWERED.length]).toEqual([6, 4]);
  });

  test.each(ANSWERED)('smolny %s prints what the page says', async (words, printed) => {
    const nineOnTheRight = template.replace('right: 8}', 'right: 9}');
    expect(nineOnTheRight).not.toBe(template);
    expect((await answerTo(words, nineOnTheRight)).printed.trimEnd()).toBe(printed.trimEnd());
  });

  test.each(UNANSWERED)('smolny %s runs', async (words) => {
    expect((await answerTo(words, template)).code).toBe(0);
  });

  test('its chance is the chance that at least three of four hold', () => {
    expect(0.75 ** 4 + 4 * 0.75 ** 3 * 0.25).toBeCloseTo(0.7383, 4);
  });
});

describe('the village committee', () => {
  const name = 'other/village-committee';
  const committee = builtIn(name);

  test('says that it is invented, in its title and its sources', () => {
    expect(committee.title.en).toMatch(/invented/);
    expect(committee.title.ru).toMatch(/вымышлен/);
    expect(Object.values(committee.sources).map(({ kind }) => kind)).toEqual(['invented']);
  });

  test('loses the well by one vote to a walkout of four', () => {
    const steps = replayed(courseFrom(committee));
    expect(stepOf(steps, 'well').division).toMatchObject({
      outcome: 'lost',
      present: 15,
      tally: { for: { value: 7 }, against: { value: 8 } },
    });
  });

  test('has it by three where the four stay, and then nobody moves to keep the money', () => {
    const fork = committee.forks?.find(({ id }) => id === 'road-stays');
    const { steps, plan } = forkFrom(courseFrom(committee), fork?.changes ?? []);
    expect(plan.complaints).toEqual([]);
    expect(stepOf(steps, 'well').division).toMatchObject({
      outcome: 'carried',
      basis: 'simulated',
      tally: { for: { value: 11 }, against: { value: 8 } },
    });
    expect(stepOf(steps, 'keep-the-money').status).toBe('struck');
  });
});

describe('the template', () => {
  test('is read, bears examination, and runs to its close', () => {
    const scenario = scenarioFrom(template);
    expect(examine(scenario)).toEqual([]);
    const steps = replayed(courseFrom(scenario));
    expect(steps.every(({ status }) => status === 'held')).toBe(true);
    expect(steps.at(-1)?.phase).toBe('closed');
  });

  test('is not among the scenarios that come with smolny', () => {
    const ids = BUILT_IN.map((path) => builtIn(path).id);
    expect(ids).toContain('village-committee');
    expect(ids).not.toContain(scenarioFrom(template).id);
  });
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { event, opened, written, words } from '../support/smallAssembly.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const smolny = (line: string, input = '') =>
  spawnSync(process.execPath, ['tools/smolny.mjs', ...line.split(' ')], {
    cwd: root,
    encoding: 'utf8',
    input,
  });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const OTHER = '--variant trotsky-650 --reading appeal=all-but';

/** An assembly whose words would be read as Markdown, and whose committee has a seat of which nothing is told. */
const ODD = written({
  houses: [{ a: 6, b: 2 }],
  proceedings: opened(
    event('speech', {
      id: 'odd',
      title: words('Of <b>bold</b> *claims*'),
      text: words('1. See [here](x) & _there_, https://example.org/a_b?c=1&d=2.'),
      sources: ['memory'],
    }),
    event('elect-cec', { by: 'agreement', total: 21, seats: { a: 12, b: 8 }, unaccounted: 1 }),
    event('speech', { id: 'later' }),
  ),
  also: { title: words('An [odd] assembly') },
});

test.each(['minutes', 'replay'])('%s says which session it is of, in words', (command) => {
  const [title, scenario, count, reading, dates] = plain(smolny(`${command} second ${OTHER}`).stdout).split(
    '\n',
  );
  expect(title).toMatch(/^Second All-Russian Congress/);
  expect(scenario).toMatch(/^Scenario second, revision \d+$/);
  expect(count).toMatch(/^Count of the house: .+ \(trotsky-650\)$/);
  expect(reading).toMatch(/: told after .+ \(appeal=all-but\)$/);
  expect(dates).toMatch(/^25 Oct 1917 \(7 Nov\) – .+; old style, new style in brackets$/);
});

test('minutes date every step with its year', () => {
  expect(plain(smolny('minutes second').stdout)).toMatch(/^25 Oct 1917 \(7 Nov\) · .+ {2}\S/m);
  const dates = plain(smolny('minutes fourth --lang ru').stdout).split('\n')[3];
  expect(dates).toMatch(/1918.*; по новому стилю$/);
});

test('Markdown minutes say the session under the title, and read as they are written', () => {
  const { stdout } = smolny('minutes - --format markdown', ODD);
  expect(stdout).toMatch(
    /^# An \\\[odd\\\] assembly\n\n- Scenario small, revision 1\n- Count of the house: A house \(only\)\n/,
  );
  expect(stdout).toContain(
    '\n## Of \\<b\\>bold\\</b\\> \\*claims\\*\n\n1\\. See \\[here\\](x) \\& \\_there\\_,',
  );
  expect(stdout).toContain(' <https://example.org/a_b?c=1&d=2>. \\[memory\\]\n');
  expect(stdout).toMatch(/^- \\\[memory\\\] Made up\./m);
  expect(stdout).not.toContain('**');
});

test('Markdown minutes of a fork say the changes under the session', () => {
  const { stdout } = smolny('minutes second --format markdown --what-if -', '[{do: cancel, id: walkout}]');
  expect(stdout).toMatch(/^# .+\n\n(?:- .+\n)+\nWhat if:\n\n- .+: does not happen\n\n## /);
});

test('every entry in CSV and JSON names its session', () => {
  const [head, first] = smolny(`minutes second ${OTHER} --format csv`).stdout.split('\r\n');
  expect(head).toBe('id,os,ns,time,title,text,sources,scenario,revision,variant,readings,changes');
  expect(first).toMatch(/,second,\d+,trotsky-650,.*appeal=all-but.*,$/);
  const change = '[{do: cancel, id: walkout}]';
  const entries = JSON.parse(smolny(`minutes second ${OTHER} --json --what-if -`, change).stdout);
  expect(entries[0]).toMatchObject({
    id: expect.any(String),
    scenario: 'second',
    revision: expect.any(Number),
    variant: 'trotsky-650',
    readings: { appeal: 'all-but' },
    changes: [expect.stringContaining('does not happen')],
  });
});

test('seats of a committee whose faction no source tells are counted', () => {
  expect(smolny('minutes -', ODD).stdout).toContain('Seats of which no source tells the faction: 1.');
  expect(JSON.parse(smolny('replay - --json', ODD).stdout).bodies.cec).toEqual({
    total: 21,
    seats: { a: 12, b: 8 },
    unaccounted: 1,
    chair: null,
  });
});

test('a format that --json contradicts is refused', () => {
  const { status, stdout, stderr } = smolny('minutes second --format csv --json');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('--json is for --format json, found --format csv');
});

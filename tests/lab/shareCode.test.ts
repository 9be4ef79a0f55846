import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/lab/checksum.ts';
import { packJson } from '../../src/lab/base64url.ts';
import { encodeSession } from '../../src/lab/sessionCode.ts';
import { decodeSession, looksLikeCode } from '../../src/lab/shareCode.ts';
import type { Intervention, SavedSession } from '../../src/scenario/types.ts';
import { KINDS_OF_CHANGE, sessionWith } from '../support/interventions.ts';
import { builtIn, courseFrom } from '../support/read.ts';
import { forkFrom } from '../../src/lab/fork.ts';

const session = (interventions: Intervention[], more: Partial<SavedSession> = {}): SavedSession => ({
  scenario: 'second',
  revision: 1,
  variant: builtIn('02-second').defaultVariant,
  readings: {},
  seed: null,
  interventions,
  ...more,
});
const codeOf = (value: SavedSession): string => {
  const code = encodeSession(value);
  if (code === null) throw new Error('too long for a code');
  return code;
};
/** A code of these items with the right last four characters. */
const sealed = (items: string): string => `${items}.${checksum(items)}`;
const why = (code: string): string => {
  const decoded = decodeSession(code);
  return decoded.kind === 'refused' ? decoded.why.en : 'read';
};

describe('a code is read back to the session it was made of', () => {
  test.each(Object.entries(KINDS_OF_CHANGE))('with interventions of the kind %s', (_, change) => {
    fc.assert(
      fc.property(sessionWith(change), (value) => {
        const code = encodeSession(value);
        if (code === null) return;
        expect(code).toMatch(/^[A-Za-z0-9._-]+$/);
        expect(decodeSession(code)).toEqual({ kind: 'session', session: value });
      }),
      { numRuns: 60 },
    );
  });

  test('with every ready-made fork of the Second', () => {
    for (const fork of builtIn('02-second').forks ?? []) {
      const value = session(fork.changes, { variant: fork.variant ?? 'factions-649' });
      expect(decodeSession(codeOf(value))).toEqual({ kind: 'session', session: value });
    }
  });
});

describe('what a code looks like', () => {
  test('says in plain words what it changes', () => {
    const value = session(
      [
        { do: 'cancel', id: 'walkout' },
        { do: 'line', faction: 'left-sr', split: [0.25, 0.75, 0, 0], at: 'land-decree' },
      ],
      { variant: 'encyclopedia-739', readings: { appeal: 'forms' }, seed: 7 },
    );
    expect(codeOf(value).slice(0, -5)).toBe(
      '1.second_1.v_encyclopedia-739.r_appeal_forms.n_7.c_walkout.l_left-sr_0p25_0p75_0_0_land-decree',
    );
  });

  test('five usual changes to the Second take fewer than 300 characters, and all of them hold', () => {
    const changes: Intervention[] = [
      { do: 'cancel', id: 'men-int-leave' },
      { do: 'cancel', id: 'martov-leaves' },
      { do: 'line', faction: 'left-sr', split: [0, 1, 0, 0], at: 'land-decree' },
      { do: 'rule', rule: '>=2/3 of present', at: 'avilov-vote' },
      { do: 'resize', id: 'walkout', size: { share: '1/2' } },
    ];
    expect(forkFrom(courseFrom(builtIn('02-second')), changes).plan.complaints).toEqual([]);
    expect(codeOf(session(changes, { seed: 1917 })).length).toBeLessThan(300);
  });

  test('a session too long for a link has none', () => {
    const [step] = builtIn('02-second').proceedings;
    if (!step) throw new Error('no proceedings');
    const long = { ...step, text: { en: 'x'.repeat(4000), ru: 'ы'.repeat(4000) } };
    expect(encodeSession(session([{ do: 'add', proceeding: long }]))).toBeNull();
  });

  test('a path is not taken for a code, a code cut off is', () => {
    expect(['1.yaml', 'fork.yaml', './1.second', '-'].filter(looksLikeCode)).toEqual([]);
    expect(['1.second_1.v_a.c_x.0000', '1.sec', '2.new'].every(looksLikeCode)).toBe(true);
  });
});

describe('hostile codes are refused with a sentence', () => {
  const anyChange = fc.oneof(...Object.values(KINDS_OF_CHANGE));

  test('every code that is cut off', () => {
    fc.assert(
      fc.property(sessionWith(anyChange), (value) => {
        const code = encodeSession(value);
        if (code === null) return;
        for (let end = 0; end < code.length; end++)
          expect(decodeSession(code.slice(0, end)).kind).toBe('refused');
      }),
      { numRuns: 10 },
    );
  });

  test('any text at all, with a right ending or without: it is read or refused, never thrown at', () => {
    const item = fc.stringMatching(/^[acefhklmnpqrstuvz](_[A-Za-z0-9_-]{0,20}){0,6}$/);
    const lookalike = fc.array(item).map((items) => sealed(['1', 'second_1', 'v_a', ...items].join('.')));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), lookalike), (text) => {
        const decoded = decodeSession(text);
        if (decoded.kind === 'session') expect(codeOf(decoded.session)).toBeTruthy();
        else expect(decoded.why.ru).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['too long', `1.${'a'.repeat(8000)}`, 'at most 8000 characters'],
    ['other letters', '1.second_1.ы', 'only Latin letters'],
    ['a later version', sealed('2.second_1.v_a'), 'version 2'],
    [
      'one letter mistyped',
      codeOf(session([{ do: 'cancel', id: 'walkout' }])).replace('walk', 'wolk'),
      'cut off',
    ],
    ['an unknown verb', sealed('1.second_1.v_a.x_walkout'), '“x_walkout”'],
    ['a field too many', sealed('1.second_1.v_a.c_a_b'), '“c_a_b”'],
    ['a reserved name', sealed('1.second_1.v_a.c_constructor'), 'not say a session'],
    ['a prototype in a reading', sealed('1.second_1.v_a.r___proto___x'), 'no change'],
    ['a prototype in a size', sealed('1.second_1.v_a.s_walkout_each_constructor_3'), 'not say a session'],
    ['a reserved name in a reading', sealed('1.second_1.v_a.r_constructor_x'), 'not say a session'],
    ['no variant', sealed('1.second_1.c_walkout'), 'not say a session'],
    ['a number that is none', sealed('1.second_1.v_a.z_left-sr_1e3'), 'not say a session'],
    ['51 changes', sealed(`1.second_1.v_a${'.c_walkout'.repeat(51)}`), 'not say a session'],
  ])('%s', (_, code, said) => {
    expect(why(code)).toContain(said);
  });

  test('a proceeding whose packed text reaches into a prototype, or is nested without end', () => {
    const step = { id: 'x', kind: 'speech', title: { en: 'A', ru: 'А' }, text: { en: 'A', ru: 'А' } };
    const add = (proceeding: unknown): string => sealed(`1.second_1.v_a.a___${packJson(proceeding)}`);
    let nested: unknown = { carried: 'x' };
    for (let i = 0; i < 300; i++) nested = { not: nested };
    expect(why(add(step))).toBe('read');
    expect(why(add(JSON.parse(JSON.stringify(step).replace('{', '{"__proto__":{"x":1},'))))).not.toBe('read');
    expect(why(add({ ...step, when: nested }))).not.toBe('read');
  });
});

test('JSON is packed as base64url of UTF-8: the published example of RFC 4648 in quotation marks', () => {
  // "foobar" with its quotation marks is 22 66 6f 6f 62 61 72 22.
  expect(packJson('foobar')).toBe(Buffer.from('"foobar"').toString('base64url'));
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value: unknown = JSON.parse(text);
      expect(packJson(value)).toBe(Buffer.from(JSON.stringify(value)).toString('base64url'));
    }),
  );
});

import fc from 'fast-check';
import { smallScenario } from './arbitraries.ts';
import { event, type Fields, type Small } from './smallAssembly.ts';

const SPLITS = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0.5, 0.5, 0, 0],
  [0.5, 0.5, 0, 0],
  [0.4, 0.4, 0.1, 0.1],
  [0.4, 0.45, 0, 0.15],
  [0.1, 0, 0.9, 0],
] as const;

const line = fc
  .record({ split: fc.constantFrom(...SPLITS), cohesion: fc.constantFrom(0, 0, 0.05, 0.5, 1) })
  .map((written): Fields => written);

/** Lines of every faction, or of all but one. */
const lines = fc
  .tuple(fc.array(line, { minLength: 6, maxLength: 6 }), fc.constantFrom(-1, -1, -1, -1, -1, 1))
  .map(([each, without]) =>
    Object.fromEntries(
      ['reds', 'blues', 'greens', 'moss', 'fern', 'unknown'].flatMap((id, i): [string, Fields][] => {
        const own = each[i];
        return own && i !== without ? [[id, own]] : [];
      }),
    ),
  );

const chance = fc.constantFrom(undefined, undefined, 0.25, 0.8);
const turnout = fc.constantFrom(undefined, 0.5, 0.9, 0);

/**
 * Small scenarios in which votes are open: every division has lines, some proceedings come about by chance only, and committees may be
 * elected by list votes.
 */
export const contestedScenario: fc.Arbitrary<Small> = smallScenario.chain((small) =>
  fc
    .tuple(
      fc.array(lines, { minLength: small.proceedings.length, maxLength: small.proceedings.length }),
      fc.array(chance, { minLength: small.proceedings.length, maxLength: small.proceedings.length }),
      turnout,
      fc.nat(30),
    )
    .map(([ofDivisions, chances, part, total]) => {
      const proceedings = small.proceedings.map((told, i): Fields => {
        const uncertain = i > 1 && chances[i] !== undefined ? { chance: chances[i] } : {};
        if (told.kind === 'motion') return { ...told, lines: ofDivisions[i], ...uncertain };
        const moves = ['walkout', 'return', 'recess', 'absence', 'arrival'].includes(String(told.kind));
        return moves ? { ...told, ...uncertain } : told;
      });
      const election = event('elect-cec', {
        id: 'committee',
        by: 'method',
        total,
        ...(part === undefined ? {} : { turnout: part }),
      });
      const open = ofDivisions
        .slice(0, 3)
        .map((own, i) => event('motion', { id: `open-${i}`, division: { outcome: 'carried' }, lines: own }));
      const middle = Math.ceil(proceedings.length / 2);
      return {
        ...small,
        proceedings: [
          ...proceedings.slice(0, 2),
          ...open.slice(0, 1),
          ...proceedings.slice(2, middle),
          ...open.slice(1),
          ...proceedings.slice(Math.max(middle, 2), -1),
          election,
          ...proceedings.slice(-1),
        ],
      };
    }),
);

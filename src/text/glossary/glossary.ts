import { BODIES } from './bodies.ts';
import { DOUBT } from './doubt.ts';
import type { TermId } from './ids.ts';
import { MEASURES } from './measures.ts';
import { MODEL } from './model.ts';
import { PEOPLE } from './people.ts';
import { SITTING } from './sitting.ts';
import type { Term } from './term.ts';
import { VOTE } from './vote.ts';

/** Every word that the page explains. */
export const GLOSSARY: Readonly<Record<TermId, Term>> = {
  ...PEOPLE,
  ...SITTING,
  ...BODIES,
  ...VOTE,
  ...DOUBT,
  ...MODEL,
  ...MEASURES,
};

import type { Course } from '../congress/course.ts';
import type { Reason } from '../congress/replay.ts';
import { reasonText } from '../congress/words.ts';
import type { Kind } from '../domain/proceeding.ts';
import type { Part } from '../domain/tally.ts';
import type { Text } from '../domain/text.ts';
import * as m from '../text/paraglide/messages.js';
import { inEvery, kindWord, partWord } from '../text/words.ts';
import { nameOf } from './because.ts';

/** Why an intervention cannot hold, in words. */
export const refused = {
  proceeding: (id: string): Text => inEvery((locale) => m.refused_proceeding({ id }, { locale })),
  faction: (id: string): Text => inEvery((locale) => m.refused_faction({ id }, { locale })),
  twice: (title: Text): Text => inEvery((locale) => m.refused_twice({ title: title[locale] }, { locale })),
  needed: (title: Text): Text => inEvery((locale) => m.refused_needed({ title: title[locale] }, { locale })),
  besideItself: (title: Text): Text =>
    inEvery((locale) => m.refused_beside_itself({ title: title[locale] }, { locale })),
  taken: (id: string): Text => inEvery((locale) => m.refused_taken({ id }, { locale })),
  incomplete: (title: Text): Text =>
    inEvery((locale) => m.refused_incomplete({ title: title[locale] }, { locale })),
  kind: (title: Text, kind: Kind): Text =>
    inEvery((locale) => m.refused_kind({ title: title[locale], kind: kindWord(kind, locale) }, { locale })),
  noSize: (title: Text): Text => inEvery((locale) => m.refused_no_size({ title: title[locale] }, { locale })),
  noBodySize: (title: Text): Text =>
    inEvery((locale) => m.refused_no_body_size({ title: title[locale] }, { locale })),
  noDivision: (title: Text): Text =>
    inEvery((locale) => m.refused_no_division({ title: title[locale] }, { locale })),
  /** Of one group, or of any. */
  noLine: (group: string | undefined, course: Course): Text =>
    inEvery((locale) =>
      group === undefined
        ? m.refused_no_lines({}, { locale })
        : m.refused_no_line({ name: nameOf(course, group, locale) }, { locale }),
    ),
  notRecorded: (title: Text, part: Part): Text =>
    inEvery((locale) =>
      m.refused_not_recorded({ title: title[locale], part: partWord(part, locale) }, { locale }),
    ),
  tooFew: (title: Text, votes: number, there: number): Text =>
    inEvery((locale) =>
      m.refused_too_few({ title: title[locale], votes: String(votes), there: String(there) }, { locale }),
    ),
  /** Of a step that does not take place in the run of the changes. */
  notHeld: (title: Text, reason: Reason, course: Course): Text =>
    inEvery((locale) =>
      m.refused_not_held({ title: title[locale], why: reasonText(reason, course)[locale] }, { locale }),
    ),
  idleShift: (title: Text): Text =>
    inEvery((locale) => m.refused_idle_shift({ title: title[locale] }, { locale })),
  notWhole: (sum: number): Text =>
    inEvery((locale) => m.refused_not_whole({ sum: String(Number(sum.toFixed(6))) }, { locale })),
  rule: (text: string): Text => inEvery((locale) => m.refused_rule({ text }, { locale })),
  method: (text: string): Text => inEvery((locale) => m.refused_method({ text }, { locale })),
};

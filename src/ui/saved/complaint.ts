import type { Lang } from '../../domain/text.ts';
import type { Problem, ProblemCode } from '../../scenario/problem.ts';
import * as m from '../../text/paraglide/messages.js';

/** What a file of changes can be refused for, in words. */
const WORDS: Readonly<Partial<Record<ProblemCode, typeof m.complaint_syntax>>> = {
  'yaml-syntax': m.complaint_syntax,
  'duplicate-key': m.complaint_duplicate,
  'too-large': m.complaint_large,
  'too-deep': m.complaint_deep,
  'alias-bomb': m.complaint_aliases,
  'reserved-key': m.complaint_reserved,
  'unknown-key': m.complaint_unknown_key,
  'missing-key': m.complaint_missing_key,
  'unknown-kind': m.complaint_unknown_kind,
  'wrong-type': m.complaint_type,
};

/** A complaint about a file of changes with its place: the kind of slip in the reader’s language, then its exact words. */
export function complaintWords({ code, line, column, message, hint }: Problem, locale: Lang): Complaint {
  const exact = `${message} (${hint})`;
  const place = { line: String(line), column: String(column) };
  if (locale === 'en')
    return { words: m.saved_file_place({ ...place, message: exact }, { locale }), exact: null };
  const kind = (WORDS[code] ?? m.complaint_value)({}, { locale });
  return { words: m.saved_file_place({ ...place, message: kind }, { locale }), exact };
}

export interface Complaint {
  readonly words: string;
  /** What was expected and found, which is written in English only; `null` where the words say it. */
  readonly exact: string | null;
}

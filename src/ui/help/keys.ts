import type { Lang } from '../../domain/text.ts';
import * as m from '../../text/paraglide/messages.js';

/** The keys of the chamber and what each does, as they are listed for the reader. */
export function keyList(locale: Lang): readonly { readonly keys: string; readonly does: string }[] {
  const language = { locale };
  const or = (a: string, b: string): string => m.key_or({ a, b }, language);
  return [
    { keys: or(m.key_space({}, language), 'K'), does: m.key_play({}, language) },
    { keys: `→ ←, ${or('Page Down', 'Page Up')}`, does: m.key_step({}, language) },
    { keys: m.key_home_end({}, language), does: m.key_ends({}, language) },
    { keys: '1–9', does: m.key_nth({}, language) },
    { keys: m.key_shift({ keys: '→ ←' }, language), does: m.key_vote({}, language) },
    { keys: 'V', does: m.key_view({}, language) },
    { keys: 'F', does: m.key_whatif({}, language) },
    { keys: 'C', does: m.key_compare({}, language) },
    { keys: 'S', does: m.key_sources({}, language) },
    { keys: 'L', does: m.key_lang({}, language) },
    { keys: '?', does: m.key_help({}, language) },
    { keys: 'Esc', does: m.key_escape({}, language) },
  ];
}

import type { Lang } from '../domain/text.ts';
import * as m from './paraglide/messages.js';

const APPORTIONMENT: Readonly<Record<string, typeof m.apportion_dhondt>> = {
  dhondt: m.apportion_dhondt,
  'sainte-lague': m.apportion_sainte_lague,
  'modified-sainte-lague': m.apportion_modified_sainte_lague,
  adams: m.apportion_adams,
  dean: m.apportion_dean,
  'huntington-hill': m.apportion_huntington_hill,
  imperiali: m.apportion_imperiali,
  danish: m.apportion_danish,
  hamilton: m.apportion_hamilton,
  droop: m.apportion_droop,
  'hagenbach-bischoff': m.apportion_hagenbach_bischoff,
  'imperiali-quota': m.apportion_imperiali_quota,
  quota: m.apportion_quota,
  macau: m.apportion_macau,
  'winner-takes-all': m.apportion_winner,
};

/** A method of apportionment by its usual name; any other by its own id. */
export const apportionmentWord = (id: string, locale: Lang): string =>
  APPORTIONMENT[id]?.({}, { locale }) ?? id;

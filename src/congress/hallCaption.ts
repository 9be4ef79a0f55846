import type { Lang } from '../domain/text.ts';
import type { VotesByFaction } from '../layout/drawing.ts';
import type { Detail } from '../layout/hemicycle.ts';
import * as m from '../text/paraglide/messages.js';
import { voiceOnly, type HouseView } from './house.ts';

/** What a mark or an area of the hall stands for, and what those with a voice only look like, where there are any. */
export function hallCaption(
  house: HouseView,
  votes: VotesByFaction | null,
  detail: Detail,
  locale: Lang,
): string {
  const areas = detail === 'sectors';
  const means =
    votes === null
      ? (areas ? m.hall_caption_sectors : m.hall_caption)({}, { locale })
      : Object.values(votes).some((parts) => parts !== null)
        ? m.hall_caption_votes({}, { locale })
        : m.chamber_vote_unknown({}, { locale });
  if (voiceOnly(house) === 0) return means;
  return `${means} ${(areas ? m.hall_caption_outline : m.hall_caption_ring)({}, { locale })}`;
}

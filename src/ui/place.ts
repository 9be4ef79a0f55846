/** Pixels kept between a card and the edges of the window. */
const EDGE = 8;

/** Where a card stands in the window, in pixels: under what it belongs to, or over it where there is more room. */
export function placeBeside(opener: Element, card: Element): { left: number; top: number } {
  const mark = opener.getBoundingClientRect();
  const box = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const under = mark.bottom + EDGE + box.height <= clientHeight || mark.top < clientHeight - mark.bottom;
  return {
    left: Math.max(EDGE, Math.min(mark.left, clientWidth - EDGE - box.width)),
    top: Math.max(EDGE, under ? mark.bottom + EDGE / 2 : mark.top - EDGE / 2 - box.height),
  };
}

/** Pixels along which a finger must go, and how many times further sideways than up or down. */
const FAR = 48;
const STEEPNESS = 2;

/** Attaches to an element: a finger that swipes over it to the left goes on, to the right goes back. */
export const swipe =
  (onswipe: (direction: 1 | -1) => void) =>
  (element: HTMLElement): (() => void) => {
    let from: { readonly id: number; readonly x: number; readonly y: number } | null = null;
    const down = ({ pointerType, isPrimary, pointerId: id, clientX: x, clientY: y }: PointerEvent): void => {
      from = pointerType === 'touch' && isPrimary ? { id, x, y } : null;
    };
    const up = ({ pointerId, clientX, clientY }: PointerEvent): void => {
      if (from?.id !== pointerId) return;
      const along = clientX - from.x;
      const across = Math.abs(clientY - from.y);
      from = null;
      if (Math.abs(along) >= FAR && Math.abs(along) >= STEEPNESS * across) onswipe(along < 0 ? 1 : -1);
    };
    const cancel = (): void => void (from = null);
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', cancel);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', cancel);
    };
  };

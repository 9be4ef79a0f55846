import type { Attachment } from 'svelte/attachments';

/** The easing of every motion, as --ease has it. */
const EASE = 'cubic-bezier(0.2, 0, 0, 1)';

let reduced: MediaQueryList | undefined;

export const isReduced = (): boolean => (reduced ??= matchMedia('(prefers-reduced-motion: reduce)')).matches;

/** Moves what it is attached to, once; `null` for whoever asks for less motion. */
const moved = (frames: PropertyIndexedKeyframes, duration: number): Attachment<Element> | null =>
  isReduced()
    ? null
    : (element) => {
        const motion = element.animate(frames, { duration, easing: EASE });
        return () => motion.cancel();
      };

/** Text that takes the place of another: it can be read from its first frame on, and is clear after --dur-2. */
export const faded = (): Attachment<Element> | null => moved({ opacity: [0.3, 1] }, 240);

/** A picture that is drawn from the left, for --dur-3. */
export const grown = (): Attachment<Element> | null =>
  moved({ clipPath: ['inset(0 100% 0 0)', 'inset(0)'] }, 600);

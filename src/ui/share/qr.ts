import { encode } from 'uqr';

/** A QR code without the white around it. */
export interface QrCode {
  /** Modules along a side, from 21 to 177. */
  readonly size: number;
  /** What is black, in modules from the upper left corner. */
  readonly path: string;
}

/** White modules that a reader needs on every side (ISO/IEC 18004, 6.3.8). */
export const QUIET_ZONE = 4;
/** Bytes that the largest code holds. */
const MOST = 2953;

/** The code of a link, with all the correction that its size has room for; `null` where no code holds so long a link. */
export function qrOf(link: string): QrCode | null {
  if (new TextEncoder().encode(link).length > MOST) return null;
  const { size, data } = encode(link, { border: 0, boostEcc: true });
  return { size, path: data.map(rowPath).join('') };
}

/** One row of modules as rectangles, each as long as its modules are black. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    const from = x;
    while (row[x]) x++;
    if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
  }
  return path;
}

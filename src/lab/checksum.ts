const LENGTH = 4;
const BASE = 36;

/** Four letters or digits that tell a text cut off or mistyped; not proof against anybody's will. FNV-1a, 32 bits, folded. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % BASE ** LENGTH).toString(BASE).padStart(LENGTH, '0');
}

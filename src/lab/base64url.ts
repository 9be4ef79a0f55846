const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A JSON value as the base64url (RFC 4648, section 5, unpadded) of its UTF-8 text. */
export function packJson(value: unknown): string {
  // JSON.stringify escapes lone surrogates, so that the text is always UTF-8.
  const bytes = [...encodeURIComponent(JSON.stringify(value)).matchAll(/%(..)|(.)/g)].map(([, hex, char]) =>
    hex === undefined ? (char ?? '').charCodeAt(0) : parseInt(hex, 16),
  );
  let packed = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.slice(i, i + 3);
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digits = b === undefined ? 2 : c === undefined ? 3 : 4;
    for (let k = 0; k < digits; k++) packed += ALPHABET.charAt((word >> (18 - 6 * k)) & 63);
  }
  return packed;
}

/** The JSON value of such a text; `undefined` where it is none. */
export function unpackJson(packed: string): unknown {
  let escaped = '';
  let word = 0;
  let bits = 0;
  for (const digit of packed) {
    const value = ALPHABET.indexOf(digit);
    if (value < 0) return undefined;
    word = ((word << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    escaped += `%${((word >> bits) & 255).toString(16).padStart(2, '0')}`;
  }
  try {
    return JSON.parse(decodeURIComponent(escaped));
  } catch {
    return undefined;
  }
}

/** What a place of the format expects, and how to mend what is there: the message of a check of valibot's. */
export const says = (expected: string, mend: string): string => `${expected}\n${mend}`;

/** The two halves of such a message; no second half where valibot speaks for itself. */
export function heard(message: string): { readonly expected: string; readonly mend: string | null } {
  const [expected = '', mend = null] = message.split('\n');
  return { expected, mend };
}

import type { Text } from '../../domain/text.ts';
import type { Intervention } from '../../scenario/types.ts';

export interface Option {
  readonly id: string;
  readonly label: Text;
  /** A step that lies before the one in hand. */
  readonly earlier?: boolean;
}

/** One question of a form, with the answer that stands in it. */
export type Field = { readonly id: string; readonly label: Text; readonly value: string } & (
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'amount'; readonly least: number; readonly most: number }
  | { readonly kind: 'words'; readonly longest: number }
);

/** Answers by field, as they were typed or chosen; what is missing or impossible gives way to the usual. */
export type Answers = Readonly<Record<string, string>>;

export interface Form {
  readonly fields: readonly Field[];
  /** The change that the answers make; `null` while something is missing. */
  readonly made: Intervention | null;
}

/** A form as it is gone through: each question depends on the answers before it. */
export class Questions {
  readonly #answers: Answers;
  readonly fields: Field[] = [];

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  #answer(id: string): string | undefined {
    return Object.hasOwn(this.#answers, id) ? this.#answers[id] : undefined;
  }

  /** One of several; the usual one, or the first, unless another is chosen. */
  choice<T extends string>(
    id: string,
    label: Text,
    options: readonly (Option & { readonly id: T })[],
    usual?: T,
  ): T | undefined {
    const chosen =
      options.find((option) => option.id === this.#answer(id)) ??
      options.find((option) => option.id === usual) ??
      options[0];
    this.fields.push({ kind: 'choice', id, label, options, value: chosen?.id ?? '' });
    return chosen?.id;
  }

  /** A whole number within bounds. */
  amount(id: string, label: Text, least: number, most: number, usual: number): number {
    const typed = this.#answer(id);
    const within = (n: number): number => Math.max(least, Math.min(most, n));
    const n = typed !== undefined && /^\d{1,6}$/.test(typed) ? Number(typed) : usual;
    this.fields.push({ kind: 'amount', id, label, least, most, value: String(within(n)) });
    return within(n);
  }

  /** A few words of the reader's own; empty until they are written. */
  words(id: string, label: Text, longest: number): string {
    const value = (this.#answer(id) ?? '').slice(0, longest);
    this.fields.push({ kind: 'words', id, label, longest, value });
    return value.trim();
  }
}

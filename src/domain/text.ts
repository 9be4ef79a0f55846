export const LANGS = ['en', 'ru'] as const;
export type Lang = (typeof LANGS)[number];

/** The same words in every language of the interface. */
export type Text = { readonly [L in Lang]: string };

/** Returns the text of a key of `_locales` with `$1`… filled in. */
export type Translate = (key: string, substitutions?: readonly string[]) => string;

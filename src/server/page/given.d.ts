/** What `scripts/make-web-page.ts` puts in, from the one place where each stands. */
declare const given: {
  /** English texts of the extension, by key. */
  readonly texts: Readonly<Record<string, string>>;
  /** The drawings of the verdicts, on a grid of 16. */
  readonly shapes: Readonly<
    Record<string, { readonly outline: string; readonly glyph: string; readonly stroke: number }>
  >;
};

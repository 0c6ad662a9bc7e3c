/** Values that `scripts/make-web-page.ts` injects, so that extension and page share one source. */
declare const given: {
  /** The extension's English texts by key. */
  readonly texts: Readonly<Record<string, string>>;
  /** The shapes of the verdicts, on a grid of 16. */
  readonly shapes: Readonly<
    Record<string, { readonly outline: string; readonly glyph: string; readonly stroke: number }>
  >;
};

/** How far a page got before it was stopped. */
export type Exposure =
  /** The request was stopped in the browser. */
  | { readonly kind: 'unrequested' }
  /** The page was not shown, but its server may have received a request. */
  | { readonly kind: 'requested' }
  /** The page was in the tab for this long, at most, until it was covered or replaced. */
  | { readonly kind: 'shown'; readonly milliseconds: number };

/** Why a page was replaced by the warning. */
export type StopCause =
  /** Its host is dangerous. */
  | 'verdict'
  /** The page hid the banner, covered it, or fought it. */
  | 'attack';

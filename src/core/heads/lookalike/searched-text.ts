/** A text that is searched for protected labels, with what the searches share. The buffers are reused. */
export interface SearchedText {
  text: string;
  /** The symbols of `text`, or its skeleton. */
  readonly symbols: Uint8Array;
  /** Number of symbols. */
  length: number;
  /** Prefix hashes of the symbols. */
  readonly prefixes: Int32Array;
}

/** How the text of a row becomes the symbols that language models see. */
export interface SymbolText<Row> {
  /** Symbols of the longest text, without the boundaries before and after it. */
  readonly maxLength: number;
  /** Writes boundary, symbols and boundary to `out`, and returns the number of symbols between the boundaries. */
  write(row: Row, out: Uint8Array): number;
}

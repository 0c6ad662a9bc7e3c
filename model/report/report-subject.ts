/** The model, the rows and the options that a report describes. */
export interface ReportSubject {
  readonly modelVersion: string;
  /** Name of the file with the rows. */
  readonly file: string;
  /** Hexadecimal hash of that file. */
  readonly sha256: string;
  /** Rows that could not be scored. */
  readonly leftOut: number;
  /** Contributions that every sum omits. */
  readonly without: readonly string[];
  readonly replicates: number;
  readonly seed: number;
}

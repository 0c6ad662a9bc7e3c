/** One storage area, one key at a time; values are plain data. */
export interface StorageArea {
  /** Undefined where there is nothing. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

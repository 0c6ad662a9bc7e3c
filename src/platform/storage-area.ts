/** A storage area, accessed one key at a time. Values are plain data. */
export interface StorageArea {
  /** Resolves to undefined if the key is not set. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

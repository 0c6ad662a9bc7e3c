/** Stands in for the message catalogue: returns the key and what is filled in, separated by spaces. */
export function fakeTranslate(key: string, substitutions: readonly string[] = []): string {
  return [key, ...substitutions].join(' ');
}

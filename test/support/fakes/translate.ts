/** Replaces the message catalogue: returns the key and the substitutions, separated by spaces. */
export function fakeTranslate(key: string, substitutions: readonly string[] = []): string {
  return [key, ...substitutions].join(' ');
}

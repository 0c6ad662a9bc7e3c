/**
 * Returns a host and its parents down to the registrable domain, nearest first: `a.b.example.com`, `b.example.com`,
 * `example.com`.
 */
export function hostAndParents(host: string, registrable: string): string[] {
  const names = [host];
  for (let name = host; name !== registrable && name.endsWith(`.${registrable}`); ) {
    name = name.slice(name.indexOf('.') + 1);
    names.push(name);
  }
  return names;
}

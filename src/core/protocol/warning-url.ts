/** Path of the warning page inside the package. */
export const warningPath = 'src/warning/index.html';

/**
 * Returns the address of the warning page for a stopped page. It holds only a random id, so that it is short for every
 * page, and no site can make up a warning.
 *
 * @param page absolute address of the warning page
 */
export function warningUrl(page: string, id: string): string {
  return `${page}#${id}`;
}

/** Returns the id in an address or fragment of the warning page, or null if there is no valid one. */
export function warningIdOf(address: string): string | null {
  return /#([0-9a-f]{32})$/.exec(address)?.[1] ?? null;
}

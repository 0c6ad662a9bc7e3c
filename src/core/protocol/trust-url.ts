/** Path of the surface that asks for trust, inside the package. */
export const trustPath = 'src/trust/index.html';

/** Returns the address of the surface for one question. @param page absolute address of the surface */
export function trustUrl(page: string, id: string): string {
  return `${page}#${id}`;
}

/** Addresses that hosts files send names to. */
const sinks = /^(?:0\.0\.0\.0|127\.\d+\.\d+\.\d+|255\.255\.255\.255|::1?|fe80::1%\w+|0)$/;
const comment = /^(?:#|;|!|\/\/)/;

/**
 * The values of one line of a plain list: the names of a hosts-file line, else the first column. Empty for blank lines and comments
 * (`#`, `;`, `!`, `//`; after a value, what follows white space and `#`).
 */
export function parseLine(line: string): string[] {
  const trimmed = line.trim();
  if (trimmed === '' || comment.test(trimmed)) return [];
  const columns = trimmed.split(/\s+/);
  const end = columns.findIndex((column) => column.startsWith('#'));
  const words = end < 0 ? columns : columns.slice(0, end);
  const [first = '', ...rest] = words;
  return sinks.test(first) && rest.length > 0 ? rest : [first];
}

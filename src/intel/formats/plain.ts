import type { LineParser } from './line-format.ts';

/** Addresses to which hosts files redirect names. */
const sinks = /^(?:0\.0\.0\.0|127\.\d+\.\d+\.\d+|255\.255\.255\.255|::1?|fe80::1%\w+|0)$/;
const comment = /^(?:#|;|!|\/\/)/;

/**
 * Parses one line of a list into its values: the names of a hosts-file line, otherwise the first column. Blank lines
 * and comments have no values. A comment starts with `#`, `;`, `!` or `//`; after a value, with white space and `#`.
 */
export const parsePlain: LineParser = (line) => {
  const trimmed = line.trim();
  if (trimmed === '' || comment.test(trimmed)) return [];
  if (!/\s/.test(trimmed)) return [{ text: trimmed }];
  const columns = trimmed.split(/\s+/);
  const end = columns.findIndex((column) => column.startsWith('#'));
  const [first = '', ...rest] = end < 0 ? columns : columns.slice(0, end);
  const values = sinks.test(first) && rest.length > 0 ? rest : [first];
  return values.map((text) => ({ text }));
};

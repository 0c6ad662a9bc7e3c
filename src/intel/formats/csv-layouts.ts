/** Which columns of a CSV file hold what. A column is a name of the header line or a position from 0. */
export interface CsvLayout {
  readonly value: string | number;
  /** The column that says what kind of value it is (`domain`, `url`, `ip:port`, `sha256_hash`). */
  readonly type?: string | number | undefined;
  /** One character; found in the header line if it is absent. */
  readonly delimiter?: string | undefined;
}

/** Layouts by the names in their header lines, the most specific first: ThreatFox, URLhaus, Feodo, then usual names. */
const layouts: readonly (CsvLayout & { readonly value: string })[] = [
  { value: 'ioc_value', type: 'ioc_type' },
  { value: 'url' },
  { value: 'dst_ip' },
  { value: 'indicator', type: 'type' },
  { value: 'ioc', type: 'type' },
  { value: 'value', type: 'type' },
  ...['domain', 'domain_name', 'hostname', 'host', 'fqdn', 'ip', 'ip_address', 'ipaddress', 'src_ip', 'address'].map(
    (value) => ({ value }),
  ),
];

/**
 * Finds the layout that a header line describes. Returns null if the columns are not those of a header.
 * @param header in lower case
 */
export function findLayout(header: readonly string[]): CsvLayout | null {
  // Names of columns have no dots, hosts and URLs do.
  if (header.some((name) => name.includes('.'))) return null;
  const names = new Set(header);
  const found = layouts.find(({ value }) => names.has(value));
  if (found === undefined) return null;
  const hasType = found.type !== undefined && names.has(String(found.type));
  return { value: found.value, type: hasType ? found.type : undefined };
}

/** Kinds of values that name a host or an address, with or without a port. */
const hostTypes =
  /^(?:domain(?:[-_ ]?name)?|host(?:name)?|fqdn|url|uri|ip(?:v[46])?(?:[-_]?(?:addr|dst|src))?(?::port)?)$/i;
const otherTypes = /^(?:md5|sha\d+|imphash|email|file|mutex)(?:[-_ ]?(?:hash|name|addr|address))?$/i;

/** Whether the type column of a CSV file says that the value names a host or an address. */
export function isHostType(type: string): boolean {
  return hostTypes.test(type.trim());
}

/** Finds the columns of a file without a header by its first row: the value follows the column that says its kind. */
export function guessLayout(columns: readonly string[]): CsvLayout | null {
  const type = columns.findIndex((text) => isHostType(text) || otherTypes.test(text.trim()));
  if (type >= 0 && type + 1 < columns.length) return { value: type + 1, type };
  const value = columns.findIndex((text) =>
    /^(?:https?|hxxps?):\/\/|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(text.trim()),
  );
  const address = columns.findIndex((text) => /^\d+\.\d+\.\d+\.\d+(?::\d+)?$/.test(text.trim()));
  const column = value >= 0 ? value : address;
  return column < 0 ? null : { value: column };
}

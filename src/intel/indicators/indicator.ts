/** One listed domain, address or network. All text is canonical. */
export interface Indicator {
  /** The registrable domain of a host; an address or a network itself. */
  readonly site: string;
  readonly text: string;
  /** Present for a network. */
  readonly network?: { readonly family: 'ipv4' | 'ipv6'; readonly length: number };
}

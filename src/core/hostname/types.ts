/** A name in the public DNS: what the model judges. All text is lower-case ASCII unless it says Unicode. */
export interface DomainName {
  readonly kind: 'domain';
  /** The full hostname, without trailing dot and port; IDN labels in punycode. */
  readonly host: string;
  /** The same with IDN labels decoded; equal to `host` where there are none. */
  readonly unicode: string;
  /** Public suffix (private section included) plus one label. */
  readonly registrable: string;
  /** The part of `registrable` before the suffix: what its owner chose. */
  readonly label: string;
  readonly suffix: string;
  /** The suffix belongs to a hosting company (github.io), so the label names its customer. */
  readonly privateSuffix: boolean;
  /** False where no public-suffix rule knows the suffix. */
  readonly knownSuffix: boolean;
  /** The labels before `registrable`, joined by dots; empty where there are none. */
  readonly subdomain: string;
}

/** An address literal, in the canonical spelling a browser navigates to. */
export interface IpAddress {
  readonly kind: 'ipv4' | 'ipv6';
  /** Canonical; IPv6 without brackets. */
  readonly host: string;
  /** Loopback, private, link-local or otherwise not reachable on the internet. */
  readonly isPrivate: boolean;
}

/** Why a name is outside the public DNS. */
export type SpecialUse = 'single-label' | 'localhost' | 'local' | 'internal' | 'test' | 'onion' | 'arpa';

/** A name that the public DNS does not serve, so its spelling says nothing about a site. */
export interface SpecialName {
  readonly kind: 'special';
  readonly host: string;
  readonly use: SpecialUse;
}

/** Text that is no hostname. */
export interface InvalidName {
  readonly kind: 'invalid';
  /** The input, cut to at most 300 UTF-16 units. */
  readonly host: string;
  /** What is wrong and what was expected, one English sentence without a full stop. */
  readonly reason: string;
}

export type Hostname = DomainName | IpAddress | SpecialName | InvalidName;

/** A name in the public DNS, which the model can judge. All text is lower-case ASCII, except `unicode`. */
export interface DomainName {
  readonly kind: 'domain';
  /** The full hostname, without trailing dot and port; IDN labels in punycode. */
  readonly host: string;
  /** `host` with IDN labels decoded. */
  readonly unicode: string;
  /** Public suffix, private suffixes included, and one label before it. */
  readonly registrable: string;
  /** The part of `registrable` before the suffix, chosen by its owner. */
  readonly label: string;
  readonly suffix: string;
  /** True if the suffix belongs to a company (github.io), so that the label names its customer. */
  readonly privateSuffix: boolean;
  /** False if the Public Suffix List has no rule for the suffix. */
  readonly knownSuffix: boolean;
  /** True for an open zone: anyone can have a site under the host. */
  readonly isOpenZone: boolean;
  /** The labels before `registrable`, joined by dots; empty if there are none. */
  readonly subdomain: string;
}

/** An IP address literal. */
export interface IpAddress {
  readonly kind: 'ipv4' | 'ipv6';
  /** In the canonical spelling of browsers; IPv6 without brackets. */
  readonly host: string;
  /** True for loopback, private, link-local and other addresses that the internet does not reach. */
  readonly isPrivate: boolean;
}

/** Why a name is outside the public DNS. */
export type SpecialUse = 'single-label' | 'localhost' | 'local' | 'internal' | 'test' | 'onion' | 'arpa';

/** A name outside the public DNS. Its spelling says nothing about a site. */
export interface SpecialName {
  readonly kind: 'special';
  readonly host: string;
  readonly use: SpecialUse;
}

/** Text that is not a hostname. */
export interface InvalidName {
  readonly kind: 'invalid';
  /** The input, cut to at most 300 UTF-16 units. */
  readonly host: string;
  /** What is wrong and what was expected: one English sentence without a full stop. */
  readonly reason: string;
}

export type Hostname = DomainName | IpAddress | SpecialName | InvalidName;

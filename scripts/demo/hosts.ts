/** Hostnames of one kind. The model, not the group, decides their verdicts. */
export interface DemoGroup {
  readonly title: string;
  readonly about: string;
  readonly hosts: readonly string[];
}

/** This computer serves all of them. Those that look malicious are made up. */
export const demoGroups: readonly DemoGroup[] = [
  {
    title: 'Ordinary names',
    about: 'Well-known and ordinary sites, several languages, long compounds, names that look random but are not.',
    hosts: [
      'en.wikipedia.org',
      'www.nytimes.com',
      'www.sueddeutsche.de',
      'www.lemonde.fr',
      'www.bundesverfassungsgericht.de',
      'www.universityofcalifornia.edu',
      'xn--bcher-kva.example.com',
      'pt.stackoverflow.com',
      'kubernetes.github.io',
      'www.xkcd.com',
    ],
  },
  {
    title: 'Internal names',
    about: 'Names and addresses that exist only in a local network.',
    hosts: ['intranet', 'printer.local', 'wiki.corp.internal', '192.168.178.1'],
  },
  {
    title: 'Generated names: random letters',
    about: 'The output of domain generation algorithms that draw letters or hexadecimal digits.',
    hosts: [
      'xjqvwkzhplrtgd.com',
      'kwtoestnessbiophysicalohax.net',
      'a3f9c01be77d4410.info',
      '9e107d9d372bb682.biz',
      'qgzvrnmxbtk.ru',
    ],
  },
  {
    title: 'Generated names: words and syllables',
    about: 'Harder to detect: words from a list strung together, or syllables that can be pronounced.',
    hosts: ['necessarymountainwindow.net', 'quietbridgeanswerlamp.com', 'vorimaketulo.com', 'lopusagerimo.biz'],
  },
  {
    title: 'Imitations',
    about: 'Names that imitate a known one: similar letters, additional words, or the known name as a subdomain.',
    hosts: [
      'paypa1-secure-login.com',
      'faceboook.com',
      'linkedln.com',
      'xn--pypal-4ve.com',
      'micros0ft-account-verify.net',
      'appleid.apple.com.signin-confirm.xyz',
      'amaz0n-parcel-refund.top',
      'secure-bankofamerica-update.info',
    ],
  },
];

/**
 * Names that the model is unsure of, so the extension asks the endpoint. They are made up at the start to fit the
 * model.
 */
export function askedGroup(hosts: readonly string[]): DemoGroup {
  return {
    title: 'Names that the model is unsure of',
    about: 'Made up for this run. The extension sends four hex digits of a hash to the backend, whose feed lists some.',
    hosts,
  };
}

export const demoHosts: readonly string[] = demoGroups.flatMap(({ hosts }) => hosts);

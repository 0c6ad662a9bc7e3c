/** Hostnames of one kind for the demonstration; what they are judged to be is the model's affair. */
export interface DemoGroup {
  readonly title: string;
  readonly about: string;
  readonly hosts: readonly string[];
}

/** All of them are served on this computer; the malicious-looking ones are made up. */
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
    about: 'As a domain generation algorithm makes them by drawing letters or hexadecimal digits.',
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
    about: 'Harder: strung together from a list of words, or made so that they can be spoken.',
    hosts: ['necessarymountainwindow.net', 'quietbridgeanswerlamp.com', 'vorimaketulo.com', 'lopusagerimo.biz'],
  },
  {
    title: 'Imitations',
    about:
      'Names that borrow another one: letters swapped for similar ones, a known name with words around it or as a subdomain.',
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

/** Names that the model is unsure of and the endpoint is asked about; `hosts` are made up at the start, to suit the model. */
export function askedGroup(hosts: readonly string[]): DemoGroup {
  return {
    title: 'Names that the model is unsure of',
    about:
      'Made up for this run. The extension asks the backend on this computer about them, by four hex digits of a hash; its feed holds some.',
    hosts,
  };
}

export const demoHosts: readonly string[] = demoGroups.flatMap(({ hosts }) => hosts);

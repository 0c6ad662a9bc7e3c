import { parseHostname } from '../../core/hostname/parse.ts';
import type { Model } from '../../core/model/model.ts';
import { StoreContentError } from './store-content-error.ts';

/** The score of one hostname at the time of publication. */
export interface GoldenVector {
  readonly host: string;
  /** 0..1, compared exactly. */
  readonly probability: number;
}

/**
 * Hostnames that every model scores when it is published and again when it is loaded. The same file must give the same
 * doubles; otherwise the loading program computes other features or has another public suffix list, and its verdicts
 * are not reliable. The names are made up, except for the reserved ones under example.*. They cover every head, several
 * suffixes, platforms and popularity.
 */
export const goldenHosts: readonly string[] = [
  'example.com',
  'm7.example.net',
  'gooogle-mailbox.example.org',
  'quiet-harbour-bakery.co.uk',
  'blog.maple-street-choir.org',
  'stadtbuecherei-lindental.de',
  'menuiserie-des-trois-collines.fr',
  'xn--grner-hofladen-hsb.de',
  'qzvxkjwphtbrgm.com',
  'xjpakmdcfuqezlw.biz',
  'a9f3c7710be2d4486f.top',
  'k1x9z7qv3.info',
  'vudopexanilo.ru',
  'lanternquietmotherpaper.net',
  'p4ypal-account-desk.com',
  'rnicrosoft-helpdesk-case.net',
  'xn--pypal-kontodienst-s4n.com',
  'netfl1x-renewal-desk.com',
  'paypal-com.verify-session-3391.top',
  'secure-login.account-update-7731.xyz',
  'wallet-connect-helpline.pages.dev',
  'mapleleaf-recipes.github.io',
  'login.unterstuetzung-konto.duckdns.org',
  'amaz0n.delivery-failure-7731.ru',
];

export function computeGoldenVectors(model: Model): GoldenVector[] {
  return goldenHosts.map((host) => ({ host, probability: probabilityOf(model, host) }));
}

/**
 * Scores every vector again.
 * @param name name of the model for the message
 * @throws StoreContentError if a score differs
 */
export function checkGolden(model: Model, vectors: readonly GoldenVector[], name: string): void {
  for (const { host, probability } of vectors) {
    const found = probabilityOf(model, host);
    if (found !== probability) {
      throw new StoreContentError(
        'golden',
        `${name}: ${host} scores ${found} here; it scored ${probability} when it was published`,
      );
    }
  }
}

function probabilityOf(model: Model, host: string): number {
  const name = parseHostname(host);
  if (name.kind !== 'domain')
    throw new StoreContentError('golden', `golden hostname ${host}: expected a domain, found ${name.kind}`);
  return model.probability(name);
}

import { generate } from 'selfsigned';

/** A private key and its certificate, PEM. */
export interface KeyAndCertificate {
  readonly key: string;
  readonly cert: string;
}

const dayMs = 86_400_000;

/**
 * Creates a self-signed certificate for a server on loopback whose client does not check it. It is valid for a day
 * before and after now, in case the clocks differ.
 */
export async function createSelfSigned(commonName: string): Promise<KeyAndCertificate> {
  const now = Date.now();
  const { private: key, cert } = await generate([{ name: 'commonName', value: commonName }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - dayMs),
    notAfterDate: new Date(now + dayMs),
  });
  return { key, cert };
}

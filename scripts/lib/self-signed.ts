import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A private key and its certificate, PEM. */
export interface KeyAndCertificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * Makes a self-signed certificate (X.509 v3, P-256, valid for a day either way) for a loopback server whose browser is
 * told not to check it. Written out in DER here, because Node has no call for it and OpenSSL's program may not be there.
 */
export function selfSigned(commonName: string, now = new Date()): KeyAndCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const name = der(
    tag.sequence,
    der(tag.set, der(tag.sequence, oid.commonName, der(tag.utf8, Buffer.from(commonName)))),
  );
  const body = der(
    tag.sequence,
    der(tag.version, der(tag.integer, Buffer.from([2]))),
    // Positive and without leading zeros, as DER wants its integers.
    der(tag.integer, Buffer.concat([Buffer.from([0x40]), randomBytes(8)])),
    algorithm,
    name,
    der(tag.sequence, time(now, -1), time(now, 1)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(tag.bits, Buffer.from([0]), sign('sha256', body, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(der(tag.sequence, body, algorithm, signature)),
  };
}

const tag = { integer: 0x02, bits: 0x03, utf8: 0x0c, time: 0x18, sequence: 0x30, set: 0x31, version: 0xa0 } as const;

const oid = {
  /** 1.2.840.10045.4.3.2 */
  ecdsaWithSha256: Buffer.from('06082a8648ce3d040302', 'hex'),
  /** 2.5.4.3 */
  commonName: Buffer.from('0603550403', 'hex'),
};

/** One DER element: tag, length, content. */
function der(kind: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([kind, ...head]), content]);
}

const algorithm = der(tag.sequence, oid.ecdsaWithSha256);

/** GeneralizedTime, `days` after `now`. */
function time(now: Date, days: number): Buffer {
  const moment = new Date(now.getTime() + days * 86_400_000).toISOString();
  return der(tag.time, Buffer.from(`${moment.slice(0, 19).replace(/[-:T]/g, '')}Z`));
}

function pem(content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

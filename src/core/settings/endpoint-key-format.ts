export const maxKeyLength = 512;

const keyFormat = new RegExp(`^[\\x21-\\x7e]{1,${maxKeyLength}}$`);

/** What `isEndpointKey` expects, for messages. */
export const keyFormatText = `1 to ${maxKeyLength} printable ASCII characters without spaces`;

/** Returns true for text that can be sent as a key in a header. */
export function isEndpointKey(text: string): boolean {
  return keyFormat.test(text);
}

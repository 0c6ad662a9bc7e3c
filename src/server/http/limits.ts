/** Maximum number of hostnames in one request. */
export const maxNames = 1000;
/** Maximum number of vectors in one request. */
export const maxVectors = 1000;
/**
 * Maximum size of a body, in bytes. Enough for a thousand names of maximum length in Unicode, or for a thousand
 * vectors.
 */
export const maxBodyBytes = { name: 4096, names: 1 << 20, vectors: 4 << 20 } as const;
/**
 * Maximum length of a decoded entity in a path, in characters: twice that of a hostname, for brackets, a port and
 * Unicode.
 */
export const maxEntityLength = 512;

/** Most hostnames of one request. */
export const maxNames = 1000;
/** Most vectors of one request. */
export const maxVectors = 1000;
/** Most bytes of a request's body: a thousand names of the greatest length, written as Unicode, fit, and so does a thousand vectors. */
export const maxBodyBytes = { name: 4096, names: 1 << 20, vectors: 4 << 20 } as const;
/** Most characters of an entity in a path, after decoding; twice what a hostname can have, for brackets, a port and Unicode. */
export const maxEntityLength = 512;

import * as v from 'valibot';
import { bucketPattern } from '../../s3/address.ts';

const text = v.pipe(v.string(), v.nonEmpty('expected some text'));

const storeConfigSchema = v.variant('type', [
  v.strictObject({ type: v.literal('bundled') }),
  v.strictObject({ type: v.literal('folder'), path: text }),
  v.strictObject({
    type: v.literal('s3'),
    bucket: v.pipe(v.string(), v.regex(bucketPattern, 'expected the name of a bucket')),
    prefix: v.optional(v.pipe(v.string(), v.regex(/^[^/].*[^/]$|^[^/]?$/, 'expected no slash at either end')), ''),
    region: text,
    endpoint: v.optional(v.pipe(v.string(), v.url('expected a URL'))),
  }),
]);

/** Where the models are, and how often a running process looks for new ones. */
export const registryConfigSchema = v.strictObject({
  store: storeConfigSchema,
  revalidateSeconds: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(86_400)), 60),
});

export type StoreConfig = v.InferOutput<typeof storeConfigSchema>;
export type RegistryConfig = v.InferOutput<typeof registryConfigSchema>;

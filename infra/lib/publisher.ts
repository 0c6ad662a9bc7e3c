import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { allow } from './allow.ts';
import { intelKey, modelPrefix } from './keys.ts';
import { explainWildcard } from './wildcard.ts';

/** What a person or a pipeline needs to publish models and indexes, and no more; attach it to whom you trust with that. */
export function publisherPolicy(scope: Construct, bucket: Bucket): ManagedPolicy {
  const objects = [bucket.arnForObjects(`${modelPrefix}/*`), bucket.arnForObjects(intelKey)];
  const policy = new ManagedPolicy(scope, 'Publisher', {
    description: 'Publish models and the index of indicators of Hostwise',
    // Without the list, S3 says of a model that is not there yet that it is forbidden.
    statements: [allow(['s3:GetObject', 's3:PutObject'], objects), allow(['s3:ListBucket'], [bucket.bucketArn])],
  });
  explainWildcard(
    policy,
    bucket,
    `${modelPrefix}/*`,
    'A model is published under its hash, which nobody knows before.',
  );
  return policy;
}

import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { allow } from './allow.ts';
import { intelKey, modelPrefix } from './keys.ts';
import { explainWildcard } from './wildcard.ts';

/** Creates the policy for publishing models and indexes. Attach it to the users and pipelines that publish. */
export function publisherPolicy(scope: Construct, bucket: Bucket): ManagedPolicy {
  const objects = [bucket.arnForObjects(`${modelPrefix}/*`), bucket.arnForObjects(intelKey)];
  const policy = new ManagedPolicy(scope, 'Publisher', {
    description: 'Publish models and the intelligence index of Hostwise',
    // Without ListBucket, S3 answers 403 instead of 404 for a model that does not exist yet.
    statements: [allow(['s3:GetObject', 's3:PutObject'], objects), allow(['s3:ListBucket'], [bucket.bucketArn])],
  });
  explainWildcard(
    policy,
    bucket,
    `${modelPrefix}/*`,
    'A model is published under its hash, which is not known in advance.',
  );
  return policy;
}

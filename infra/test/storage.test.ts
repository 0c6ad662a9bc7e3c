import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Match } from 'aws-cdk-lib/assertions';
import { resourcesOf, templateOf } from './synth.ts';

const template = templateOf({});
const buckets = resourcesOf(template, 'AWS::S3::Bucket');

test('both buckets are private, encrypted and kept', () => {
  assert.equal(buckets.length, 2);
  for (const [, bucket] of buckets) {
    assert.deepEqual(bucket.Properties.PublicAccessBlockConfiguration, {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const [rule] = (bucket.Properties.BucketEncryption as { ServerSideEncryptionConfiguration: unknown[] })
      .ServerSideEncryptionConfiguration;
    assert.deepEqual(rule, { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } });
    assert.equal(bucket.DeletionPolicy, 'RetainExceptOnCreate');
  }
});

test('both refuse connections older than TLS 1.2', () => {
  for (const [id] of buckets) {
    for (const Condition of [
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
    ]) {
      template.hasResourceProperties('AWS::S3::BucketPolicy', {
        Bucket: { Ref: id },
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Action: 's3:*', Effect: 'Deny', Principal: { AWS: '*' }, Condition }),
          ]),
        },
      });
    }
  }
});

const found = buckets.find(([, { Properties }]) => Properties.VersioningConfiguration !== undefined);
assert.ok(found !== undefined, 'one bucket is versioned');
const [modelsId, models] = found;
const { Rules: rules } = models.Properties.LifecycleConfiguration as { Rules: Record<string, unknown>[] };

test('models are versioned, old versions expire after 90 days, and access is logged in the other bucket', () => {
  const logs = buckets.map(([id]) => id).find((id) => id !== modelsId);
  assert.deepEqual(models.Properties.VersioningConfiguration, { Status: 'Enabled' });
  assert.deepEqual(models.Properties.LoggingConfiguration, {
    DestinationBucketName: { Ref: logs },
    LogFilePrefix: 'models/',
  });
  assert.deepEqual(rules, [
    {
      Status: 'Enabled',
      NoncurrentVersionExpiration: { NewerNoncurrentVersions: 10, NoncurrentDays: 90 },
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
      ExpiredObjectDeleteMarker: true,
    },
  ]);
});

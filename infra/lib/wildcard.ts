import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** Gives cdk-nag the reason why a permission of `holder` covers all objects under `pattern`. */
export function explainWildcard(holder: Construct, bucket: Bucket, pattern: string, reason: string): void {
  const id = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnElement);
  Validations.of(holder).acknowledge({ id: `AwsSolutions-IAM5[Resource::<${id}.Arn>/${pattern}]`, reason });
}

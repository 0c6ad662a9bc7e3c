import { Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { allow } from './allow.ts';
import { intelKey, modelPrefix } from './keys.ts';
import { explainWildcard } from './wildcard.ts';

export interface FunctionRoleProps {
  readonly log: ILogGroup;
  readonly bucket: Bucket;
  /** `none`, `bucket` or the ARN of a secret. */
  readonly intel: string;
  readonly joinsNetwork: boolean;
}

/** Creates a role that may read the models and any configured intelligence and write one log, and nothing else. */
export function functionRole(scope: Construct, { log, bucket, intel, joinsNetwork }: FunctionRoleProps): Role {
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  log.grantWrite(role);
  const models = `${modelPrefix}/models/*`;
  const objects = [`${modelPrefix}/current.json`, models, ...(intel === 'bucket' ? [intelKey] : [])];
  role.addToPolicy(
    allow(
      ['s3:GetObject'],
      objects.map((key) => bucket.arnForObjects(key)),
    ),
  );
  explainWildcard(role, bucket, models, 'Models are stored under their hashes, which are not known in advance.');
  if (intel.startsWith('arn:')) role.addToPolicy(allow(['secretsmanager:GetSecretValue'], [intel]));
  if (joinsNetwork) {
    role.addToPolicy(allow(networkActions, ['*']));
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Network interfaces have no name until Lambda creates them for the function.',
    });
  }
  return role;
}

/** The network part of AWSLambdaVPCAccessExecutionRole, which also allows writing all logs. */
const networkActions = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
];

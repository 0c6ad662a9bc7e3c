import { existsSync } from 'node:fs';
import path from 'node:path';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  ApplicationLogLevel,
  Architecture,
  type CfnFunction,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { functionRole } from './function-role.ts';
import { intelKey, modelPrefix } from './keys.ts';
import { type Settings, SettingsError } from './settings.ts';

/** An entry point of `src/server/lambda`. */
export type Entry = 'single' | 'features' | 'model';

export interface BackendFunctionProps {
  readonly settings: Settings;
  readonly entry: Entry;
  readonly bucket: Bucket;
}

/**
 * The newest Node runtime of Lambda: Node 24, supported from November 2025 until 30 April 2028.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
const runtime = Runtime.NODEJS_24_X;

const descriptions: Readonly<Record<Entry, string>> = {
  single: 'Hostwise: features, intelligence, model and explanation of a hostname',
  features: 'Hostwise: features and intelligence of a hostname, and its verdict',
  model: 'Hostwise: scores of a feature vector by every model of the ensemble',
};

/** One function with its own log and role. */
export class BackendFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, { settings, entry, bucket }: BackendFunctionProps) {
    super(scope, id);
    const intel = entry === 'model' ? 'none' : settings.intel;
    const network = entry === 'model' ? null : settings.vpc;
    const log = new LogGroup(this, 'Log', {
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      description: descriptions[entry],
      runtime,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(zipOf(entry, settings)),
      role: functionRole(this, { log, bucket, intel, joinsNetwork: network !== null }),
      memorySize: settings.memoryMb,
      timeout: Duration.seconds(settings.timeoutSeconds),
      ...(settings.reservedConcurrency === null ? {} : { reservedConcurrentExecutions: settings.reservedConcurrency }),
      logGroup: log,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // Logging start, end and report of every call would cost more than the calls. The metrics have the same facts.
      systemLogLevelV2: SystemLogLevel.WARN,
      environment: {
        HOSTWISE_STORE: `s3://${bucket.bucketName}/${modelPrefix}`,
        HOSTWISE_REVALIDATE_SECONDS: String(settings.revalidateSeconds),
        HOSTWISE_ORIGINS: settings.origins === '*' ? '*' : settings.origins.join(','),
        HOSTWISE_LOG_REQUESTS: String(settings.logRequests),
        ...intelEnvironment(intel, bucket),
      },
    });
    if (network !== null) join(this.lambda, network);
    Validations.of(this.lambda).acknowledge(
      {
        id: 'Serverless-LambdaDLQ',
        reason: 'The API waits for every call; nothing calls the function asynchronously.',
      },
      {
        id: 'Serverless-LambdaTracing',
        reason: 'The function calls nothing else: a trace would show one bar and cost more than the call.',
      },
    );
  }
}

/** Returns an address in S3, or the ARN of the secret that the function reads when it starts. */
function intelEnvironment(intel: string, bucket: Bucket): Record<string, string> {
  if (intel === 'none') return {};
  return { HOSTWISE_INTEL: intel === 'bucket' ? `s3://${bucket.bucketName}/${intelKey}` : intel };
}

/** Sets the network on the resource, because the construct would need to know all of the network. */
function join(lambda: LambdaFunction, { subnets, securityGroup }: Exclude<Settings['vpc'], null>): void {
  (lambda.node.defaultChild as CfnFunction).vpcConfig = { subnetIds: subnets, securityGroupIds: [securityGroup] };
}

/** @throws SettingsError if the zip has not been built */
function zipOf(entry: Entry, { code, databases }: Settings): string {
  const drivers = entry === 'model' ? [] : [...databases].sort();
  const file = path.resolve(code, `${[entry, ...drivers].join('-')}.zip`);
  if (existsSync(file)) return file;
  const options = drivers.length === 0 ? '' : ` -- --with ${drivers.join(',')}`;
  throw new SettingsError(
    `code: ${file} does not exist; build it in the parent folder with: npm run build:lambda${options}`,
  );
}

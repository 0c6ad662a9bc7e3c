import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { allow } from './allow.ts';
import { BackendFunction, type Entry } from './backend-function.ts';
import type { Backend, Front } from './front.ts';
import { HttpFront } from './http-front.ts';
import { modelPrefix } from './keys.ts';
import { ModelBucket } from './model-bucket.ts';
import { publisherPolicy } from './publisher.ts';
import { RestFront } from './rest-front.ts';
import type { Settings } from './settings.ts';

/** All AWS resources of the backend. */
export class HostwiseStack extends Stack {
  constructor(scope: Construct, settings: Settings) {
    super(scope, settings.name, environmentOf(settings));
    const { bucket } = new ModelBucket(this, 'Storage');
    const alarms = new Alarms(this, 'Alarms', settings);
    const create = (entry: Entry) => {
      const { lambda } = new BackendFunction(this, partNames[entry], { settings, entry, bucket });
      alarms.watchFunction(entry, lambda);
      return lambda;
    };
    const backend =
      settings.layout === 'single' ? single(create('single')) : split(create('features'), create('model'));
    const front: Front = new (settings.api === 'http' ? HttpFront : RestFront)(this, 'Front', backend, settings);
    alarms.watchFront(front);

    for (const [key, value] of Object.entries({ application: settings.name, ...settings.tags })) {
      Tags.of(this).add(key, value);
    }
    this.#output('Url', front.url, 'Address of the backend');
    this.#output('Store', `s3://${bucket.bucketName}/${modelPrefix}`, 'Model store for hostwise model publish');
    this.#output('PublisherPolicy', publisherPolicy(this, bucket).managedPolicyArn, 'Policy for publishing models');
  }

  #output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}

const partNames: Readonly<Record<Entry, string>> = { single: 'Single', features: 'Features', model: 'Model' };

function single(all: LambdaFunction): Backend {
  return { features: all, model: all };
}

/** The feature function calls the model function directly, not through the API, so it needs the permission. */
function split(features: LambdaFunction, model: LambdaFunction): Backend {
  features.addEnvironment('HOSTWISE_MODEL_FUNCTION', model.functionName);
  // Not `grantInvoke`, which also allows every version of the function.
  features.addToRolePolicy(allow(['lambda:InvokeFunction'], [model.functionArn]));
  return { features, model };
}

function environmentOf({ account, region }: Settings): StackProps {
  const env = { ...(account === null ? {} : { account }), ...(region === null ? {} : { region }) };
  return { env, description: 'Hostwise: judges hostnames' };
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Template } from 'aws-cdk-lib/assertions';
import { createApp, propertiesOf, type Resource, resourcesOf, templateOf } from './synth.ts';

const secret = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:hostwise-AbCdEf';

const single = templateOf({});
const split = templateOf({ layout: 'split', intel: 'bucket', reservedConcurrency: 20 });
const withDatabase = templateOf({
  layout: 'split',
  intel: secret,
  databases: ['mysql'],
  vpc: { subnets: ['subnet-0a0a0a0a', 'subnet-0b0b0b0b'], securityGroup: 'sg-0c0c0c0c' },
});

function functionOf(template: Template, part: string): Resource['Properties'] {
  return propertiesOf(template, 'AWS::Lambda::Function', part);
}

/** Lists what the role of a function may do, one line per permission, with resource names as in the template. */
function permissionsOf(template: Template, part: string): string[] {
  const { PolicyDocument } = propertiesOf(template, 'AWS::IAM::Policy', part) as {
    PolicyDocument: { Statement: { Effect: string; Action: string | string[]; Resource: unknown }[] };
  };
  const all = PolicyDocument.Statement.flatMap(({ Effect, Action, Resource }) =>
    [Action].flat().flatMap((action) => [Resource].flat().map((on) => `${Effect} ${action} ${nameOf(on)}`)),
  );
  return all.sort();
}

/** `{"Fn::GetAtt": ["Name1A2B3C4D", "Arn"]}` becomes `<Name>`, followed by what is joined to it. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const { 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as {
    'Fn::GetAtt'?: [string, string];
    'Fn::Join': [string, unknown[]];
  };
  if (attribute !== undefined) return `<${attribute[0].replace(/[0-9A-F]{8}$/, '')}>`;
  return join[1].map(nameOf).join(join[0]);
}

test('every function runs the newest Node on arm64, with its own log', () => {
  for (const template of [single, split, withDatabase]) {
    const functions = resourcesOf(template, 'AWS::Lambda::Function').map(([, { Properties }]) => Properties);
    for (const properties of functions) {
      assert.equal(properties.Runtime, 'nodejs24.x');
      assert.deepEqual(properties.Architectures, ['arm64']);
      assert.equal(properties.Handler, 'index.handler');
      assert.equal((properties.LoggingConfig as { LogFormat: string }).LogFormat, 'JSON');
    }
    const logs = functions.map(({ LoggingConfig }) =>
      JSON.stringify((LoggingConfig as { LogGroup: unknown }).LogGroup),
    );
    assert.equal(new Set(logs).size, functions.length);
  }
});

test('every log is kept as long as the settings say', () => {
  const template = templateOf({ logRetentionDays: 90 });
  const retentions = resourcesOf(template, 'AWS::Logs::LogGroup').map(
    ([, { Properties }]) => Properties.RetentionInDays,
  );
  assert.deepEqual(retentions, [90, 90]);
});

test('the layout decides between one function and two', () => {
  assert.equal(resourcesOf(single, 'AWS::Lambda::Function').length, 1);
  assert.equal(resourcesOf(split, 'AWS::Lambda::Function').length, 2);
});

test('one function may read models and write its log, and nothing else', () => {
  assert.deepEqual(permissionsOf(single, 'Single'), [
    'Allow logs:CreateLogStream <SingleLog>',
    'Allow logs:PutLogEvents <SingleLog>',
    'Allow s3:GetObject <StorageModels>/registry/current.json',
    'Allow s3:GetObject <StorageModels>/registry/models/*',
  ]);
  assert.deepEqual(propertiesOf(single, 'AWS::IAM::Role').ManagedPolicyArns, undefined);
});

test('two functions: the feature function reads intelligence and calls the model function', () => {
  assert.deepEqual(permissionsOf(split, 'Features'), [
    'Allow lambda:InvokeFunction <ModelFunction>',
    'Allow logs:CreateLogStream <FeaturesLog>',
    'Allow logs:PutLogEvents <FeaturesLog>',
    'Allow s3:GetObject <StorageModels>/intel/indicators.idx',
    'Allow s3:GetObject <StorageModels>/registry/current.json',
    'Allow s3:GetObject <StorageModels>/registry/models/*',
  ]);
  assert.deepEqual(permissionsOf(split, 'Model'), [
    'Allow logs:CreateLogStream <ModelLog>',
    'Allow logs:PutLogEvents <ModelLog>',
    'Allow s3:GetObject <StorageModels>/registry/current.json',
    'Allow s3:GetObject <StorageModels>/registry/models/*',
  ]);
  const { Variables } = functionOf(split, 'Features').Environment as { Variables: Record<string, unknown> };
  assert.match(JSON.stringify(Variables.HOSTWISE_MODEL_FUNCTION), /^\{"Ref":"ModelFunction/);
  assert.match(JSON.stringify(Variables.HOSTWISE_INTEL), /intel\/indicators\.idx/);
});

test('databases: only the feature function has the secret, the network and the other zip', () => {
  const allowed = permissionsOf(withDatabase, 'Features');
  assert.ok(allowed.includes(`Allow secretsmanager:GetSecretValue ${secret}`));
  assert.ok(allowed.includes('Allow ec2:CreateNetworkInterface *'));
  assert.equal(allowed.filter((line) => line.includes('intel/indicators.idx')).length, 0);
  assert.deepEqual(functionOf(withDatabase, 'Features').VpcConfig, {
    SubnetIds: ['subnet-0a0a0a0a', 'subnet-0b0b0b0b'],
    SecurityGroupIds: ['sg-0c0c0c0c'],
  });
  assert.equal(functionOf(withDatabase, 'Model').VpcConfig, undefined);
  assert.deepEqual(
    permissionsOf(withDatabase, 'Model').filter((line) => !line.includes('s3:') && !line.includes('logs:')),
    [],
  );
  const { Variables } = functionOf(withDatabase, 'Features').Environment as { Variables: Record<string, unknown> };
  assert.equal(Variables.HOSTWISE_INTEL, secret);
});

test('the settings reach the function', () => {
  const origins = ['https://intranet.example.com', 'chrome-extension://abcdefghijklmnop'];
  const template = templateOf({
    origins,
    logRequests: true,
    revalidateSeconds: 300,
    memoryMb: 1024,
    timeoutSeconds: 20,
  });
  const { Environment, MemorySize, Timeout } = functionOf(template, 'Single');
  const { HOSTWISE_STORE, ...rest } = (Environment as { Variables: Record<string, unknown> }).Variables;
  assert.deepEqual([MemorySize, Timeout], [1024, 20]);
  assert.deepEqual(rest, {
    HOSTWISE_REVALIDATE_SECONDS: '300',
    HOSTWISE_ORIGINS: origins.join(','),
    HOSTWISE_LOG_REQUESTS: 'true',
  });
  assert.match(JSON.stringify(HOSTWISE_STORE), /s3:.*StorageModels.*registry/);
});

test('concurrency is reserved only if the settings ask for it', () => {
  assert.equal(functionOf(single, 'Single').ReservedConcurrentExecutions, undefined);
  for (const part of ['Features', 'Model']) assert.equal(functionOf(split, part).ReservedConcurrentExecutions, 20);
});

test('a publisher may write models and the index, and delete nothing', () => {
  const { PolicyDocument } = propertiesOf(single, 'AWS::IAM::ManagedPolicy');
  const { Statement } = PolicyDocument as { Statement: { Action: string | string[] }[] };
  assert.deepEqual(
    Statement.flatMap(({ Action }) => Action),
    ['s3:GetObject', 's3:PutObject', 's3:ListBucket'],
  );
});

test('the error for a missing zip contains the command that builds it', () => {
  assert.throws(
    () => createApp({ intel: secret, databases: ['mysql', 'mongodb'], code: 'no-such-folder' }, true),
    /no-such-folder.*single-mongodb-mysql\.zip.*npm run build:lambda -- --with mongodb,mysql/,
  );
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Stack } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { addChecks } from '../lib/checks.ts';
import { createApp } from './synth.ts';

interface Report {
  readonly pluginReports: readonly { readonly violations: readonly { readonly ruleName: string }[] }[];
}

/**
 * What the rules of cdk-nag and of CloudFormation find in the stack, warnings included; `spoil` makes it worse first.
 */
function findingsOf(settings: object, spoil: (stack: Stack) => void = () => {}): string[] {
  const { app, stack } = createApp(settings, true);
  addChecks(app);
  spoil(stack);
  let stopped = false;
  try {
    app.synth();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ValidationFailed')) throw error;
    stopped = true;
  }
  const { pluginReports } = JSON.parse(readFileSync(path.join(app.outdir, 'validation-report.json'), 'utf8')) as Report;
  const found = pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
  assert.ok(found.length > 0 || !stopped, 'what stops the synthesis is in the report');
  return found;
}

const secret = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:hostwise-AbCdEf';
const certificate = 'arn:aws:acm:eu-central-1:123456789012:certificate/0a1b-2c3d';

for (const settings of [
  {},
  {
    layout: 'split',
    intel: 'bucket',
    alarmEmail: 'oncall@example.com',
    domain: { name: 'judge.example.com', certificate },
  },
  {
    layout: 'split',
    api: 'rest',
    clients: ['laptop'],
    intel: secret,
    databases: ['mysql'],
    vpc: { subnets: ['subnet-0a0a0a0a'], securityGroup: 'sg-0c0c0c0c' },
  },
]) {
  test(`there are no findings: ${JSON.stringify(settings)}`, () => {
    assert.deepEqual(findingsOf(settings), []);
  });
}

test('the checks report a finding without a stated reason', () => {
  const found = findingsOf({}, (stack) => {
    new Bucket(stack, 'Open');
    new CfnAlarm(stack, 'Odd', { comparisonOperator: 'Roughly', evaluationPeriods: 1 });
    const role = new Role(stack, 'Mighty', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
  });
  // CloudFormation's own rules have numbers: a required property, and a property with few allowed values.
  const cloudFormation = ['F3014', 'W3030'];
  assert.deepEqual(found.sort(), [
    'AwsSolutions-IAM5[Resource::*]',
    'AwsSolutions-S1',
    'AwsSolutions-S10',
    ...cloudFormation,
  ]);
});

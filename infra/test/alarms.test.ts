import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resourcesOf, templateOf } from './synth.ts';

const quiet = templateOf({});
const loud = templateOf({
  layout: 'split',
  api: 'rest',
  clients: ['a'],
  alarmEmail: 'oncall@example.com',
  tags: { team: 'soc' },
});

/** `namespace metric statistic threshold` of every alarm. */
const alarmsOf = (template: typeof quiet) =>
  resourcesOf(template, 'AWS::CloudWatch::Alarm')
    .map(
      ([, { Properties: p }]) =>
        `${p.Namespace} ${p.MetricName} ${p.Statistic ?? p.ExtendedStatistic} ${p.Threshold} x${p.EvaluationPeriods}`,
    )
    .sort();

test('errors, throttles, latency, a refused model and an unreadable store raise an alarm', () => {
  assert.deepEqual(alarmsOf(quiet), [
    'AWS/ApiGateway 5xx Sum 5 x1',
    'AWS/ApiGateway Latency p99 1000 x3',
    'AWS/Lambda Duration p99 1000 x3',
    'AWS/Lambda Errors Sum 1 x1',
    'AWS/Lambda Throttles Sum 1 x1',
    'Hostwise ModelRefused Sum 1 x1',
    'Hostwise ModelStoreFailed Sum 1 x3',
  ]);
});

test('each of two functions is watched', () => {
  assert.equal(alarmsOf(loud).length, 12);
  const watched = resourcesOf(loud, 'AWS::CloudWatch::Alarm').flatMap(
    ([, { Properties }]) => /"(Features|Model)Function/.exec(JSON.stringify(Properties.Dimensions))?.[1] ?? [],
  );
  assert.deepEqual([...new Set(watched)].sort(), ['Features', 'Model']);
});

test('no traffic raises no alarm', () => {
  for (const [, { Properties }] of resourcesOf(loud, 'AWS::CloudWatch::Alarm')) {
    assert.equal(Properties.TreatMissingData, 'notBreaching');
  }
});

test('alarms go to the configured address; without one there is no topic', () => {
  assert.equal(resourcesOf(quiet, 'AWS::SNS::Topic').length, 0);
  loud.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'oncall@example.com' });
  for (const [, { Properties }] of resourcesOf(loud, 'AWS::CloudWatch::Alarm')) {
    assert.equal((Properties.AlarmActions as unknown[]).length, 1);
  }
});

test('every resource that can have tags has those of the settings', () => {
  for (const type of ['AWS::Lambda::Function', 'AWS::S3::Bucket', 'AWS::ApiGateway::Stage', 'AWS::Logs::LogGroup']) {
    for (const [id, { Properties }] of resourcesOf(loud, type)) {
      const tags = Object.fromEntries(
        (Properties.Tags as { Key: string; Value: string }[]).map((tag) => [tag.Key, tag.Value]),
      );
      assert.deepEqual([tags.application, tags.team], ['hostwise', 'soc'], id);
    }
  }
});

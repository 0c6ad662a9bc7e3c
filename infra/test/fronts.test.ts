import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { resourcesOf, templateOf } from './synth.ts';

const http = templateOf({ layout: 'split', throttle: { rate: 7, burst: 9 } });
const rest = templateOf({
  layout: 'split',
  api: 'rest',
  clients: ['laptop', 'soc-1'],
  throttle: { rate: 7, burst: 9 },
  quota: { requests: 1000, period: 'DAY' },
});

const functionIn = (value: unknown) => /"(Features|Model)Function/.exec(JSON.stringify(value))?.[1];

test('HTTP API: the model function has its two routes, the feature function all others', () => {
  const integrations = new Map(
    resourcesOf(http, 'AWS::ApiGatewayV2::Integration').map(([id, { Properties }]) => [
      id,
      functionIn(Properties.IntegrationUri),
    ]),
  );
  const routes = resourcesOf(http, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
    const target = /"Ref":"(\w+)"/.exec(JSON.stringify(Properties.Target))?.[1] ?? '';
    return `${Properties.RouteKey} -> ${integrations.get(target)}`;
  });
  assert.deepEqual(routes.sort(), ['$default -> Features', 'GET /v1/models -> Model', 'POST /v1/predict -> Model']);
});

test('HTTP API: the stage throttles', () => {
  http.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    DefaultRouteSettings: { ThrottlingRateLimit: 7, ThrottlingBurstLimit: 9 },
  });
});

/** Every method of a REST API as `PATH METHOD -> function`, with `key` if it requires one. */
function methodsOf(template: Template): string[] {
  const resources = new Map(
    resourcesOf(template, 'AWS::ApiGateway::Resource').map(([id, { Properties }]) => [id, Properties]),
  );
  const pathOf = (reference: unknown): string => {
    const { Ref: id } = reference as { Ref?: string };
    const found = id === undefined ? undefined : resources.get(id);
    return found === undefined ? '' : `${pathOf(found.ParentId)}/${found.PathPart}`;
  };
  return resourcesOf(template, 'AWS::ApiGateway::Method')
    .map(
      ([
        ,
        {
          Properties: { HttpMethod, ResourceId, ApiKeyRequired, Integration },
        },
      ]) => {
        const key = ApiKeyRequired === true ? ' key' : '';
        return `${pathOf(ResourceId) || '/'} ${HttpMethod}${key} -> ${functionIn(Integration)}`;
      },
    )
    .sort();
}

test('REST API: every method requires a key except the health check and CORS preflight', () => {
  assert.deepEqual(methodsOf(rest), [
    '/ ANY key -> Features',
    '/ OPTIONS -> Features',
    '/healthz GET -> Features',
    '/v1/models GET key -> Model',
    '/v1/models OPTIONS -> Model',
    '/v1/predict OPTIONS -> Model',
    '/v1/predict POST key -> Model',
    '/v1/{proxy+} ANY key -> Features',
    '/v1/{proxy+} OPTIONS -> Features',
    '/{proxy+} ANY key -> Features',
    '/{proxy+} OPTIONS -> Features',
  ]);
});

test('REST API: one key for each client, in a plan with rate and quota', () => {
  const names = resourcesOf(rest, 'AWS::ApiGateway::ApiKey').map(([, { Properties }]) => Properties.Name);
  assert.deepEqual(names.sort(), ['hostwise-laptop', 'hostwise-soc-1']);
  assert.equal(resourcesOf(rest, 'AWS::ApiGateway::UsagePlanKey').length, 2);
  rest.hasResourceProperties('AWS::ApiGateway::UsagePlan', {
    Throttle: { RateLimit: 7, BurstLimit: 9 },
    Quota: { Limit: 1000, Period: 'DAY' },
    ApiStages: [Match.anyValue()],
  });
  rest.hasOutput('ApiKeysoc1', {});
});

test('REST API: the stage throttles, and its execution log is off', () => {
  rest.hasResourceProperties('AWS::ApiGateway::Stage', {
    MethodSettings: [
      Match.objectLike({
        HttpMethod: '*',
        ResourcePath: '/*',
        ThrottlingRateLimit: 7,
        ThrottlingBurstLimit: 9,
        LoggingLevel: 'OFF',
        DataTraceEnabled: false,
      }),
    ],
  });
});

test('no access log contains an address, a path or a query', () => {
  const formats = [
    ...resourcesOf(http, 'AWS::ApiGatewayV2::Stage').map(
      ([, { Properties }]) => (Properties.AccessLogSettings as { Format: string }).Format,
    ),
    ...resourcesOf(rest, 'AWS::ApiGateway::Stage').map(
      ([, { Properties }]) => (Properties.AccessLogSetting as { Format: string }).Format,
    ),
  ];
  assert.equal(formats.length, 2);
  for (const format of formats) {
    assert.equal(JSON.parse(format).status, '$context.status');
    assert.doesNotMatch(format, /identity|\.path"|queryString|authorizer|requestOverride/);
  }
});

const certificate = 'arn:aws:acm:eu-central-1:123456789012:certificate/0a1b-2c3d';
const domain = { name: 'judge.example.com', certificate };
const zone = { id: 'Z0123456789', name: 'example.com' };

for (const [api, clients, type] of [
  ['http', [], 'AWS::ApiGatewayV2::DomainName'],
  ['rest', ['laptop'], 'AWS::ApiGateway::DomainName'],
] as const) {
  test(`${api}: an own domain, and its records if the zone is known`, () => {
    const without = templateOf({ api, clients, domain });
    without.hasResourceProperties(type, { DomainName: domain.name });
    assert.match(JSON.stringify(resourcesOf(without, type)), /TLS_1_2/);
    without.hasOutput('Url', { Value: 'https://judge.example.com' });
    without.hasOutput('DomainTarget', {});
    assert.equal(resourcesOf(without, 'AWS::Route53::RecordSet').length, 0);

    const records = resourcesOf(templateOf({ api, clients, domain: { ...domain, zone } }), 'AWS::Route53::RecordSet');
    assert.deepEqual(
      records.map(([, { Properties }]) => [Properties.Name, Properties.Type, Properties.HostedZoneId]),
      [['judge.example.com.', 'A', zone.id]],
    );
  });
}

import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  BasePathMapping,
  DomainName,
  EndpointType,
  type IResource,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  Period,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { ApiGatewayDomain } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { aliasRecords } from './alias-records.ts';
import { accessLogFormat, type Backend, type Front, modelRoutes } from './front.ts';
import type { Settings } from './settings.ts';

/** A REST API: each client has a key with its own rate and quota. */
export class RestFront extends Construct implements Front {
  readonly url: string;
  readonly serverErrors: Front['serverErrors'];
  readonly latency: Front['latency'];

  constructor(scope: Construct, id: string, backend: Backend, settings: Settings) {
    super(scope, id);
    const api = this.#api(settings);
    addRoutes(api, backend);
    this.#addKeys(api, settings);
    acknowledge(api);
    this.serverErrors = api.deploymentStage.metricServerError({ period: Duration.minutes(5) });
    this.latency = api.deploymentStage.metricLatency({ period: Duration.minutes(5), statistic: 'p99' });
    if (settings.domain !== null) this.#mapDomain(api, settings.domain);
    this.url = settings.domain === null ? api.url.replace(/\/$/, '') : `https://${settings.domain.name}`;
  }

  #api({ name, throttle, logRetentionDays }: Settings): RestApi {
    const log = new LogGroup(this, 'AccessLog', { retention: logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
    return new RestApi(this, 'Api', {
      restApiName: name,
      endpointTypes: [EndpointType.REGIONAL],
      // Access logs need this role. All REST APIs of the region share it, so it stays if the stack is removed.
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      defaultMethodOptions: { apiKeyRequired: true },
      deployOptions: {
        stageName: 'live',
        throttlingRateLimit: throttle.rate,
        throttlingBurstLimit: throttle.burst,
        // Execution logs contain paths, and a path can contain the hostname of a look-up.
        loggingLevel: MethodLoggingLevel.OFF,
        dataTraceEnabled: false,
        metricsEnabled: true,
        accessLogDestination: new LogGroupLogDestination(log),
        accessLogFormat: AccessLogFormat.custom(JSON.stringify(accessLogFormat('$context.resourcePath'))),
      },
    });
  }

  /** Creates one key per client, all in one plan. The stage's limit applies to all clients together. */
  #addKeys(api: RestApi, { name, clients, throttle, quota }: Settings): void {
    const plan = api.addUsagePlan('Plan', {
      name,
      apiStages: [{ api, stage: api.deploymentStage }],
      throttle: { rateLimit: throttle.rate, burstLimit: throttle.burst },
      ...(quota === null ? {} : { quota: { limit: quota.requests, period: Period[quota.period] } }),
    });
    for (const client of clients) {
      const key = api.addApiKey(`Key-${client}`, { apiKeyName: `${name}-${client}` });
      plan.addApiKey(key);
      new CfnOutput(Stack.of(this), `ApiKey${client.replace(/[^A-Za-z0-9]/g, '')}`, {
        value: key.keyId,
        description: `Key id of ${client}; get the key with: aws apigateway get-api-key --include-value --api-key ID`,
      });
    }
  }

  #mapDomain(api: RestApi, { name, certificate, zone }: Exclude<Settings['domain'], null>): void {
    const domain = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new BasePathMapping(this, 'Mapping', { domainName: domain, restApi: api, stage: api.deploymentStage });
    aliasRecords(this, name, domain.domainNameAliasDomainName, zone, new ApiGatewayDomain(domain));
  }
}

function addRoutes(api: RestApi, { features, model }: Backend): void {
  const integration = new LambdaIntegration(features);
  addPath(api.root, 'ANY', integration);
  addPath(api.root.addResource('{proxy+}'), 'ANY', integration);
  // Says only that the backend runs. Monitoring has no key.
  api.root.addResource('healthz').addMethod('GET', integration, { apiKeyRequired: false });
  if (model === features) return;
  // A listed path hides the catch-all path above it, so the rest of /v1 needs its own.
  addPath(api.root.resourceForPath('/v1/{proxy+}'), 'ANY', integration);
  const modelIntegration = new LambdaIntegration(model);
  for (const { path, method } of modelRoutes) addPath(api.root.resourceForPath(path), method, modelIntegration);
}

/** A browser sends its CORS preflight request without the key. */
function addPath(resource: IResource, method: string, integration: LambdaIntegration): void {
  resource.addMethod(method, integration);
  resource.addMethod('OPTIONS', integration, { apiKeyRequired: false });
}

function acknowledge(api: RestApi): void {
  const cloudWatchPolicy = 'arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs';
  const reasons = {
    'AwsSolutions-APIG2': 'The function validates every request with the schemas of its OpenAPI document.',
    'AwsSolutions-APIG3':
      'A web ACL costs more per month than all the rest; keys, throttling and quota limit use. It can be attached.',
    'AwsSolutions-APIG4': 'Keys identify and limit clients; there are no accounts and no personal data.',
    'AwsSolutions-COG4': 'There are no user accounts, so there is no user pool.',
    'AwsSolutions-APIG6':
      'Execution logs contain paths, and so the hostnames of look-ups. The access log, without paths, is on.',
    [`AwsSolutions-IAM4[Policy::${cloudWatchPolicy}]`]:
      'API Gateway requires this policy, which only allows writing logs.',
    'Serverless-APIGWXrayEnabled':
      'The function calls nothing else: a trace would show one bar and cost more than the call.',
  };
  Validations.of(api).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
}

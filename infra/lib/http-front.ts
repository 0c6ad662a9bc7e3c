import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { aliasRecords } from './alias-records.ts';
import { accessLogFormat, type Backend, type Front, modelRoutes } from './front.ts';
import type { Settings } from './settings.ts';

/** An HTTP API: lowest cost and latency, no keys. */
export class HttpFront extends Construct implements Front {
  readonly url: string;
  readonly serverErrors: Front['serverErrors'];
  readonly latency: Front['latency'];

  constructor(scope: Construct, id: string, { features, model }: Backend, settings: Settings) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', {
      apiName: settings.name,
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('Features', features),
    });
    if (model !== features) {
      const integration = new HttpLambdaIntegration('Model', model);
      for (const { path, method } of modelRoutes) {
        api.addRoutes({ path, methods: [HttpMethod[method]], integration });
      }
    }
    const stage = this.#stage(api, settings);
    Validations.of(api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The API is public, at the rate that the stage allows. "api": "rest" requires keys.',
    });
    this.serverErrors = stage.metricServerError({ period: Duration.minutes(5) });
    this.latency = stage.metricLatency({ period: Duration.minutes(5), statistic: 'p99' });
    if (settings.domain !== null) this.#mapDomain(api, stage, settings.domain);
    this.url = settings.domain === null ? api.apiEndpoint : `https://${settings.domain.name}`;
  }

  #stage(api: HttpApi, { throttle, logRetentionDays }: Settings): HttpStage {
    const log = new LogGroup(this, 'AccessLog', { retention: logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
    return new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      throttle: { rateLimit: throttle.rate, burstLimit: throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFormat('$context.routeKey'))),
      },
    });
  }

  #mapDomain(api: HttpApi, stage: HttpStage, { name, certificate, zone }: Exclude<Settings['domain'], null>): void {
    const domain = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new ApiMapping(this, 'Mapping', { api, domainName: domain, stage });
    const target = new ApiGatewayv2DomainProperties(domain.regionalDomainName, domain.regionalHostedZoneId);
    aliasRecords(this, name, domain.regionalDomainName, zone, target);
  }
}

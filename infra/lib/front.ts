import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';

/** Which function answers what. With one function it is the same twice. */
export interface Backend {
  readonly features: LambdaFunction;
  readonly model: LambdaFunction;
}

/** Routes of the model function; everything else is the feature function's. */
export const modelRoutes = [
  { path: '/v1/predict', method: 'POST' },
  { path: '/v1/models', method: 'GET' },
] as const;

/** What stands between the internet and the functions. */
export interface Front {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly serverErrors: IMetric;
  readonly latency: IMetric;
}

/**
 * What is written down of a request: no address of who asked, no path and no query, because they tell who visits what.
 * @param route the name that API Gateway has for the route that was taken
 */
export function accessLogFormat(route: string): Record<string, string> {
  return {
    time: '$context.requestTimeEpoch',
    requestId: '$context.requestId',
    route,
    method: '$context.httpMethod',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    functionMilliseconds: '$context.integrationLatency',
    error: '$context.error.message',
  };
}

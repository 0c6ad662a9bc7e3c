import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';

/** The function for each kind of route. With a single function, both are the same. */
export interface Backend {
  readonly features: LambdaFunction;
  readonly model: LambdaFunction;
}

/** Routes of the model function. The feature function has all others. */
export const modelRoutes = [
  { path: '/v1/predict', method: 'POST' },
  { path: '/v1/models', method: 'GET' },
] as const;

/** The API between the internet and the functions. */
export interface Front {
  /** Address of the API, without a trailing slash. */
  readonly url: string;
  readonly serverErrors: IMetric;
  readonly latency: IMetric;
}

/**
 * The fields of the access log. It has no client address, path or query, because they reveal who visits what.
 * @param route API Gateway's variable for the matched route
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

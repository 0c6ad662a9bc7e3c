import { Duration, Validations } from 'aws-cdk-lib';
import { Alarm, type AlarmProps, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Entry } from './backend-function.ts';
import type { Front } from './front.ts';
import type { Settings } from './settings.ts';

const period = Duration.minutes(5);

/** Limit for the 99th percentile in milliseconds: enough for a cold start, too little for a database that hangs. */
const slowMilliseconds = 1000;

/** Alarms for problems that last. */
export class Alarms extends Construct {
  readonly #topic: Topic | null;

  constructor(scope: Construct, id: string, { alarmEmail }: Settings) {
    super(scope, id);
    this.#topic = alarmEmail === null ? null : new Topic(this, 'Topic', { enforceSSL: true });
    if (alarmEmail === null) return;
    this.#topic?.addSubscription(new EmailSubscription(alarmEmail));
    Validations.of(this).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'SNS retries mail that fails, and the alarm stays in the console.',
    });
  }

  watchFront({ serverErrors, latency }: Front): void {
    this.#add('ServerErrors', 'The API answered 5xx.', serverErrors, { threshold: 5 });
    this.#add('Latency', 'One in a hundred answers of the API is slow.', latency, {
      threshold: slowMilliseconds,
      evaluationPeriods: 3,
    });
  }

  watchFunction(entry: Entry, lambda: LambdaFunction): void {
    const name = `${entry.charAt(0).toUpperCase()}${entry.slice(1)}`;
    this.#add(`${name}Errors`, `The function ${entry} failed.`, lambda.metricErrors({ period }), { threshold: 1 });
    this.#add(`${name}Throttles`, `The function ${entry} was throttled.`, lambda.metricThrottles({ period }), {
      threshold: 1,
    });
    this.#add(
      `${name}Duration`,
      `One in a hundred calls of the function ${entry} is slow.`,
      lambda.metricDuration({ period, statistic: 'p99' }),
      { threshold: slowMilliseconds, evaluationPeriods: 3 },
    );
    this.#add(
      `${name}ModelRefused`,
      `The function ${entry} refused a published model and kept its current one; GET /v1/models says why.`,
      hostwiseMetric('ModelRefused', lambda),
      { threshold: 1 },
    );
    this.#add(
      `${name}ModelStore`,
      `The function ${entry} cannot read the published models, or there are none yet; its current model answers.`,
      hostwiseMetric('ModelStoreFailed', lambda),
      { threshold: 1, evaluationPeriods: 3 },
    );
  }

  #add(
    id: string,
    alarmDescription: string,
    metric: IMetric,
    props: Pick<AlarmProps, 'threshold'> & { evaluationPeriods?: number },
  ): void {
    const alarm = new Alarm(this, id, {
      alarmDescription,
      metric,
      evaluationPeriods: 1,
      // Without requests there is no data. That is not a problem.
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...props,
    });
    if (this.#topic !== null) alarm.addAlarmAction(new SnsAction(this.#topic));
  }
}

/** A metric that `src/server/lambda` writes to the log in CloudWatch's embedded metric format. */
function hostwiseMetric(metricName: string, { functionName }: LambdaFunction): Metric {
  return new Metric({
    namespace: 'Hostwise',
    metricName,
    dimensionsMap: { FunctionName: functionName },
    statistic: 'Sum',
    period,
  });
}

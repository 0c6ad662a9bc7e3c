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

/** Milliseconds that one in a hundred answers may take: a cold start fits, a database that hangs does not. */
const slowMilliseconds = 1000;

/** Tells when something is wrong for longer than a moment. */
export class Alarms extends Construct {
  readonly #topic: Topic | null;

  constructor(scope: Construct, id: string, { alarmEmail }: Settings) {
    super(scope, id);
    this.#topic = alarmEmail === null ? null : new Topic(this, 'Topic', { enforceSSL: true });
    if (alarmEmail === null) return;
    this.#topic?.addSubscription(new EmailSubscription(alarmEmail));
    Validations.of(this).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'Mail that does not arrive is tried again by SNS, and the alarm stays in the console.',
    });
  }

  watchFront({ serverErrors, latency }: Front): void {
    this.#add('ServerErrors', 'The API answered 5xx.', serverErrors, { threshold: 5 });
    this.#add('Latency', 'One answer of the API in a hundred is slow.', latency, {
      threshold: slowMilliseconds,
      evaluationPeriods: 3,
    });
  }

  watchFunction(entry: Entry, lambda: LambdaFunction): void {
    const name = `${entry.charAt(0).toUpperCase()}${entry.slice(1)}`;
    this.#add(`${name}Errors`, `The function ${entry} failed.`, lambda.metricErrors({ period }), { threshold: 1 });
    this.#add(`${name}Throttles`, `The function ${entry} was not let run.`, lambda.metricThrottles({ period }), {
      threshold: 1,
    });
    this.#add(
      `${name}Duration`,
      `One call of the function ${entry} in a hundred is slow.`,
      lambda.metricDuration({ period, statistic: 'p99' }),
      { threshold: slowMilliseconds, evaluationPeriods: 3 },
    );
    this.#add(
      `${name}ModelRefused`,
      `The function ${entry} refused a published model and kept the one it had; GET /v1/models tells why.`,
      hostwiseMetric('ModelRefused', lambda),
      { threshold: 1 },
    );
    this.#add(
      `${name}ModelStore`,
      `The function ${entry} cannot read the published models, or there are none yet; the model that it has answers.`,
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
      // Nobody asked anything: that is no news.
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...props,
    });
    if (this.#topic !== null) alarm.addAlarmAction(new SnsAction(this.#topic));
  }
}

/** What `src/server/lambda` writes into the log in CloudWatch's embedded metric format. */
function hostwiseMetric(metricName: string, { functionName }: LambdaFunction): Metric {
  return new Metric({
    namespace: 'Hostwise',
    metricName,
    dimensionsMap: { FunctionName: functionName },
    statistic: 'Sum',
    period,
  });
}

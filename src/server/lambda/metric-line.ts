/**
 * Returns a log line that CloudWatch also counts as metrics, in the embedded metric format.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 *
 * @param now milliseconds since 1970
 * @param counts counts by metric name
 */
export function metricLine(functionName: string, now: number, counts: Readonly<Record<string, number>>): string {
  const directive = {
    Namespace: 'Hostwise',
    Dimensions: [['FunctionName']],
    Metrics: Object.keys(counts).map((Name) => ({ Name, Unit: 'Count' })),
  };
  const metadata = { Timestamp: now, CloudWatchMetrics: [directive] };
  return `${JSON.stringify({ _aws: metadata, level: 'info', FunctionName: functionName, ...counts })}\n`;
}

import { CfnOutput, Stack } from 'aws-cdk-lib';
import { ARecord, HostedZone, type IAliasRecordTarget, RecordTarget } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

type Zone = Exclude<Settings['domain'], null>['zone'];

/** Leads a domain to the API: by its record where the zone is given, else by telling where they have to lead. */
export function aliasRecords(
  scope: Construct,
  name: string,
  targetName: string,
  zone: Zone,
  target: IAliasRecordTarget,
): void {
  new CfnOutput(Stack.of(scope), 'DomainTarget', {
    value: targetName,
    description: `Where ${name} has to lead (CNAME, or alias in Route 53)`,
  });
  if (zone === null) return;
  const hostedZone = HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: zone.id, zoneName: zone.name });
  new ARecord(scope, 'Record', { zone: hostedZone, recordName: `${name}.`, target: RecordTarget.fromAlias(target) });
}

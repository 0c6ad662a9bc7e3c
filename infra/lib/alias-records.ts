import { CfnOutput, Stack } from 'aws-cdk-lib';
import { ARecord, HostedZone, type IAliasRecordTarget, RecordTarget } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

type Zone = Exclude<Settings['domain'], null>['zone'];

/** Points a domain to the API: outputs the target, and creates the record if the zone is given. */
export function aliasRecords(
  scope: Construct,
  name: string,
  targetName: string,
  zone: Zone,
  target: IAliasRecordTarget,
): void {
  new CfnOutput(Stack.of(scope), 'DomainTarget', {
    value: targetName,
    description: `Target for the record of ${name} (CNAME, or alias in Route 53)`,
  });
  if (zone === null) return;
  const hostedZone = HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: zone.id, zoneName: zone.name });
  new ARecord(scope, 'Record', { zone: hostedZone, recordName: `${name}.`, target: RecordTarget.fromAlias(target) });
}

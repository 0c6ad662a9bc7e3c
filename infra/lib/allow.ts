import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Creates a statement that allows `actions` on `resources`. */
export function allow(actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ effect: Effect.ALLOW, actions, resources });
}

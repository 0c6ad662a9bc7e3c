import { App } from 'aws-cdk-lib';
import { addChecks } from './checks.ts';
import { HostwiseStack } from './hostwise-stack.ts';
import { readSettings } from './read-settings.ts';
import { SettingsError } from './settings.ts';

// The entry point for `cdk`.

try {
  const app = new App();
  new HostwiseStack(app, readSettings(app.node.getAllContext()));
  addChecks(app);
  app.synth();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}

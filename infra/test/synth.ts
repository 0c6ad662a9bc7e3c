import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { HostwiseStack } from '../lib/hostwise-stack.ts';
import { parseSettings } from '../lib/settings.ts';

/** An empty archive: only the end record of a zip. */
const emptyZip = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);

/** Folder for files that the tests write. It is removed at the end. */
export const scratch = mkdtempSync(path.join(tmpdir(), 'hostwise-infra-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

// Placeholders for the zips of `npm run build:lambda`.
for (const name of ['single', 'features', 'model', 'features-mysql', 'single-mongodb-mysql']) {
  writeFileSync(path.join(scratch, `${name}.zip`), emptyZip);
}

const { context } = JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

/**
 * Creates an app as `cdk` runs it, with the stack of these settings.
 * @param checked whether to validate templates against the schemas of CloudFormation, which takes most of the time
 */
export function createApp(settings: object, checked: boolean): { app: App; stack: HostwiseStack } {
  const rules = { '@aws-cdk/core:validateAgainstDefaultRules': checked };
  const app = new App({
    context: { ...context, ...rules },
    analyticsReporting: false,
    outdir: mkdtempSync(path.join(scratch, 'out-')),
  });
  return { app, stack: new HostwiseStack(app, parseSettings({ code: scratch, ...settings })) };
}

/** Returns the template of these settings. */
export function templateOf(settings: object): Template {
  return Template.fromStack(createApp(settings, false).stack);
}

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}

/** Lists the resources of a type with their logical ids. */
export function resourcesOf(template: Template, type: string): [string, Resource][] {
  return Object.entries(template.findResources(type)) as [string, Resource][];
}

/** The properties of the only resource of a type whose logical id starts with `idPrefix`. */
export function propertiesOf(template: Template, type: string, idPrefix = ''): Resource['Properties'] {
  const [found, ...others] = resourcesOf(template, type).filter(([id]) => id.startsWith(idPrefix));
  assert.ok(found !== undefined && others.length === 0, `there is one ${type} ${idPrefix}`);
  return found[1].Properties;
}

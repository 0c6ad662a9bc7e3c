import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { HostwiseStack } from '../lib/hostwise-stack.ts';
import { parseSettings } from '../lib/settings.ts';

/** An archive with nothing in it: how a zip ends, and no files before. */
const emptyZip = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);

/** For everything that the tests write; gone when they end. */
export const scratch = mkdtempSync(path.join(tmpdir(), 'hostwise-infra-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Stands in for what `npm run build:lambda` makes. */
for (const name of ['single', 'features', 'model', 'features-mysql', 'single-mongodb-mysql']) {
  writeFileSync(path.join(scratch, `${name}.zip`), emptyZip);
}

const { context } = JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

/**
 * An app as `cdk` would run it, with the stack of these settings.
 * @param checked whether templates are held against the schemas of CloudFormation, which takes most of the time
 */
export function makeApp(settings: object, checked: boolean): { app: App; stack: HostwiseStack } {
  const rules = { '@aws-cdk/core:validateAgainstDefaultRules': checked };
  const app = new App({
    context: { ...context, ...rules },
    analyticsReporting: false,
    outdir: mkdtempSync(path.join(scratch, 'out-')),
  });
  return { app, stack: new HostwiseStack(app, parseSettings({ code: scratch, ...settings })) };
}

/** The template of these settings. */
export function templateOf(settings: object): Template {
  return Template.fromStack(makeApp(settings, false).stack);
}

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}

/** All resources of a type, with their logical ids. */
export function resourcesOf(template: Template, type: string): [string, Resource][] {
  return Object.entries(template.findResources(type)) as [string, Resource][];
}

/** The properties of the only resource of a type whose logical id starts with `idPrefix`. */
export function propertiesOf(template: Template, type: string, idPrefix = ''): Resource['Properties'] {
  const [found, ...others] = resourcesOf(template, type).filter(([id]) => id.startsWith(idPrefix));
  assert.ok(found !== undefined && others.length === 0, `there is one ${type} ${idPrefix}`);
  return found[1].Properties;
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHostname } from '../hostname/parse.ts';
import { openModel } from '../model/open-model.ts';
import { effectiveSettings } from '../settings/effective-settings.ts';
import { defaultUserSettings } from '../settings/user-settings.ts';
import { decide } from './decide.ts';
import { jsonLine } from './json-line.ts';
import { assessmentToJson } from './to-json.ts';

const model = await openModel(new Uint8Array(readFileSync(new URL('../../../model/hostwise.bin', import.meta.url))));
const settings = effectiveSettings(defaultUserSettings, {});

test.each([
  'wikipedia.org',
  'xjpakmdcfuqezlw.biz',
  'paypa1-secure-login.com',
  'a,b"c.com',
  '10.0.0.1',
  'localhost',
  'bücher.de',
])('%s is serialised as JSON.stringify does', (text) => {
  const assessment = decide(parseHostname(text), settings, [], model);
  expect(jsonLine(assessment)).toBe(JSON.stringify(assessmentToJson(assessment)));
  expect(jsonLine(assessment)).toBe(jsonLine(assessment));
});

import { expect, test } from 'vitest';
import { createJsonLog, errorFields } from './log.ts';

test('writes one JSON object per line, with the time in milliseconds', () => {
  const lines: string[] = [];
  let now = Date.UTC(2026, 10, 22, 9, 30, 5, 7);
  const log = createJsonLog(
    (line) => lines.push(line),
    () => now,
    true,
  );
  log.request({ method: 'POST', route: '/v1/classify', status: 200, milliseconds: 0.25 });
  now += 999;
  log.request({ method: 'GET', route: 'other', status: 500, milliseconds: 12 });
  log.event('warn', 'intelligence', { source: 'list "one"', milliseconds: 3 });
  expect(lines.every((line) => line.endsWith('}\n'))).toBe(true);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      time: '2026-11-22T09:30:05.007Z',
      level: 'info',
      event: 'request',
      method: 'POST',
      route: '/v1/classify',
      status: 200,
      milliseconds: 0.25,
    },
    {
      time: '2026-11-22T09:30:06.006Z',
      level: 'error',
      event: 'request',
      method: 'GET',
      route: 'other',
      status: 500,
      milliseconds: 12,
    },
    { time: '2026-11-22T09:30:06.006Z', level: 'warn', event: 'intelligence', source: 'list "one"', milliseconds: 3 },
  ]);
});

test('omits requests if they are not to be logged', () => {
  const lines: string[] = [];
  const log = createJsonLog(
    (line) => lines.push(line),
    () => 0,
    false,
  );
  log.request({ method: 'GET', route: '/healthz', status: 200, milliseconds: 1 });
  log.event('info', 'started');
  expect(lines).toEqual(['{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"started"}\n']);
});

test('logs the name and stack frames of an error, never its message', () => {
  const fields = errorFields(new RangeError('secret.example.com\n    is not a frame'));
  expect(fields.error).toBe('RangeError');
  expect(fields.at).toMatch(/^at /);
  expect(JSON.stringify(fields)).not.toMatch(/secret|frame"/);
  expect(errorFields('secret')).toEqual({ error: 'string', at: '' });
});

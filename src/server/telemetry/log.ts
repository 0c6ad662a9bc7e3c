/** One logged request. It has the pattern of the route, never the path, which may contain a hostname. */
export interface RequestEntry {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

export type LogLevel = 'info' | 'warn' | 'error';

/** The log of the app. */
export interface Log {
  request(entry: RequestEntry): void;
  event(level: LogLevel, event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void;
}

/**
 * Creates a log with one JSON object per line: `{"time","level","event",...}`.
 * @param write is called with complete lines
 * @param now milliseconds since 1970
 * @param requests whether to log each request
 */
export function createJsonLog(write: (line: string) => void, now: () => number, requests: boolean): Log {
  let second = { at: -1, text: '' };
  /** ISO 8601. Formatting a date costs more than the rest of the line, so the text up to the second is kept. */
  const time = (): string => {
    const milliseconds = now();
    const at = Math.floor(milliseconds / 1000);
    if (second.at !== at) second = { at, text: new Date(at * 1000).toISOString().slice(0, 20) };
    return `${second.text}${String(Math.floor(milliseconds - at * 1000)).padStart(3, '0')}Z`;
  };
  return {
    request({ method, route, status, milliseconds }) {
      if (!requests) return;
      const level = status >= 500 ? 'error' : 'info';
      const head = `{"time":"${time()}","level":"${level}","event":"request","method":${JSON.stringify(method)}`;
      write(`${head},"route":"${route}","status":${status},"milliseconds":${milliseconds.toFixed(3)}}\n`);
    },
    event: (level, event, fields) => write(`${JSON.stringify({ time: time(), level, event, ...fields })}\n`),
  };
}

/**
 * Returns the fields to log for an error: its name and stack frames. Its message is omitted because it may quote a
 * hostname.
 */
export function errorFields(error: unknown): { error: string; at: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    at: frames
      .slice(0, 5)
      .map((line) => line.trim())
      .join(' < '),
  };
}

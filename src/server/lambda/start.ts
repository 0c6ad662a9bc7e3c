import { type Backend, openBackend } from './backend.ts';
import { type Environment, parseEnvironment } from './environment.ts';

/**
 * Opens the backend with the variables of the process; the log goes to standard output, which CloudWatch reads.
 * @throws Error naming what is configured wrongly
 */
export async function start(change: (environment: Environment) => Environment = (same) => same): Promise<Backend> {
  // Not `console.log`, around whose text Lambda puts more: CloudWatch finds metrics only in lines that are JSON as a whole.
  const write = (line: string): void => void process.stdout.write(line);
  return openBackend(change(parseEnvironment(process.env)), process.env, write);
}

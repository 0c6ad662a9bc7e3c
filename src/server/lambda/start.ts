import { type Backend, openBackend } from './backend.ts';
import { type Environment, parseEnvironment } from './environment.ts';

/**
 * Opens the backend with the environment variables of the process. The log goes to standard output, which CloudWatch
 * reads.
 * @throws Error naming the configuration error
 */
export async function start(change: (environment: Environment) => Environment = (same) => same): Promise<Backend> {
  // Lambda adds a prefix to the text of `console.log`. CloudWatch finds metrics only in lines that are entirely JSON.
  const write = (line: string): void => void process.stdout.write(line);
  return openBackend(change(parseEnvironment(process.env)), process.env, write);
}

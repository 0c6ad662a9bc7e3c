import { classifyCommand } from './classify.ts';
import { type Command, UsageError } from './command.ts';
import { evaluateCommand } from './evaluate.ts';
import { feedsCommand } from './feeds.ts';
import { withPathFirst } from './file-error.ts';
import { intelCommand } from './intel.ts';
import { modelCommand } from './model.ts';
import { serveCommand } from './serve.ts';
import { trainCommand } from './train.ts';

const commands: readonly Command[] = [
  classifyCommand,
  trainCommand,
  evaluateCommand,
  serveCommand,
  feedsCommand,
  intelCommand,
  modelCommand,
];

/** Returns the exit code: 0 for success, 1 if some input could not be used, 2 if the command line is wrong. */
async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    if (name === '--help' || name === '-h' || name === 'help') return print(overview());
    const problem = name === undefined ? 'no command given' : `there is no command "${name}"`;
    process.stderr.write(`hostwise: ${problem}\n\n${overview()}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) return print(command.help);
  try {
    return await command.run(rest);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isUsage = error instanceof UsageError;
    const hint = isUsage ? ` (see hostwise ${command.name} --help)` : '';
    process.stderr.write(`hostwise ${command.name}: ${withPathFirst(error).message}${hint}\n`);
    return isUsage ? 2 : 1;
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  const help = '"hostwise <command> --help" describes a command.';
  return `Usage: hostwise <command> [options]\n\n${lines.join('\n')}\n\n${help}\n`;
}

// A reader that has seen enough (`| head`) closes the pipe. That is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));

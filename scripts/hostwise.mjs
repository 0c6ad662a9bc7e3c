// The `hostwise` command from a checkout. npm runs scripts in the root of the package, but file names on the command
// line are relative to the folder from which npm was called.
const { INIT_CWD, npm_lifecycle_event: script } = process.env;
if (INIT_CWD !== undefined && (script === 'hostwise' || script === 'train')) process.chdir(INIT_CWD);
await import('../src/cli/main.ts');

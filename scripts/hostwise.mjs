// The `hostwise` command from a checkout. npm runs scripts at the root of the package; file names on the command line are
// relative to where the person stands.
const { INIT_CWD, npm_lifecycle_event: script } = process.env;
if (INIT_CWD !== undefined && (script === 'hostwise' || script === 'train')) process.chdir(INIT_CWD);
await import('../src/cli/main.ts');

/** Says on the terminal, past all reporters, whom a test talked to or that there was nobody to talk to. */
export function announce(what: string): void {
  process.stderr.write(`\n${'='.repeat(100)}\n${what}\n${'='.repeat(100)}\n`);
}

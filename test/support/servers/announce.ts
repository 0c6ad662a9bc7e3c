/** Prints a message to the terminal without a reporter: which server a test uses, or why there is none. */
export function announce(message: string): void {
  process.stderr.write(`\n${'='.repeat(100)}\n${message}\n${'='.repeat(100)}\n`);
}

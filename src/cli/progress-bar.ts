import type { OnProgress } from '../../model/training/common/train-options.ts';

const width = 24;

/**
 * Creates a progress bar on standard error. If that is not a terminal, it prints nothing, so that logs stay readable.
 */
export function createProgressBar(stream: NodeJS.WriteStream = process.stderr): { report: OnProgress; done(): void } {
  if (!stream.isTTY) return { report: () => {}, done: () => {} };
  const started = Date.now();
  return {
    report(step, share) {
      const filled = Math.round(share * width);
      const seconds = Math.round((Date.now() - started) / 1000);
      stream.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${step}, ${seconds} s`);
    },
    done() {
      stream.write('\r\u001b[K');
    },
  };
}

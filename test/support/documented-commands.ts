import { read } from './project-files.ts';

/**
 * Extracts the commands from the shell blocks of a document, as they are printed: without comments, and with continued
 * lines joined.
 */
export function documentedCommands(document: string): string[] {
  return shellBlocks(read(document)).flatMap((block) =>
    block
      .replaceAll(/\\\n\s*/g, '')
      .split('\n')
      .map((line) => line.replace(/(?:^|\s+)#.*$/, '').trim())
      .filter((line) => line !== ''),
  );
}

/** Returns the content of every block that is marked `sh`, including indented blocks. */
function shellBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)].map(([, block = '']) => block);
}

import path from 'node:path';
import { projectFiles, read } from './project-files.ts';
import { importsOf } from './source-imports.ts';

/** One import of a module of this project by another. */
export interface ImportEdge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

export const isTestFile = (file: string): boolean => /\.test\.tsx?$/.test(file);

/** All TypeScript modules of the package except declarations. `infra` is a separate package. */
export const sources: readonly string[] = projectFiles.filter(
  (file) => /^(src|model|scripts|test)\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
);

/** Imports between modules of this project. Packages, styles and data are left out. */
export const importEdges: readonly ImportEdge[] = sources.flatMap((from) =>
  importsOf(read(from)).flatMap(({ specifier, typeOnly }) =>
    specifier.startsWith('.') && /\.tsx?$/.test(specifier)
      ? [{ from, to: path.posix.join(path.posix.dirname(from), specifier), typeOnly }]
      : [],
  ),
);

/** Finds cycles in a directed graph, each as `a -> b -> a`. Finds at least one if the graph has any. */
export function findCycles(edges: Iterable<readonly [from: string, to: string]>): string[] {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of edges) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (node: string, trail: readonly string[]) => {
    const start = trail.indexOf(node);
    if (start >= 0) cycles.push([...trail.slice(start), node].join(' -> '));
    if (start >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}

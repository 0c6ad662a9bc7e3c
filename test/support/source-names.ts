import { withoutComments } from './source-imports.ts';

/** Finds the identifiers of a source file. Skips text between quotes, but not the code inside `${}`. */
export function namesIn(source: string): Set<string> {
  const code = withoutComments(source)
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replace(/`(?:[^`\\]|\\.)*`/g, (template) =>
      [...template.matchAll(/\$\{([^}]*)\}/g)].map(([, code]) => code).join(' '),
    );
  return new Set(code.match(/[A-Za-z_$][\w$]*/g));
}

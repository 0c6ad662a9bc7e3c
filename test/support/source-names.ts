import { withoutComments } from './source-imports.ts';

/** Lists the identifiers of a source file, each once. Text between quotes is left out, code inside `${}` is not. */
export function namesIn(source: string): Set<string> {
  const code = withoutComments(source)
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replace(/`(?:[^`\\]|\\.)*`/g, (template) =>
      [...template.matchAll(/\$\{([^}]*)\}/g)].map(([, code]) => code).join(' '),
    );
  return new Set(code.match(/[A-Za-z_$][\w$]*/g));
}

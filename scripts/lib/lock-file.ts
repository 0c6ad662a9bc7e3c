/** The fields used here of one package in `package-lock.json`. */
export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Packages by location, such as `node_modules/a/node_modules/b`. The project itself has the empty location. */
export type LockPackages = Readonly<Record<string, LockEntry>>;

/**
 * Returns entries for the optional dependencies that the lock file names but lacks. They are the builds of native
 * packages for other platforms. Their names end in the platform.
 */
export function missingOptionals(packages: LockPackages): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {};
  for (const [location, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isResolved(packages, location, name)) continue;
      // A package asks for exactly its own version of its native builds.
      const top = `node_modules/${name}`;
      const taken = missing[top] !== undefined && missing[top].version !== version;
      const { os, cpu, libc } = platformOf(name);
      // In npm's order of keys, so that npm does not rewrite the file.
      missing[taken ? `${location}/${top}` : top] = {
        version,
        ...(cpu && { cpu }),
        ...(dev && { dev }),
        ...(libc && { libc }),
        optional: true,
        ...(os && { os }),
      };
    }
  }
  return missing;
}

/** Looks where Node would: next to the package, then in each folder above it. */
function isResolved(packages: LockPackages, location: string, name: string): boolean {
  let folder = location;
  while (folder !== '') {
    if (packages[`${folder}/node_modules/${name}`] !== undefined) return true;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
  return packages[`node_modules/${name}`] !== undefined;
}

const platform =
  /-?(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([a-z0-9]+)(?:-([a-z]+))?$/;

/** The platform lets npm skip a package without asking the registry. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const [, os, cpu, abi] = platform.exec(name) ?? [];
  if (os === undefined || cpu === undefined) return {};
  const libc = os === 'linux' && abi !== undefined && { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] };
  return { os: [os], cpu: [cpu], ...libc };
}

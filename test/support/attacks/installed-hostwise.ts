import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Hostwise, launchHostwise } from '../e2e/hostwise.ts';
import { installPolicies, packExtension } from '../e2e/packed-extension.ts';
import { managedFolder } from './policy-namespace.ts';

/**
 * Starts a browser that installs the extension by policy, as an administrator does, which gives it more power. Call
 * `enterPolicyNamespace` first.
 *
 * @param folder an existing folder of the caller's, for the profile
 */
export async function launchInstalled(
  folder: string,
  sites: { readonly port: number; readonly tlsPort: number },
): Promise<Hostwise> {
  const extension = await packExtension();
  await writeFile(path.join(managedFolder, 'hostwise.json'), JSON.stringify(installPolicies(extension)));
  const hostwise = await launchHostwise(path.join(folder, 'profile'), sites, { isInstalled: true });
  hostwise.context.on('close', () => void extension.close());
  // The first seconds belong to the installation.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return hostwise;
}

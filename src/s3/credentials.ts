export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Present if the keys are temporary, as those of a role are. */
  readonly sessionToken?: string;
}

/**
 * Reads the credentials that Lambda sets in the environment of a function, and that users export for the AWS command
 * line.
 * @throws Error naming the missing variable
 */
export function credentialsFromEnvironment(env: Readonly<Record<string, string | undefined>>): Credentials {
  const read = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`S3 needs credentials: ${name} is not set`);
    return value;
  };
  const keys = { accessKeyId: read('AWS_ACCESS_KEY_ID'), secretAccessKey: read('AWS_SECRET_ACCESS_KEY') };
  const sessionToken = env.AWS_SESSION_TOKEN;
  return sessionToken === undefined || sessionToken === '' ? keys : { ...keys, sessionToken };
}

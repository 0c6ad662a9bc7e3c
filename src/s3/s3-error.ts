/** A request that S3 did not answer as asked. `message` names the bucket, the key and what came back. */
export class S3Error extends Error {
  override readonly name: string = 'S3Error';
  /** HTTP status, or null where there was no answer at all. */
  readonly status: number | null;

  constructor(message: string, status: number | null, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.status = status;
  }
}

/** An object is longer than the caller allows. */
export class S3TooLargeError extends S3Error {
  override readonly name = 'S3TooLargeError';
}

/** Returns what an error answer says, such as `AccessDenied: Access Denied`, or the status where it says nothing. */
export function describeError(status: number, xml: string): string {
  const [code, message] = ['Code', 'Message'].map((tag) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]);
  if (code === undefined || code === '') return `HTTP ${status}`;
  return `HTTP ${status} ${code}${message === undefined || message === '' ? '' : `: ${message}`}`;
}

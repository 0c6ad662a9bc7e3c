/** S3 did not fulfil a request. `message` names the bucket, the key and the response. */
export class S3Error extends Error {
  override readonly name: string = 'S3Error';
  /** HTTP status; null if there was no response. */
  readonly status: number | null;

  constructor(message: string, status: number | null, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.status = status;
  }
}

/** An object is larger than the caller allows. */
export class S3TooLargeError extends S3Error {
  override readonly name = 'S3TooLargeError';
}

/**
 * Returns the text of an error response, such as `HTTP 403 AccessDenied: Access Denied`; only the status if it has no
 * text.
 */
export function describeError(status: number, xml: string): string {
  const [code, message] = ['Code', 'Message'].map((tag) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]);
  if (code === undefined || code === '') return `HTTP ${status}`;
  return `HTTP ${status} ${code}${message === undefined || message === '' ? '' : `: ${message}`}`;
}

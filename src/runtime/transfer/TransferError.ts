import { ApiError, type CallFacts } from '../errors/ApiError.js';

/** What is known of a store's answer, and not secret. */
export interface StoreAnswer {
  /** 0 where a browser tells no more than that it was a redirect. */
  readonly status: number;
  /** The kind of an error, as S3 names it. */
  readonly code: string | undefined;
  readonly requestId: string | undefined;
}

/** A store did not answer with 2xx: the bytes were not taken, or not given. */
export class TransferError extends ApiError {
  override readonly name = 'TransferError';
  /** The status of the answer; 0 where a browser tells no more than that it was a redirect. */
  readonly status: number;
  /** What the store calls the fault, such as `AccessDenied`. Absent where it does not say. */
  declare readonly code?: string;
  /** The id of the request, to name when asking AWS about it. Absent where there is none. */
  declare readonly requestId?: string;

  constructor(facts: CallFacts, { status, code, requestId }: StoreAnswer) {
    const said = code === undefined ? `status ${status}` : `status ${status} (${code})`;
    const isRedirect = status < 400;
    super(
      isRedirect
        ? `${facts.operation} was redirected, and redirects are not followed (${said})`
        : `${facts.operation} was refused with ${said}`,
      {
        ...facts,
        retryable: status >= 500,
        outcome: status >= 300 && status < 500 ? 'not-applied' : 'unknown',
        hint: status === 403 ? 'The pre-signed URL may have expired.' : undefined,
      },
    );
    this.status = status;
    if (code !== undefined) this.code = code;
    if (requestId !== undefined) this.requestId = requestId;
  }
}

import { ApiError, type CallFacts } from '../errors/ApiError.js';

/** The parts of a store's response that are not secret. */
export interface StoreAnswer {
  /** 0 if a browser only reports that the response was a redirect. */
  readonly status: number;
  /** The code of the error, as S3 names it. */
  readonly code: string | undefined;
  readonly requestId: string | undefined;
}

/**
 * The attachment store responded with a status other than 2xx. The bytes were not stored, or not
 * delivered.
 */
export class TransferError extends ApiError {
  /** Always `'TransferError'`. */
  override readonly name = 'TransferError';
  /** The HTTP status of the response; 0 if a browser only reports that it was a redirect. */
  readonly status: number;
  /** The store's code for the error, for example `AccessDenied`. Absent if the store gives none. */
  declare readonly code?: string;
  /** The id that AWS Support asks for. Absent if the response has none. */
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

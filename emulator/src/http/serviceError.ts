import { AnswerError, jsonAnswer } from './answer.js';
import type { Answer } from './answer.js';

/**
 * An error as the service answers it: the name in the header `x-amzn-errortype`, the message and
 * further members in a JSON body. A message never quotes a token, a URL or the content of a message.
 */
export class ServiceError extends AnswerError {
  readonly status: number;
  readonly #members: Readonly<Record<string, string>>;
  readonly #headers: Readonly<Record<string, string>>;

  /**
   * @param name the exception's name, for example `ValidationException`
   * @param members what the body has beside `Message`
   * @param headers further headers of the answer
   */
  constructor(
    name: string,
    status: number,
    message: string,
    members: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = name;
    this.status = status;
    this.#members = members;
    this.#headers = headers;
  }

  override toAnswer(): Answer {
    const body = { Message: this.message, ...this.#members };
    const headers = { 'x-amzn-errortype': this.name, ...this.#headers };
    return { ...jsonAnswer(body, this.status, headers), error: this.name };
  }
}

/** The token does not allow the call. */
export function accessDenied(message: string): ServiceError {
  return new ServiceError('AccessDeniedException', 403, message);
}

/** The request breaks a rule; the message begins with the member's path. */
export function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', 400, message);
}

/** The request is at odds with the state of what it names. */
export function conflict(message: string): ServiceError {
  return new ServiceError('ConflictException', 409, message);
}

/** There are too many requests. */
export function throttled(): ServiceError {
  return new ServiceError('ThrottlingException', 429, 'Rate exceeded');
}

/** The service itself has failed. */
export function internalError(message: string): ServiceError {
  return new ServiceError('InternalServerException', 500, message);
}

/** A quota of the chat is used up. */
export function quotaExceeded(message: string): ServiceError {
  return new ServiceError('ServiceQuotaExceededException', 402, message);
}

/** What the request names does not exist. */
export function notFound(
  message: string,
  resource: { ResourceId?: string; ResourceType?: string } = {},
): ServiceError {
  return new ServiceError('ResourceNotFoundException', 404, message, resource);
}

import { AnswerError, jsonAnswer } from './answer.js';
import type { Answer } from './answer.js';

/**
 * An error in the service's format: the name in the header `x-amzn-errortype`, the message and
 * other members in a JSON body. The message never contains a token, a URL or message content.
 */
export class ServiceError extends AnswerError {
  readonly status: number;
  readonly #members: Readonly<Record<string, string>>;
  readonly #headers: Readonly<Record<string, string>>;

  /**
   * @param name the exception's name, for example `ValidationException`
   * @param members additional members of the body
   * @param headers additional headers of the response
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

/** The token does not allow the call. Only the log and the journal say why. */
class AccessDenied extends ServiceError {
  readonly #reason: string;

  constructor(reason: string) {
    super('AccessDeniedException', 403, 'Access denied');
    this.#reason = reason;
  }

  override toAnswer(): Answer {
    const headers = { 'x-amzn-errortype': this.name };
    const answer = jsonAnswer({ message: this.message }, this.status, headers);
    return { ...answer, error: this.name, reason: this.#reason };
  }
}

/**
 * The token does not allow the call.
 *
 * @param reason the reason, for the log and the journal
 */
export function accessDenied(reason: string): ServiceError {
  return new AccessDenied(reason);
}

/** The request breaks a rule. The message begins with the member's path. */
export function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', 400, message);
}

/**
 * A member of a request to the service breaks a rule. Uses the service's wording.
 *
 * @param path the member, for example `StartPosition.AbsoluteTime`
 * @param constraint the rule, for example `Member must not be null`
 */
export function invalidMember(path: string, constraint: string): ServiceError {
  return invalid(failedConstraint(path, constraint));
}

/** The service's message about a member that breaks a rule. */
export function failedConstraint(path: string, constraint: string): string {
  const name = path
    .replaceAll(/\[(\d+)\]/g, (_, index: string) => `.${Number(index) + 1}.member`)
    .replaceAll(/(?<=^|\.)[A-Z]/g, (initial) => initial.toLowerCase());
  return `1 validation error detected: Value at '${name}' failed to satisfy constraint: ${constraint}`;
}

/** The request conflicts with the current state. */
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

/** A quota of the chat is exceeded. */
export function quotaExceeded(message: string): ServiceError {
  return new ServiceError('ServiceQuotaExceededException', 402, message);
}

/** Something that the request refers to does not exist. */
export function notFound(
  message: string,
  resource: { ResourceId?: string; ResourceType?: string } = {},
): ServiceError {
  return new ServiceError('ResourceNotFoundException', 404, message, resource);
}

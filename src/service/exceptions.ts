// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { ResourceType } from '../model/index.js';
import { ServiceException, type ExceptionClass } from '../runtime/errors/ServiceException.js';

/**
 * The token does not allow the call.
 *
 * Status 403.
 */
export class AccessDeniedException extends ServiceException {
  declare readonly name: 'AccessDeniedException';
  override readonly $fault = 'client';

  /** @internal */
  static override get exceptionName(): string {
    return 'AccessDeniedException';
  }
}

/**
 * The request conflicts with the current state: for example, the attachment is already confirmed.
 *
 * Status 409.
 */
export class ConflictException extends ServiceException {
  declare readonly name: 'ConflictException';
  override readonly $fault = 'client';

  /** @internal */
  static override get exceptionName(): string {
    return 'ConflictException';
  }
}

/**
 * The service failed.
 *
 * Status 500.
 */
export class InternalServerException extends ServiceException {
  declare readonly name: 'InternalServerException';
  override readonly $fault = 'server';

  /** @internal */
  static override get exceptionName(): string {
    return 'InternalServerException';
  }
}

/**
 * The resource that the request names does not exist.
 *
 * Status 404.
 */
export class ResourceNotFoundException extends ServiceException {
  declare readonly name: 'ResourceNotFoundException';
  override readonly $fault = 'client';
  /** The id of what was not found. */
  declare readonly ResourceId?: string;

  /** The kind of a resource that was not found. */
  declare readonly ResourceType?: ResourceType;

  /** @internal */
  static override get exceptionName(): string {
    return 'ResourceNotFoundException';
  }

  /** @internal */
  static get memberNames(): readonly string[] {
    return ['ResourceId', 'ResourceType'];
  }
}

/**
 * The chat has reached its maximum number of attachments.
 *
 * Status 402.
 */
export class ServiceQuotaExceededException extends ServiceException {
  declare readonly name: 'ServiceQuotaExceededException';
  override readonly $fault = 'client';

  /** @internal */
  static override get exceptionName(): string {
    return 'ServiceQuotaExceededException';
  }
}

/**
 * Too many requests.
 *
 * Status 429.
 */
export class ThrottlingException extends ServiceException {
  declare readonly name: 'ThrottlingException';
  override readonly $fault = 'client';

  /** @internal */
  static override get exceptionName(): string {
    return 'ThrottlingException';
  }
}

/**
 * The request is invalid.
 *
 * Status 400.
 */
export class ValidationException extends ServiceException {
  declare readonly name: 'ValidationException';
  override readonly $fault = 'client';

  /** @internal */
  static override get exceptionName(): string {
    return 'ValidationException';
  }
}

/** Any of the service's exceptions. Its `name` tells which one it is. */
export type KnownException =
  | AccessDeniedException
  | ConflictException
  | InternalServerException
  | ResourceNotFoundException
  | ServiceQuotaExceededException
  | ThrottlingException
  | ValidationException;

/** The service's exceptions. Every operation can return any of them. */
export const exceptions: readonly ExceptionClass[] = [
  AccessDeniedException,
  ConflictException,
  InternalServerException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
];

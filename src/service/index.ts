// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
export {
  AccessDeniedException,
  ConflictException,
  InternalServerException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
  type KnownException,
} from './exceptions.js';

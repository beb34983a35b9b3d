// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ApiClient } from '../ApiClient.js';
import { DefaultApiBase } from './DefaultApiBase.js';

/**
 * The chat side of Amazon Connect, for customers, agents and bots.
 *
 * Without a callback, methods return a promise of the data. With a callback `(error, data,
 * response)` as the last argument, they return a handle with `abort()`.
 *
 * @example
 * const api = new DefaultApi();
 * const data = await api.describeView(xAmzBearer, viewToken);
 */
export class DefaultApi extends DefaultApiBase {
  /**
   * Creates the API.
   *
   * @param apiClient - the client that makes the calls, by default the current `ApiClient.instance`.
   * @throws TypeError if it is not an ApiClient.
   */
  constructor(apiClient?: ApiClient | null) {
    super(apiClient ?? ApiClient.instance);
  }
}

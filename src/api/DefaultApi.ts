// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ApiClient } from '../ApiClient.js';
import { DefaultApiBase } from './DefaultApiBase.js';

/**
 * The chat side of Amazon Connect, for customers, agents and bots.
 *
 * Methods take a callback as their last argument, `(error, data, response)`, and return a handle
 * with `abort()`; without one they return a promise of the data.
 */
export class DefaultApi extends DefaultApiBase {
  /**
   * Makes calls with a client.
   *
   * @param apiClient - default, for null too: `ApiClient.instance`, as it is now.
   * @throws TypeError where it is no ApiClient.
   */
  constructor(apiClient?: ApiClient | null) {
    super(apiClient ?? ApiClient.instance);
  }
}

/*
 * The same exports, with fetch as the transport: in this build, #platform resolves to fetch.
 *
 *   import { ApiClient, DefaultApi } from 'amazon_connect_participant_service/fetch';
 */
export * from './index.js';
export { default } from './index.js';

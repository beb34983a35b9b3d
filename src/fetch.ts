/*
 * The same face with fetch as the transport, where #platform is that of fetch:
 *
 *   import { ApiClient, DefaultApi } from 'amazon_connect_participant_service/fetch';
 */
export * from './index.js';
export { default } from './index.js';

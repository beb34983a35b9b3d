/*
 * The public face of the package. The default export has the same names as the others:
 *
 *   import AmazonConnectParticipantService from 'amazon_connect_participant_service';
 *   import { ApiClient, DefaultApi } from 'amazon_connect_participant_service';
 */
export * from './exports.js';
export * as default from './exports.js';

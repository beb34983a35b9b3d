/*
 * The main entry point. The default export has the same names:
 *
 *   import AmazonConnectParticipantService from 'amazon_connect_participant_service';
 *   import { ApiClient, DefaultApi } from 'amazon_connect_participant_service';
 */
export * from './exports.js';
export * as default from './exports.js';

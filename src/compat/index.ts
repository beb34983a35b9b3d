/*
 * For programs that were written for the older client and use its helpers:
 *
 *   import AmazonConnectParticipantService from 'amazon_connect_participant_service/compat';
 */
export * from './exports.js';
export * as default from './exports.js';

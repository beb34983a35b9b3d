import { Conversation } from '../../../src/chat/conversation/index.@browser.ts';
import { service } from './service.js';

// If the script is loaded twice, there is still one class.
if (!Object.keys(service).includes('Conversation')) {
  Object.defineProperty(service, 'Conversation', { value: Conversation, enumerable: true });
  service.default.Conversation = Conversation;
}
if (typeof module == 'object') module.exports = service;

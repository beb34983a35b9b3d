import { ROOT, SERVICE } from './address.js';

/**
 * Calls a control of the emulator.
 *
 * @param {string} path relative to `/emulator/`
 * @param {{ method?: string, body?: object }} [options]
 * @returns {Promise<any>}
 */
export function control(path, options) {
  return call(new URL(path, ROOT), options);
}

/**
 * Starts a chat with StartChatContact.
 *
 * @param {string} displayName
 * @param {readonly string[]} contentTypes
 * @returns {Promise<{ ContactId: string, ParticipantToken: string }>}
 */
export function startChat(displayName, contentTypes) {
  return call(new URL('contact/chat', SERVICE), {
    method: 'PUT',
    body: {
      InstanceId: 'inspector',
      ContactFlowId: 'inspector',
      ParticipantDetails: { DisplayName: displayName },
      SupportedMessagingContentTypes: contentTypes,
    },
  });
}

/**
 * @param {URL} url
 * @param {{ method?: string, body?: object }} [options]
 * @returns {Promise<any>}
 */
async function call(url, { method = 'GET', body } = {}) {
  const answer = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  /** @type {{ Message?: string }} */
  const value = await answer.json();
  if (!answer.ok) throw new Error(value.Message ?? `The emulator responded with ${answer.status}`);
  return value;
}

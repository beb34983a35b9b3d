/// <reference types="amazon-connect-chatjs" />

import type { Chat } from './session.js';

/**
 * The smallest application: a textbox, and what is said. It takes what is typed from the moment in
 * which the chat hears what others say.
 */
export async function openChat(chatDetails: Omit<Chat, 'endpoint'>): Promise<void> {
  const { ChatSession } = connect;
  const session = ChatSession.create({
    type: ChatSession.SessionTypes.CUSTOMER,
    chatDetails,
    disableCSM: true,
  });
  const box = document.createElement('input');
  box.disabled = true;
  document.body.append(box);
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter')
      void session.sendMessage({ contentType: 'text/plain', message: box.value });
  });
  session.onMessage(({ data: { DisplayName = '', Content = '' } }) => {
    const said = document.createElement('p');
    said.textContent = `${DisplayName}: ${Content}`;
    document.body.append(said);
  });
  session.onDeepHeartbeatSuccess(() => {
    box.disabled = false;
  });
  await session.connect();
}

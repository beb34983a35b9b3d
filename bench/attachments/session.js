import { ApiClient, ChatSession } from 'amazon_connect_participant_service';

/**
 * A customer's session that sends files and reads them back.
 *
 * @param transport - what sends its calls. Files do not pass through it. Default: superagent.
 */
export async function session(url, participantToken, transport) {
  const client = new ApiClient(url);
  if (transport) client.transport = transport;
  const chat = new ChatSession({ participantToken, client });
  await chat.connect();
  let attachmentId;
  return {
    send: async (file) => {
      ({ attachmentId } = await chat.sendAttachment(file));
    },
    read: async () => {
      const download = await chat.downloadAttachment(attachmentId);
      let bytes = 0;
      for await (const piece of download.stream()) bytes += piece.length;
      return bytes;
    },
    close: () => {
      chat.close();
      client.close();
    },
  };
}

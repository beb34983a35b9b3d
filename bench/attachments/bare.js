import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Agent, request } from 'node:http';

/**
 * The same calls and transfers with only `node:http`. In production the file store is another host than
 * the service, so transfers have connections of their own.
 */
export async function bare(url, participantToken) {
  const agent = new Agent({ keepAlive: true });
  const { ConnectionCredentials } = await call('connection', participantToken, {
    Type: ['CONNECTION_CREDENTIALS'],
    ConnectParticipant: true,
  });
  const token = ConnectionCredentials.ConnectionToken;
  let AttachmentId;
  return {
    send: async (file) => {
      const started = await call('start-attachment-upload', token, {
        AttachmentName: 'file.pdf',
        AttachmentSizeInBytes: (await stat(file)).size,
        ContentType: 'application/pdf',
        ClientToken: randomUUID(),
      });
      ({ AttachmentId } = started);
      const { Url, HeadersToInclude } = started.UploadMetadata;
      const sent = request(Url, { method: 'PUT', agent: false, headers: HeadersToInclude });
      createReadStream(file).pipe(sent);
      (await answer(sent)).resume();
      await call('complete-attachment-upload', token, {
        AttachmentIds: [AttachmentId],
        ClientToken: randomUUID(),
      });
    },
    read: async () => {
      const { Url } = await call('attachment', token, { AttachmentId });
      const asked = request(Url, { agent: false });
      asked.end();
      let bytes = 0;
      for await (const piece of await answer(asked)) bytes += piece.length;
      return bytes;
    },
    close: () => agent.destroy(),
  };

  async function call(path, bearer, body) {
    const headers = { 'content-type': 'application/json', 'x-amz-bearer': bearer };
    const sent = request(`${url}/participant/${path}`, { method: 'POST', agent, headers });
    sent.end(JSON.stringify(body));
    let text = '';
    for await (const piece of await answer(sent)) text += piece;
    return JSON.parse(text);
  }
}

function answer(sent) {
  return new Promise((resolve, reject) => {
    sent.once('error', reject).once('response', (response) => {
      if (response.statusCode < 300) resolve(response);
      else reject(new Error(`${sent.path}: ${response.statusCode}`));
    });
  });
}

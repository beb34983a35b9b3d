import { randomUUID } from 'node:crypto';
import { message } from './message.js';

/*
 * The clients that send a message. Each runs in a process of its own, loads only what it needs, and
 * returns a function that makes one call. The bare ones do what a careful program would do: keep
 * connections alive, send an idempotency token, and parse the response.
 */
const own = 'amazon_connect_participant_service';
const path = '/participant/message';
const body = () => JSON.stringify({ ...message, ClientToken: randomUUID() });
const headers = { 'content-type': 'application/json', 'x-amz-bearer': 'token' };

const transports = {
  superagent: () => undefined,
  http: async () => new (await import(`${own}/transports/http`)).HttpTransport(),
  undici: async () => new (await import(`${own}/transports/undici`)).UndiciTransport(),
  fetch: () => undefined,
};

async function api(url, transport) {
  const { ApiClient, DefaultApi } = await import(transport === 'fetch' ? `${own}/fetch` : own);
  const client = new ApiClient(url);
  const made = await transports[transport]();
  if (made) client.transport = made;
  return new DefaultApi(client);
}

const promise = (transport) => async (url) => {
  const service = await api(url, transport);
  return () => service.sendMessage('token', message);
};

const callback = (transport) => async (url) => {
  const service = await api(url, transport);
  return () =>
    new Promise((resolve, reject) => {
      service.sendMessage('token', message, (error, data) => {
        if (error) reject(error);
        else resolve(data);
      });
    });
};

const command = (transport) => async (url) => {
  const entry = transport === 'fetch' ? `${own}/fetch` : own;
  const { ConnectParticipantClient, SendMessageCommand } = await import(entry);
  const made = await transports[transport]();
  const client = new ConnectParticipantClient({ endpoint: url, ...(made && { transport: made }) });
  return () => client.send(new SendMessageCommand({ ConnectionToken: 'token', ...message }));
};

/** The contenders by their names in the tables. `peer` is the contender to compare with. */
export const contenders = {
  'superagent, bare': {
    open: async (url) => {
      const { default: superagent } = await import('superagent');
      const { Agent } = await import('node:http');
      const agent = new Agent({ keepAlive: true });
      return () =>
        superagent
          .post(url + path)
          .agent(agent)
          .set('X-Amz-Bearer', 'token')
          .send({ ...message, ClientToken: randomUUID() });
    },
  },
  'this client, promise': { open: promise('superagent'), peer: 'superagent, bare' },
  'this client, callback': { open: callback('superagent'), peer: 'superagent, bare' },
  'this client, command': { open: command('superagent'), peer: 'superagent, bare' },
  'node:http, bare': {
    open: async (url) => {
      const { Agent, request } = await import('node:http');
      const agent = new Agent({ keepAlive: true });
      return () =>
        new Promise((resolve, reject) => {
          const sent = request(url + path, { agent, method: 'POST', headers }, (response) => {
            let text = '';
            response.setEncoding('utf8');
            response.on('data', (chunk) => (text += chunk));
            response.on('end', () => resolve(JSON.parse(text)));
            response.on('error', reject);
          });
          sent.on('error', reject);
          sent.end(body());
        });
    },
  },
  'HttpTransport, promise': { open: promise('http'), peer: 'node:http, bare' },
  'HttpTransport, command': { open: command('http'), peer: 'node:http, bare' },
  'undici, bare': {
    open: async (url) => {
      const { Agent, request } = await import('undici');
      const dispatcher = new Agent();
      return async () => {
        const answer = await request(url + path, {
          dispatcher,
          method: 'POST',
          headers,
          body: body(),
        });
        return answer.body.json();
      };
    },
  },
  'UndiciTransport, promise': { open: promise('undici'), peer: 'undici, bare' },
  'UndiciTransport, command': { open: command('undici'), peer: 'undici, bare' },
  'fetch, bare': {
    open: (url) => async () => {
      const answer = await globalThis.fetch(url + path, { method: 'POST', headers, body: body() });
      return answer.json();
    },
  },
  './fetch, promise': { open: promise('fetch'), peer: 'fetch, bare' },
  'OpenAPI Generator pattern': {
    open: async (url) => {
      const { ApiClient, DefaultApi } = await import('./openApiGenerator.js');
      const service = new DefaultApi(new ApiClient(url));
      return () => service.sendMessage('token', { ...message, ClientToken: randomUUID() });
    },
  },
  'AWS SDK': {
    open: async (url) => {
      const { ConnectParticipantClient, SendMessageCommand } =
        await import('@aws-sdk/client-connectparticipant');
      const client = new ConnectParticipantClient({
        endpoint: url,
        region: 'us-east-1',
        credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
      });
      return () => client.send(new SendMessageCommand({ ConnectionToken: 'token', ...message }));
    },
  },
};

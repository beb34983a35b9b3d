import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Emulator } from 'amazon_connect_participant_emulator';
import { build } from 'esbuild';
import type { Chat } from './chat.js';

/** The running server of the page. */
export interface ChatServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The options of the server. */
export interface ChatServerOptions {
  /** The port; 0 for a free one. Default: 0. */
  readonly port?: number;
  /** Whether messages may contain Markdown. Default: false. */
  readonly markdown?: boolean;
}

/**
 * Serves the page, and starts chats for it. In your own application, Amazon Connect replaces the
 * emulator: your server calls StartChatContact with its AWS credentials, and passes the participant
 * token to the page.
 *
 * @throws Error (as a rejection) if it cannot listen on the port.
 */
export async function startChatServer(
  emulator: Emulator,
  { port = 0, markdown = false }: ChatServerOptions = {},
): Promise<ChatServer> {
  const files = await readFiles();
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    const file = files.get(path);
    const contactId = /^\/chats\/([\w-]+)$/.exec(path)?.[1];
    if (request.method === 'POST' && path === '/chats') {
      startChat(emulator, markdown).then(
        (chat) => {
          answer(response, 200, 'application/json', JSON.stringify(chat));
        },
        (error: unknown) => {
          answer(response, 500, 'text/plain', String(error));
        },
      );
    } else if (contactId !== undefined) {
      answer(response, hasChat(emulator, contactId) ? 204 : 404, 'text/plain', '');
    } else if (request.method === 'GET' && file) {
      response.setHeader('content-security-policy', contentSecurityPolicy(emulator.url));
      answer(response, 200, file.type, file.content);
    } else {
      answer(response, 404, 'text/plain', 'There is nothing here');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Whether a chat still exists. The page asks this after a reload. */
function hasChat(emulator: Emulator, contactId: string): boolean {
  try {
    emulator.contact(contactId);
    return true;
  } catch {
    return false;
  }
}

async function startChat(emulator: Emulator, markdown: boolean): Promise<Chat> {
  const customer = { role: 'CUSTOMER', displayName: 'Ada' } as const;
  const agent = { role: 'AGENT', displayName: 'Grace' } as const;
  // The content types that the page can show. A chat supports only the types that it is started
  // with.
  const contentTypes = [
    'text/plain',
    ...(markdown ? ['text/markdown'] : []),
    'application/vnd.amazonaws.connect.message.interactive',
    'application/vnd.amazonaws.connect.message.interactive.response',
  ];
  const { contactId, ...credentials } = await emulator.startChat({ ...customer, contentTypes });
  const invitation = await emulator.addParticipant(contactId, agent);
  return {
    endpoint: emulator.url,
    contactId,
    contentTypes,
    customer: { ...customer, ...credentials },
    agent: { ...agent, ...invitation },
  };
}

interface File {
  readonly type: string;
  readonly content: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.map': 'application/json',
};

/** The page's files by their paths. The script contains the browser build of the client. */
async function readFiles(): Promise<ReadonlyMap<string, File>> {
  const folder = fileURLToPath(new URL('page', import.meta.url));
  const content = await readFile(`${folder}/index.html`, 'utf8');
  const { outputFiles } = await build({
    entryPoints: [`${folder}/main.ts`, `${folder}/style.css`],
    outdir: folder,
    write: false,
    bundle: true,
    // Ignores the paths of this project's tsconfig, so that the client is the one that users
    // install.
    tsconfigRaw: '{}',
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: 'linked',
  });
  return new Map<string, File>([
    ['/', { type: 'text/html', content }],
    ...outputFiles.map(({ path, text }): [string, File] => [
      `/${basename(path)}`,
      { type: TYPES[extname(path)] ?? '', content: text },
    ]),
  ]);
}

/**
 * The page shows messages from strangers. It never runs code from them; as a second line of
 * defence, this policy keeps the browser from running it or loading anything for it.
 */
function contentSecurityPolicy(service: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src blob: data:`,
    // For calls, attachments and the WebSocket.
    `connect-src 'self' ${service} ${service.replace('http', 'ws')}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}

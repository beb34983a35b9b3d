import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

import type { Answer } from '../http/answer.js';
import { notFound } from '../http/serviceError.js';
import { INSPECTOR_FOLDER } from '../packageFiles.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * The page shows messages from strangers. It treats them as text. As a second line of defence,
 * these headers keep the browser from running any of it: they allow no scripts but the page's own
 * files, and no markup created from strings.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    `default-src 'none'`,
    `connect-src 'self'`,
    `img-src 'self'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

let files: ReadonlyMap<string, string> | undefined;

/** Returns a file of the inspector, other than its page. */
export function inspectorFile(name: string): Answer {
  const body = read().get(name);
  if (body === undefined || name === 'index.html') throw notFound('There is no such file');
  return { status: 200, headers: headersOf(name), body };
}

/**
 * Returns the inspector's page.
 *
 * @param root the path to `/emulator/` relative to the page, because a public URL may have a path
 */
export function inspectorPage(root: './' | '../', status: 200 | 404 = 200): Answer {
  const page = read().get('index.html') ?? '';
  return {
    status,
    headers: { ...headersOf('index.html'), vary: 'Accept' },
    body: page.replaceAll('{{root}}', root),
  };
}

/** Reads the files on first use. They are small and don't change. */
function read(): ReadonlyMap<string, string> {
  files ??= new Map(
    readdirSync(INSPECTOR_FOLDER)
      .filter((name) => Object.hasOwn(TYPES, extname(name)) && name !== 'tsconfig.json')
      .map((name) => [name, readFileSync(new URL(name, INSPECTOR_FOLDER), 'utf8')]),
  );
  return files;
}

function headersOf(name: string): Record<string, string> {
  return { ...HEADERS, 'content-type': TYPES[extname(name)] ?? '' };
}

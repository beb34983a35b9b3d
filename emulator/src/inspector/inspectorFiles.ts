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
 * The page shows what strangers have said. It makes all of that text, and this keeps the browser from
 * running any of it all the same: no script but its own files, and no markup made of a string.
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

/** A file of the inspector, other than its page. */
export function inspectorFile(name: string): Answer {
  const body = read().get(name);
  if (body === undefined || name === 'index.html') throw notFound('There is no such file');
  return { status: 200, headers: headersOf(name), body };
}

/**
 * The page of the inspector.
 *
 * @param root where `/emulator/` is, as the page sees it: a public URL may put a path before it
 */
export function inspectorPage(root: './' | '../', status: 200 | 404 = 200): Answer {
  const page = read().get('index.html') ?? '';
  return {
    status,
    headers: { ...headersOf('index.html'), vary: 'Accept' },
    body: page.replaceAll('{{root}}', root),
  };
}

/** Reads them when somebody looks for the first time: they are small, and do not change. */
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

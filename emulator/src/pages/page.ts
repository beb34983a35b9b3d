import { createHash } from 'node:crypto';

import type { Answer } from '../http/answer.js';
import { html, Html } from './html.js';

const STYLE = `
  :root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent);
    --faint: color-mix(in srgb, currentColor 65%, transparent); --accent: light-dark(#0b57d0, #8ab4f8); }
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.3rem; } h2 { font-size: 1.05rem; margin-top: 2rem; }
  a { color: var(--accent); } code { font-size: 0.9em; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: start; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line);
    vertical-align: top; }
  th { font-weight: 600; } .faint { color: var(--faint); }
  ol { list-style: none; padding: 0; }
  li { border: 1px solid var(--line); border-radius: 0.6rem; padding: 0.5rem 0.8rem; margin: 0.5rem 0;
    max-width: 80%; width: fit-content; }
  li.CUSTOMER { margin-inline-start: auto; background: color-mix(in srgb, var(--accent) 14%, transparent); }
  li.EVENT { border: 0; margin: 0.2rem auto; color: var(--faint); }
  li p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  li small { color: var(--faint); }
`;

/** Replaces what a page shows by what it shows now, every second while somebody looks at it. */
const REFRESH = `
  const refresh = async () => {
    if (!document.hidden) {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const [shown, now] = [document, page].map((each) => each.querySelector('main'));
      const atEnd = innerHeight + scrollY >= document.body.scrollHeight - 20;
      if (answer.ok && shown.innerHTML !== now.innerHTML) {
        shown.replaceWith(document.adoptNode(now));
        if (atEnd) scrollTo(0, document.body.scrollHeight);
      }
    }
  };
  setInterval(() => refresh().catch(() => undefined), 1000);
`;

// The two are the same on every page, so that they can be told from what people have said by their
// hashes: https://www.w3.org/TR/CSP3/
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);
const SCRIPT_ELEMENT = new Html(`<script>${REFRESH}</script>`);
const POLICY = [
  `default-src 'none'`,
  `connect-src 'self'`,
  `style-src '${sourceHash(STYLE)}'`,
  `script-src '${sourceHash(REFRESH)}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

/** An answer with a page that keeps itself up to date. No script runs in it but its own. */
export function page(title: string, main: Html): Answer {
  const body = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <main>${main}</main>
        ${SCRIPT_ELEMENT}
      </body>
    </html> `;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      vary: 'Accept',
    },
    body: body.text,
  };
}

function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

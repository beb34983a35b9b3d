import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** The file that a server returns for a folder, such as `guides/`. */
const indexFile = 'index.html';

/**
 * Checks the links of a built site.
 *
 * @returns a line for each link to a missing file or anchor, and for each page that loads something
 * from another host.
 */
export function checkSite(folder: string): string[] {
  const files = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => path.split(sep).join('/')),
  );
  const pages = new Map(
    [...files]
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
  const anchors = new Map([...pages].map(([path, html]) => [path, idsOf(html)]));
  return [...pages].flatMap(([page, html]) =>
    linksOf(html).flatMap(({ tag, target }) => {
      const fault = /^(?:[a-z][a-z+.-]*:|\/\/)/i.test(target)
        ? loadedFault(tag, target)
        : targetFault(page, target, files, anchors);
      return fault === undefined ? [] : [`${page}: ${target} ${fault}`];
    }),
  );
}

function loadedFault(tag: string, target: string): string | undefined {
  const isLoaded = tag !== 'a' && /^(https?:)?\/\//i.test(target);
  return isLoaded ? 'is loaded from another host' : undefined;
}

function targetFault(
  page: string,
  target: string,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const [withQuery = '', fragment = ''] = target.split('#');
  const [path = ''] = withQuery.split('?');
  const file = path === '' ? page : fileOf(page, decodeURI(path));
  if (!files.has(file)) return 'leads to no file';
  if (fragment === '' || anchors.get(file)?.has(decodeURIComponent(fragment))) return undefined;
  return 'leads to no anchor';
}

function fileOf(page: string, path: string): string {
  const resolved = posix.join('/', path.startsWith('/') ? '' : posix.dirname(page), path);
  return relative('/', resolved.endsWith('/') ? resolved + indexFile : resolved)
    .split(sep)
    .join('/');
}

function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id]) => unescape(id)));
}

function linksOf(html: string): { tag: string; target: string }[] {
  return [...html.matchAll(/<(\w+)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(
    ([, tag = '', target]) => ({
      tag,
      target: unescape(target),
    }),
  );
}

function unescape(text = ''): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

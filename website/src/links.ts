import { posix } from 'node:path';

/** References to other files in a page: Markdown links and images, `src` and `href`. */
const pattern = /(\]\()([^)\s]+)(?=[)\s])|(\b(?:src|href)=")([^"]+)(?=")/g;

/** Code is skipped: links in it are not links. */
const code = /^(`{3,})[^\n]*\n.*?^\1$|`[^`\n]+`/gms;

/**
 * Replaces the targets of a page's links.
 *
 * @param replace receives each target that is a path, resolved against the page's folder, with its
 * fragment, and returns the new target.
 */
export function replaceLinks(
  text: string,
  source: string,
  replace: (path: string, fragment: string) => string,
): string {
  const folder = posix.dirname(source);
  const replaceAll = (part: string): string =>
    part.replace(
      pattern,
      (
        all,
        markdown: string | undefined,
        target: string | undefined,
        html: string | undefined,
        attribute: string | undefined,
      ) => {
        const link = target ?? attribute ?? '';
        if (/^([a-z]+:|#|\/)/i.test(link)) return all;
        const [path = '', fragment] = link.split('#');
        const resolved = posix.normalize(posix.join(folder, path));
        const replaced = replace(
          resolved.replace(/\/$/, ''),
          fragment === undefined ? '' : `#${fragment}`,
        );
        return `${markdown ?? html ?? ''}${replaced}`;
      },
    );
  let end = 0;
  let replaced = '';
  for (const match of text.matchAll(code)) {
    replaced += replaceAll(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return replaced + replaceAll(text.slice(end));
}

import { extname } from 'node:path';
import { replaceLinks } from '../../website/src/links.js';

/**
 * Replaces the relative links of a page by links to the repository at the tag of a version.
 *
 * @param source - the page's path in the repository.
 * @param homepage - the address of the repository, which may end in `#readme`.
 */
export function absoluteLinks(
  page: string,
  source: string,
  { homepage, version }: { readonly homepage: string; readonly version: string },
): string {
  const repository = homepage.replace(/#.*$/, '');
  return replaceLinks(page, source, (path, fragment) => {
    const kind = ['.png', '.svg'].includes(extname(path)) ? 'raw' : 'blob';
    return `${repository}/${kind}/v${version}/${path}${fragment}`;
  });
}

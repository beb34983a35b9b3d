import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceLinks } from './links.js';
import { pagesFolder, repository, website } from './paths.js';
import { allPages } from './sections.js';
import { sourcePage } from './sourcePage.js';

/**
 * Copies the pages of the repository to the folder that VitePress reads. Replaces their links by
 * links to pages of the site, to pictures, and to pages that show sources.
 *
 * @throws Error if a link is broken.
 */
export function collectPages(): void {
  cpSync(`${website}pages`, pagesFolder, { recursive: true });
  const pages = allPages();
  const addresses = new Map(pages.map(({ source, address }) => [source, address]));
  const sources = new Set<string>();
  for (const { source, address } of pages) {
    const text = replaceLinks(
      readFileSync(repository + source, 'utf8'),
      source,
      (path, fragment) => {
        const page = addresses.get(path);
        if (page !== undefined) return `/${page}${fragment}`;
        if (!existsSync(repository + path)) {
          throw new Error(`${source} links to ${path}, which does not exist`);
        }
        if (/\.(png|svg)$/.test(path)) return copyPicture(path);
        sources.add(path);
        return `/source/${path}.md${fragment}`;
      },
    );
    write(address, text);
  }
  for (const path of sources) write(`source/${path}.md`, sourcePage(path));
}

function copyPicture(path: string): string {
  const copy = `${pagesFolder}public/${path}`;
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(repository + path, copy);
  return `/${path}`;
}

function write(address: string, text: string): void {
  const path = pagesFolder + address;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

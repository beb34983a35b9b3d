import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vitepress';
import { checkSite } from './checkSite.js';
import { collectPages } from './collectPages.js';
import { controlsPage } from './controlsPage.js';
import { pagesFolder, siteFolder, website } from './paths.js';
import { writeReference } from './reference.js';

/**
 * Builds the site: collects its pages, renders them, and checks the result.
 *
 * @throws Error that lists every broken link and every export without documentation.
 */
export async function buildSite(): Promise<void> {
  rmSync(pagesFolder, { recursive: true, force: true });
  mkdirSync(pagesFolder);
  collectPages();
  await writeReference();
  writeFileSync(`${pagesFolder}reference/controls.md`, controlsPage());

  await build(website);

  const faults = checkSite(siteFolder);
  if (faults.length > 0) throw new Error(`The site has broken links:\n${faults.join('\n')}`);
}

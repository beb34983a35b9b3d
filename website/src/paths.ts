import { fileURLToPath } from 'node:url';

/** The root of the repository, with a trailing slash. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** This workspace. */
export const website = `${repository}website/`;

/** The Markdown that VitePress reads. Every build recreates it. */
export const pagesFolder = `${website}.pages/`;

/** The finished site. */
export const siteFolder = `${repository}site/`;

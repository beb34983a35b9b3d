import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Lists the packages in a bundle of these files with their licences, which must be part of every
 * copy, as a comment that minifiers keep.
 */
export function licences(files) {
  const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
  const packages = [...folders].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence to go with a copy of it`);
    return { title: `${name} ${version}`, text: readFileSync(join(folder, file), 'utf8').trim() };
  });
  const titles = packages.map(({ title }) => title).join(', ');
  return {
    banner: `/*! With ${titles}; their licences are in dist/licences.txt */\n`,
    text: packages.map(({ title, text }) => `${title}\n\n${text}\n`).join('\n\n'),
  };
}

function packageFolder(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(relative('.', file))?.[1];
}

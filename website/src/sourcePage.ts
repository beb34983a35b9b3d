import { readdirSync, readFileSync, statSync } from 'node:fs';
import { repository } from './paths.js';

/**
 * Creates a page that shows a file or a folder of the repository, so that links to sources work
 * offline. For a folder of examples, it shows the contents of the files; for other folders, their
 * names.
 */
export function sourcePage(path: string): string {
  const isFolder = statSync(repository + path).isDirectory();
  const body = isFolder ? folder(path) : block(path);
  return `---\nsearch: false\nprev: false\nnext: false\n---\n\n# ${path}\n\n${body}\n`;
}

function folder(path: string): string {
  const entries = readdirSync(repository + path, { withFileTypes: true });
  const names = entries.map((entry) => entry.name + (entry.isDirectory() ? '/' : '')).sort();
  if (!path.startsWith('examples/')) return names.map((name) => `- \`${name}\``).join('\n');
  return names
    .filter((name) => !name.endsWith('/'))
    .map((name) => `## ${name}\n\n${block(`${path}/${name}`)}`)
    .join('\n\n');
}

function block(path: string): string {
  const language = /\.(\w+)$/.exec(path)?.[1] ?? 'txt';
  return `\`\`\`\`${language}\n${readFileSync(repository + path, 'utf8').trimEnd()}\n\`\`\`\``;
}

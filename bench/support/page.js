import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The page that the benchmarks write. */
const file = fileURLToPath(new URL('../../docs/guides/performance.md', import.meta.url));

export function writePage(text) {
  writeFileSync(file, text);
}

/** Returns a section of the page, from its heading up to the next one; '' if there is none. */
export function section(heading) {
  const [found] = sectionAt(heading).exec(readFileSync(file, 'utf8')) ?? [];
  return found === undefined ? '' : `${found.trim()}\n\n`;
}

/** Replaces what is below a heading of the page. */
export function writeSection(heading, text) {
  const page = readFileSync(file, 'utf8');
  const replaced = `## ${heading}\n\n${text.trim()}\n\n`;
  writeFileSync(
    file,
    sectionAt(heading).test(page)
      ? page.replace(sectionAt(heading), () => replaced)
      : `${page.trimEnd()}\n\n${replaced.trimEnd()}\n`,
  );
}

function sectionAt(heading) {
  return new RegExp(`^## ${heading}\\n[^]*?(?=^## |(?![^]))`, 'm');
}

export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(heads),
    line(heads.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...rows.map(line),
  ].join('\n');
}

/** States when and where something was measured, and with which versions of these packages. */
export function measured(packages = []) {
  const version = (name) =>
    JSON.parse(
      readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8'),
    ).version;
  const [cpu] = cpus();
  const versions = packages.map((name) => `${name} ${version(name)}`);
  return (
    `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node} on ` +
    `${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model.trim() || 'unknown CPU'}` +
    `${versions.length > 0 ? `; ${versions.join(', ')}` : ''}.`
  );
}

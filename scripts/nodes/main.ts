import { spawnSync } from 'node:child_process';

/*
 * Runs the suites on each Node line that the package supports, with the binaries that the npm package
 * `node` brings. `npm run test:nodes -- 22` runs one of them; further arguments go to mocha:
 * `npm run test:nodes -- 22 test/compat.test.ts`. Build first: some suites run what was built.
 */
const lines = ['20', '22', '24'];
const [first, ...rest] = process.argv.slice(2);
const isLine = first !== undefined && lines.includes(first);
const asked = isLine ? [first] : lines;
const files = [...(isLine || first === undefined ? [] : [first]), ...rest];
const mocha = [
  'node_modules/mocha/bin/mocha.js',
  ...(files.length > 0 ? files : ['test/**/*.test.ts']),
];

/** On Windows npx is a script, which takes a shell, and the shell takes the pattern apart. */
const isWindows = process.platform === 'win32';
const quoted = (argument: string): string => (isWindows ? `"${argument}"` : argument);

const failed = asked.filter((line) => {
  console.log(`Node ${line}`);
  const args = ['--yes', '--package', `node@${line}`, '--', 'node', ...mocha].map(quoted);
  return spawnSync('npx', args, { stdio: 'inherit', shell: isWindows }).status !== 0;
});
for (const line of failed) console.error(`failed on Node ${line}`);
process.exitCode = failed.length === 0 ? 0 : 1;

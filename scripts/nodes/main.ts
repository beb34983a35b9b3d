import { spawnSync } from 'node:child_process';

/*
 * Runs the suites on each supported major version of Node, with the binaries of the npm package
 * `node`. `npm run test:nodes -- 22 24` runs only those versions; `--fuzz` runs the fuzzers instead
 * of the suites; other arguments go to mocha or to the fuzzers: `npm run test:nodes -- 22
 * test/compat.test.ts`. Build first, because some suites test the build.
 */
const supported = ['20', '22', '24'];
const given = process.argv.slice(2);
const asked = given.filter((argument) => supported.includes(argument));
const lines = asked.length > 0 ? asked : supported;
const isFuzz = given.includes('--fuzz');
const others = given.filter((argument) => !lines.includes(argument) && argument !== '--fuzz');

const suites = others.length > 0 ? others : ['test/**/*.test.ts'];
const program = isFuzz
  ? ['--import=tsx', 'test/fuzz/main.ts', ...others]
  : ['node_modules/mocha/bin/mocha.js', ...suites];

/** On Windows, npx is a script and needs a shell, and the shell would expand the pattern. */
const isWindows = process.platform === 'win32';
const quoted = (argument: string): string => (isWindows ? `"${argument}"` : argument);

/** Runs a major version of Node, and returns whether it succeeded. */
function run(line: string, program: readonly string[]): boolean {
  const args = ['--yes', '--package', `node@${line}`, '--', 'node', ...program].map(quoted);
  return spawnSync('npx', args, { stdio: 'inherit', shell: isWindows }).status === 0;
}

const results = lines.map((line) => {
  console.log(`Node ${line}`);
  // Otherwise, if npm did not install that version, the version that runs this script would pass
  // instead.
  const isThatLine = `process.exit(process.versions.node.startsWith('${line}.')?0:1)`;
  return { line, passed: run(line, ['-e', isThatLine]) && run(line, program) };
});
for (const { line, passed } of results)
  console.log(`Node ${line}: ${passed ? 'passed' : 'failed'}`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

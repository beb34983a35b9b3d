/*
 * Imports run one way: no circles, and never from a lower floor of the house to a higher one. Each list
 * below has the lowest floor first; `npm run lint` checks it.
 */
const client = [
  'runtime',
  'model',
  'service',
  'ApiClient',
  '(api|client)',
  '(commands|chat)',
  'exports',
  'compat',
  'index',
  'fetch',
];

const runtime = [
  'values',
  'model',
  'response',
  'errors',
  'transport',
  'operation',
  '(auth|retry)',
  '(request|decode)',
  'call',
  'transfer',
  'stream',
  'platform',
];

/** A rule for each floor: it must not import what is above it. */
function floors(folder, names) {
  return names.slice(0, -1).map((name, index) => ({
    name: `${folder} ${name} is below ${names.slice(index + 1).join(', ')}`,
    severity: 'error',
    from: { path: `^${folder}/${name}(/|\\.ts$)` },
    to: { path: `^${folder}/(${names.slice(index + 1).join('|')})(/|\\.ts$)` },
  }));
}

module.exports = {
  forbidden: [
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'the client does not import the tools',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(generator|emulator|cli|test|bench|examples)/' },
    },
    ...floors('src', client),
    ...floors('src/runtime', runtime),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: 'node_modules' },
    doNotFollow: { path: 'node_modules' },
  },
};

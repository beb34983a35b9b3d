/**
 * Takes the place of superagent. Only plugins need it, and pages with plugins load superagent
 * themselves.
 */
export default function superagent(...request) {
  if (typeof globalThis.superagent == 'function') return globalThis.superagent(...request);
  throw new TypeError(
    'plugins need globalThis.superagent: load superagent with a script of its own',
  );
}

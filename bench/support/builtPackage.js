import { fileURLToPath } from 'node:url';

const dist = (file) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
const name = 'amazon_connect_participant_service';

/** Options that make esbuild resolve this package's name to its build. */
export function builtPackage(platform) {
  return {
    alias: {
      [`${name}/fetch`]: dist('esm/fetch.js'),
      [`${name}/transports/http`]: dist('transports/http.js'),
      [name]: dist(`esm/${platform}.js`),
    },
    platform,
    // Ignores this project's tsconfig, whose paths point to the sources.
    tsconfigRaw: '{}',
  };
}

import { fileURLToPath } from 'node:url';

const dist = (file) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
const name = 'amazon_connect_participant_service';

/** Options with which esbuild finds this package, as it is built, under its name. */
export function builtPackage(platform) {
  return {
    alias: {
      [`${name}/fetch`]: dist('esm/fetch.js'),
      [`${name}/transports/http`]: dist('transports/http.js'),
      [name]: dist(`esm/${platform}.js`),
    },
    platform,
    // Those of this project point to the sources.
    tsconfigRaw: '{}',
  };
}

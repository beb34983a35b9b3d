import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * The platform-dependent modules: those that import `#platform`, directly or indirectly, and those
 * that exist for certain platforms only. A module that is missing here cannot resolve `#platform`.
 */
const dependents = [
  /^(index|exports|ApiClient)\.ts$/,
  /^compat\/(exports|ApiClient|enums|models)\.ts$/,
  /^compat\/cookieAgent\/(node|none)\.ts$/,
  /^api\/(index|DefaultApi)\.ts$/,
  /^chat\/(ChatSession|conversation\/(Conversation|index))\.ts$/,
  /^client\/ConnectParticipantClient\.ts$/,
  /^commands\/(index|ConnectParticipant)\.ts$/,
  /^runtime\/(platform|transfer\/(fetch|node|xhr))\//,
  /^runtime\/transport\/(BrowserTransport|PluggableTransport|XhrTransport)\.ts$/,
  /^runtime\/transport\/(agents|bodyText|fetch|superagent|superagentBrowser)\.ts$/,
];

/**
 * Builds for several platforms at once. A platform-dependent module of `source` is included once
 * per platform, as `<file>.@<platform>.ts`. Every other module is included once, so that entries
 * share it, and with it the classes of the models and of the errors.
 */
export function perPlatform(source) {
  return {
    name: 'per-platform',
    resolveId(id, importer) {
      const platform = platformOf(id) ?? platformOf(importer ?? '');
      if (platform === undefined || !/^[./#]|^src\//.test(id)) return null;
      const file = id.startsWith('#')
        ? join(source, ofPlatform(id, platform))
        : resolve(importer === undefined ? '.' : dirname(importer), plain(id)).replace(
            /\.js$/,
            '.ts',
          );
      return dependents.some((pattern) => pattern.test(relative(source, file)))
        ? file.replace(/\.ts$/, `.@${platform}.ts`)
        : id.startsWith('#')
          ? file
          : null;
    },
    load: (id) => (platformOf(id) === undefined ? null : readFileSync(plain(id), 'utf8')),
  };
}

/** Resolves one of the `imports` of package.json for a platform. */
export function ofPlatform(id, platform) {
  if (id === '#platform') return `runtime/platform/${platform}.ts`;
  const isNode = platform === 'node';
  if (id === '#cookieAgent') return `compat/cookieAgent/${isNode ? 'node' : 'none'}.ts`;
  return `client/sdkCommands/${isNode ? 'accepted' : 'refused'}.ts`;
}

/** Returns the platform of a module that is included once per platform. */
export function platformOf(id) {
  return /\.@(\w+)\.ts$/.exec(id)?.[1];
}

function plain(id) {
  return id.replace(/\.@\w+\.ts$/, '.ts');
}

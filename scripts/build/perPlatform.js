import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * What depends on the platform: whatever imports `#platform`, itself or through others, and what is
 * there for certain platforms only. A module that is missing here cannot resolve `#platform`.
 */
const dependents = [
  /^(index|exports|ApiClient)\.ts$/,
  /^compat\/(exports|ApiClient|enums|models)\.ts$/,
  /^api\/(index|DefaultApi)\.ts$/,
  /^chat\/(ChatSession|conversation\/Conversation)\.ts$/,
  /^client\/ConnectParticipantClient\.ts$/,
  /^commands\/(index|ConnectParticipant)\.ts$/,
  /^runtime\/(platform|transfer\/(fetch|node|xhr))\//,
  /^runtime\/transport\/(BrowserTransport|PluggableTransport|XhrTransport)\.ts$/,
  /^runtime\/transport\/(agents|bodyText|fetch|openXhr|superagent|superagentBrowser)\.ts$/,
];

/**
 * Builds for several platforms at once. A module of `source` that depends on the platform is there
 * once a platform, as `<file>.@<platform>.ts`; every other module is there once, so that entries can
 * share it, and with it the classes of the models and of the errors.
 */
export function perPlatform(source) {
  return {
    name: 'per-platform',
    resolveId(id, importer) {
      const platform = platformOf(importer ?? id);
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

/** What a name among the `imports` of package.json stands for, on a platform. */
function ofPlatform(id, platform) {
  if (id === '#platform') return `runtime/platform/${platform}.ts`;
  return `client/sdkCommands/${platform === 'node' ? 'accepted' : 'refused'}.ts`;
}

/** Whether a module is there once a platform. */
export function platformOf(id) {
  return /\.@(\w+)\.ts$/.exec(id)?.[1];
}

function plain(id) {
  return id.replace(/\.@\w+\.ts$/, '.ts');
}

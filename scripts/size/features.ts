import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

/** A feature and its size in a bundle, in bytes. */
export interface FeatureCost {
  readonly feature: string;
  readonly bytes: number;
}

/**
 * The parts of the bundle of one command, and the modules below `src` that belong only to each
 * part.
 */
const parts: Readonly<Record<string, RegExp>> = {
  'regions, FIPS, dual-stack, endpoints, environment variables':
    /^client\/(resolveConfig|resolveEndpoint|partitions|realRegion)\.ts$/,
  'exception classes, and what an error response says':
    /^(service\/exceptions|runtime\/decode\/exceptionFrom|runtime\/errors\/(ServiceException|AnswerError))\.ts$/,
  'retries: reasons, backoff, Retry-After, quota':
    /^runtime\/retry\/(retryReason|retryDelay|parseRetryAfter|RetryQuota)\.ts$/,
  'secrets replaced in errors': /^runtime\/decode\/Secrets\.ts$/,
  'connection, timeout, abort and parse errors':
    /^runtime\/errors\/(ConnectionError|connectionFaults|TimeoutError|AbortError|ResponseParseError)\.ts$/,
  'fetch as the transport, with a limit of size':
    /^runtime\/transport\/(fetch|readText|redirected|tooLarge)\.ts$/,
  'JSON: no members that change prototypes, and errors with paths': /^runtime\/values\/json\.ts$/,
  'timeouts, deadlines, abort signals': /^runtime\/call\/(bounded|onAbort|Cancellation)\.ts$/,
  'inputs: required members, nested ones': /^client\/argumentsOf\.ts$/,
  'request handlers of the AWS SDK': /^client\/HandlerTransport\.ts$/,
  "retryMode: 'adaptive'": /^runtime\/retry\/RateLimiter\.ts$/,
  'logging as the AWS SDK does, without secrets': /^client\/logCall\.ts$/,
  interceptors: /^runtime\/call\/Interceptors\.ts$/,
  'a base URL that is checked and normalised': /^runtime\/request\/checkBasePath\.ts$/,
};

/** Makes modules empty: their exports do nothing. */
function without(modules: RegExp, source: string): Plugin {
  return {
    name: 'without',
    setup(bundling) {
      bundling.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const name = relative(source, path).replaceAll('\\', '/');
        if (!modules.test(name)) return undefined;
        const text = readFileSync(path, 'utf8');
        const names = text.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm);
        return {
          contents: Array.from(names, ([, each]) => `export function ${each ?? ''}() {}`).join(
            '\n',
          ),
        };
      });
    },
  };
}

/**
 * Measures each feature's share of the bundle of one command over fetch: how much smaller the
 * bundle is if the feature's modules are empty. The code that calls them stays, so the real cost of
 * a feature is a little higher.
 *
 * @param source - the folder `src`.
 */
export async function featureCosts(program: string, source: string): Promise<FeatureCost[]> {
  const size = async (plugins: Plugin[]): Promise<number> => {
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir: source },
      bundle: true,
      conditions: ['fetch'],
      format: 'esm',
      minify: true,
      plugins,
      target: 'es2022',
      write: false,
    });
    return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  };
  const whole = await size([]);
  const costs: FeatureCost[] = [];
  for (const [feature, modules] of Object.entries(parts)) {
    const bytes = whole - (await size([without(modules, source)]));
    if (bytes <= 0) throw new Error(`no module of the bundle is ${modules.source}`);
    costs.push({ feature, bytes });
  }
  costs.sort((a, b) => b.bytes - a.bytes);
  const rest = whole - costs.reduce((sum, { bytes }) => sum + bytes, 0);
  return [...costs, { feature: 'the call itself, its command, and what they share', bytes: rest }];
}

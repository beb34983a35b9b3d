import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { repository } from './paths.js';

/** A page of the repository and its address on the site. */
export interface Page {
  /** Its path in the repository. */
  readonly source: string;
  /** Its path on the site, without a leading slash and with `.md`. */
  readonly address: string;
  readonly title: string;
}

/** A heading of the sidebar with its pages. */
export interface Section {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** The order of the hand-written pages in the sidebar. */
const order = {
  'Get started': [
    ['docs/guides/getting-started.md', 'New to this package'],
    ['docs/guides/from-the-older-client.md', 'From the older client'],
    ['docs/guides/from-the-aws-sdk.md', 'From the AWS SDK'],
    ['docs/guides/from-amazon-connect-chatjs.md', 'From amazon-connect-chatjs'],
    ['docs/guides/first-run.md', 'Run against a real instance'],
    ['README.md', 'Overview'],
  ],
  Guides: [
    ['docs/guides/how-it-works.md', 'How it works, in pictures'],
    ['docs/guides/sessions.md', 'Live chats'],
    ['docs/guides/chat-window.md', 'A chat window'],
    ['docs/guides/configuration.md', 'Configuration'],
    ['docs/guides/platforms.md', 'Platforms and transports'],
    ['docs/guides/failures.md', 'Errors and retries'],
    ['docs/guides/interceptors.md', 'Interceptors'],
    ['docs/guides/testing-with-the-emulator.md', 'Testing with the emulator'],
    ['docs/guides/test-runners.md', 'Jest, Vitest and Playwright'],
    ['docs/guides/production.md', 'Production'],
    ['docs/guides/troubleshooting.md', 'Troubleshooting'],
  ],
  Tools: [
    ['emulator/README.md', 'Emulator'],
    ['cli/README.md', 'Command line'],
    ['generator/README.md', 'Generator'],
    ['docs/guides/regenerate.md', 'Generate your own client'],
    ['docs/guides/comparing-generators.md', 'Comparing generators'],
    ['docs/guides/emitters.md', 'Generate files of your own'],
  ],
  Performance: [
    ['docs/guides/performance.md', 'Performance'],
    ['docs/guides/sizes.md', 'Sizes'],
  ],
  Security: [['docs/guides/security.md', 'Security']],
  Project: [
    ['CHANGELOG.md', 'Changelog'],
    ['CONTRIBUTING.md', 'Contributing'],
    ['src/runtime/README.md', 'The runtime'],
  ],
} satisfies Record<string, [source: string, title: string][]>;

/** The hand-written pages. Guides that are missing in the list above are added at the end of Guides. */
export function handWritten(): Section[] {
  const listed = new Set(Object.values(order).flatMap((pages) => pages.map(([source]) => source)));
  const others = readdirSync(`${repository}docs/guides`)
    .map((name) => `docs/guides/${name}`)
    .filter((source) => source.endsWith('.md') && !listed.has(source));
  return Object.entries(order)
    .map(([title, pages]) => ({
      title,
      pages: [
        ...pages.map(([source, name]) => pageOf(source, name)),
        ...(title === 'Guides' ? others.map((source) => pageOf(source, titleOf(source))) : []),
      ].filter(({ source }) => existsSync(repository + source)),
    }))
    .filter(({ pages }) => pages.length > 0);
}

/** The pages in docs/ that the generator creates from openapi.yaml. */
export function generated(): Section[] {
  const pages = readdirSync(`${repository}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => pageOf(`docs/${name}`, name.replace('.md', '')));
  const isModel = ({ title }: Page): boolean => title !== 'DefaultApi' && title !== 'exceptions';
  return [
    {
      title: 'Operations',
      pages: [
        pageOf('docs/DefaultApi.md', 'DefaultApi'),
        pageOf('docs/exceptions.md', 'Exceptions'),
      ],
    },
    { title: 'Models', pages: pages.filter(isModel) },
  ];
}

/** All pages that have a source in the repository. */
export function allPages(): Page[] {
  return [...handWritten(), ...generated()].flatMap(({ pages }) => pages);
}

function pageOf(source: string, title: string): Page {
  return { source, address: addressOf(source), title };
}

function addressOf(source: string): string {
  const [, guide] = /^docs\/guides\/(.+)$/.exec(source) ?? [];
  if (guide !== undefined) return `guides/${guide}`;
  const [, api] = /^docs\/(.+)$/.exec(source) ?? [];
  if (api !== undefined) return `reference/api/${api}`;
  const [, tool] = /^(emulator|cli|generator)\/README\.md$/.exec(source) ?? [];
  if (tool !== undefined) return `tools/${tool}.md`;
  if (source === 'README.md') return 'guides/overview.md';
  if (source === 'src/runtime/README.md') return 'project/runtime.md';
  return `project/${source.toLowerCase()}`;
}

function titleOf(source: string): string {
  const text = readFileSync(repository + source, 'utf8');
  return /^# (.+)$/m.exec(text)?.[1] ?? source;
}

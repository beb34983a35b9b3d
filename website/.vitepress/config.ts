import { defineConfig, type DefaultTheme } from 'vitepress';
import { diagrams } from '../src/diagrams.js';
import { pagesFolder, siteFolder } from '../src/paths.js';
import { generated, handWritten, type Section } from '../src/sections.js';

type Sidebar = DefaultTheme.SidebarItem[];

const guides: Sidebar = [
  ...handWritten().map((section) => group(section)),
  { text: 'Reference', link: '/reference/' },
];

const reference: Sidebar = [
  { text: 'Guides', link: '/guides/getting-started' },
  { text: 'Reference', items: [{ text: 'What is where', link: '/reference/' }] },
  ...generated().map((section) => group(section, section.title === 'Models')),
  {
    text: 'Everything exported',
    // The rest is listed in the index of each package, because hundreds of links on every page
    // would be too many.
    items: [
      { text: 'The client', link: '/reference/exports/client/' },
      ...exported('client', 'classes', ['ApiClient', 'ConnectParticipantClient', 'ChatSession']),
      ...exported('client', 'interfaces', ['ChatSessionOptions', 'ChatSessionEvents']),
    ],
  },
  {
    text: 'Emulator',
    items: [
      { text: 'The library', link: '/reference/exports/emulator/' },
      { text: 'Controls over HTTP', link: '/reference/controls' },
    ],
  },
];

export default defineConfig({
  srcDir: pagesFolder,
  outDir: siteFolder,
  title: 'Amazon Connect Participant Service',
  description: 'A TypeScript client for the Amazon Connect Participant Service',
  lang: 'en',
  // The search index is large, but is only loaded when someone searches.
  vite: { build: { chunkSizeWarningLimit: 3000 } },
  markdown: { config: diagrams, theme: { light: 'github-light', dark: 'github-dark' } },
  themeConfig: {
    // Short enough for a phone.
    siteTitle: 'Participant Service',
    nav: [
      { text: 'Get started', link: '/guides/getting-started' },
      { text: 'Guides', link: '/guides/how-it-works' },
      { text: 'Reference', link: '/reference/' },
      { text: 'Tools', link: '/tools/emulator' },
      { text: 'Security', link: '/guides/security' },
      { text: 'Changelog', link: '/project/changelog' },
    ],
    sidebar: { '/': guides, '/reference/': reference },
    outline: [2, 3],
    search: { provider: 'local' },
  },
});

function group({ title, pages }: Section, collapsed = false): DefaultTheme.SidebarItem {
  return {
    text: title,
    ...(collapsed && { collapsed }),
    items: pages.map((page) => ({
      text: page.title,
      link: `/${page.address.replace(/\.md$/, '')}`,
    })),
  };
}

function exported(name: string, kind: string, names: readonly string[]): Sidebar {
  return names.map((text) => ({ text, link: `/reference/exports/${name}/${kind}/${text}` }));
}

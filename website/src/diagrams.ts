import { renderMermaidSVG } from 'beautiful-mermaid';
import type { MarkdownRenderer } from 'vitepress';

/** Renders Mermaid blocks as pictures that use the colours of the page (see style.css). */
export function diagrams(md: MarkdownRenderer): void {
  const fence = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const token = tokens[index];
    if (token?.info.trim() !== 'mermaid') return fence?.(tokens, index, ...rest) ?? '';
    return `<figure class="diagram" v-pre>${renderDiagram(token.content, `d${index}`)}</figure>\n`;
  };
}

/**
 * Renders a diagram as SVG that has no colours or fonts of its own and loads nothing.
 *
 * @param prefix makes its ids unique within a page.
 */
export function renderDiagram(text: string, prefix: string): string {
  const title = /^ *%% (.+)$/m.exec(text)?.[1] ?? '';
  return renderMermaidSVG(text, { transparent: true, padding: 8 })
    .replace(/<style>.*?<\/style>\n?/s, '')
    .replace(/ style="--bg:[^"]*"/, ` role="img" aria-label="${title}"`)
    .replace(/ id="/g, ` id="${prefix}-`)
    .replace(/url\(#/g, `url(#${prefix}-`)
    .replace(/\n\s*/g, '\n');
}

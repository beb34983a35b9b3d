import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
// Loading an image would tell its server who reads the chat, and when.
markdown.disable('image');
markdown.validateLink = (url) => /^(https?|mailto):/i.test(url);
markdown.linkify.set({ fuzzyLink: false });

/**
 * Renders a Markdown message as nodes. HTML in it stays text, and so do links other than web and
 * mail links. DOMPurify checks the result again, so an attack would have to get past two libraries.
 */
export function renderMarkdown(text: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(markdown.render(text), {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: ['img', 'style', 'form', 'input'],
    FORBID_ATTR: ['style'],
  });
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  return fragment;
}

import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
// An image would tell its server who reads the chat, and when.
markdown.disable('image');
markdown.validateLink = (url) => /^(https?|mailto):/i.test(url);
markdown.linkify.set({ fuzzyLink: false });

/**
 * What somebody has written, in Markdown, as nodes of the page. HTML in it stays the text that it is,
 * and so do links to anything but the web and mail. DOMPurify looks at the result once more: two
 * libraries would have to fail together.
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

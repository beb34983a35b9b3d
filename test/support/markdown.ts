/** A block of code in a page. */
export interface CodeBlock {
  /** The text of the heading above it. */
  readonly heading: string;
  readonly language: string;
  readonly code: string;
}

/** The fenced code blocks of a page, each with the second-level heading above it. */
export function codeBlocks(page: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let heading = '';
  for (const match of page.matchAll(
    /^## (?<heading>[^\n]+)$|^```(?<language>\w+)\n(?<code>.*?)^```$/gms,
  )) {
    const { heading: text, language, code } = match.groups ?? {};
    if (text !== undefined) heading = text;
    else blocks.push({ heading, language: language ?? '', code: code ?? '' });
  }
  return blocks;
}

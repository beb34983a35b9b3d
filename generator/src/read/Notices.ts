import type { SourceFile } from './SourceFile.js';
import type { SpecNode } from './SpecNode.js';

/**
 * The kind of a notice:
 * - `unknown-key`: a key that OpenAPI does not have, usually a misspelt one;
 * - `ignored`: a part of the description that has no effect on the client;
 * - `approximated`: a type or a body that the client treats less strictly than the description;
 * - `unsupported`: something that the client cannot do.
 */
export type NoticeKind = 'unknown-key' | 'ignored' | 'approximated' | 'unsupported';

/** A part of a description that the client does not implement exactly. Lines start at 1. */
export interface Notice {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly kind: NoticeKind;
  /** The subject in a word, the same for all notices of its kind: `links`, `respones`. */
  readonly subject: string;
  readonly problem: string;
  /** How to fix it; empty if there is nothing to do. */
  readonly remedy: string;
}

interface Noted extends Pick<Notice, 'kind' | 'subject' | 'problem' | 'remedy'> {
  readonly pointer: string;
  readonly at: 'key' | 'value';
}

/**
 * Collects what is ignored or approximated between a description and its client. Every stage adds
 * to it. There is one notice per place.
 */
export class Notices {
  readonly #noted = new Map<SourceFile, Map<string, Noted>>();

  /**
   * @param subject - the subject in a word, the same for all notices of its kind.
   * @param problem - what the client does instead.
   */
  add(
    node: SpecNode,
    kind: NoticeKind,
    subject: string,
    problem: string,
    remedy = '',
    at: 'key' | 'value' = 'key',
  ): void {
    const { file, pointer } = node;
    let noted = this.#noted.get(file);
    if (noted === undefined) this.#noted.set(file, (noted = new Map<string, Noted>()));
    const key = `${pointer} ${problem}`;
    if (!noted.has(key)) noted.set(key, { pointer, at, kind, subject, problem, remedy });
  }

  /** All notices, sorted by line. The files are in the order in which they were first referenced. */
  list(): Notice[] {
    return [...this.#noted].flatMap(([file, noted]) => {
      const all = [...noted.values()];
      const positions = file.positions(all);
      const notices = all.map(({ kind, subject, problem, remedy }, index): Notice => {
        const { line, column } = positions[index] ?? file.positionAt(0);
        return { file: file.label, line, column, kind, subject, problem, remedy };
      });
      return notices.sort((a, b) => a.line - b.line || a.column - b.column);
    });
  }
}

/** A notice in one line: where, what, and what to do. */
export function noticeText({ file, line, column, problem, remedy }: Notice): string {
  const text = `${file}:${line}:${column}: ${problem}${remedy === '' ? '' : `; ${remedy}`}`;
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

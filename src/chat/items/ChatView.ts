import { parseJson } from '../../runtime/values/json.js';
import type { View } from '../../model/View.js';
import { ChatItemError } from '../errors/ChatItemError.js';

/** A view with its JSON parsed. */
export interface ChatView extends View {
  /** The layout of the view: `Content.Template`, parsed. Undefined if it is missing or not JSON. */
  readonly template: unknown;
  /**
   * The JSON Schema of the view's input: `Content.InputSchema`, parsed. Undefined if it is missing
   * or not JSON.
   */
  readonly inputSchema: unknown;
}

/** @param report - called if something is not JSON. */
export function parseView(view: View, report: (error: ChatItemError) => void): ChatView {
  const parse = (member: 'Template' | 'InputSchema'): unknown => {
    const text = view.Content?.[member];
    if (text === undefined) return undefined;
    try {
      return parseJson(text);
    } catch {
      report(new ChatItemError(`Content.${member} of a view must be JSON`, view));
      return undefined;
    }
  };
  return { ...view, template: parse('Template'), inputSchema: parse('InputSchema') };
}

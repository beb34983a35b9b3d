import type { ScenarioOption } from './scenario.js';

/** The content type of an interactive message. */
export const INTERACTIVE = 'application/vnd.amazonaws.connect.message.interactive';

/** The content of an interactive message, in the service's format. */
export interface InteractiveMessage {
  readonly templateType: string;
  readonly version?: string;
  readonly data: { readonly content: Readonly<Record<string, unknown>> };
}

/** A message that offers options. */
export function optionsMessage(
  templateType: 'ListPicker' | 'QuickReply',
  {
    options,
    ...titles
  }: {
    readonly title: string;
    readonly subtitle?: string;
    readonly options: readonly ScenarioOption[];
  },
): InteractiveMessage {
  const elements = options.map((option) =>
    typeof option === 'string' ? { title: option } : option,
  );
  return { templateType, data: { content: { ...titles, elements } } };
}

/** The content of an interactive message as JSON text. */
export function interactiveContent(message: InteractiveMessage): string {
  return JSON.stringify({ version: '1.0', ...message });
}

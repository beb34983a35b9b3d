import { isMembers } from '../../runtime/values/kinds.js';

/** How a template and its elements present themselves. */
export interface Titled {
  readonly title?: string;
  readonly subtitle?: string;
  readonly imageType?: string;
  readonly imageData?: string;
  readonly imageDescription?: string;
}

interface Template<Type extends string, Content> {
  readonly templateType: Type;
  readonly version: string;
  readonly data: {
    readonly content: Content;
    /** What is shown in place of the choice, once it is made. */
    readonly replyMessage?: Titled;
  };
}

/** One choice out of a list. */
export type ListPicker = Template<
  'ListPicker',
  Titled & { readonly elements: readonly (Titled & { readonly actionDetail?: string })[] }
>;

/** One choice out of the buttons of a panel. */
export type Panel = Template<'Panel', Titled & { readonly elements: readonly Titled[] }>;

/** One of a few short answers. */
export type QuickReply = Template<
  'QuickReply',
  { readonly title: string; readonly elements: readonly Titled[] }
>;

/** One of several times. */
export type TimePicker = Template<
  'TimePicker',
  Titled & {
    /** From UTC, in minutes. */
    readonly timeZoneOffset?: number;
    readonly location?: {
      readonly latitude: number;
      readonly longitude: number;
      readonly title: string;
      readonly radius?: number;
    };
    readonly timeslots: readonly {
      readonly date: string;
      /** In seconds. */
      readonly duration: number;
    }[];
  }
>;

/** List pickers or panels side by side. */
export type Carousel = Template<
  'Carousel',
  {
    readonly title: string;
    readonly elements: readonly ((ListPicker | Panel) & { readonly templateIdentifier: string })[];
  }
>;

/** A view, which DescribeView describes for its token. */
export type ViewResource = Template<'ViewResource', { readonly viewToken: string }>;

/**
 * What an interactive message shows, by its `templateType`. The service may have a template that this
 * version of the client does not know: leave room for it in a `default`.
 */
export type InteractiveContent =
  | ListPicker
  | Panel
  | QuickReply
  | TimePicker
  | Carousel
  | ViewResource;

/**
 * @param value - the content of an interactive message, parsed.
 * @throws TypeError if it is not one.
 */
export function parseInteractive(value: unknown): InteractiveContent {
  if (!isMembers(value) || typeof value['templateType'] !== 'string') {
    throw new TypeError('templateType must be a string');
  }
  const { data } = value;
  if (!isMembers(data) || !isMembers(data['content'])) {
    throw new TypeError('data.content must be an object');
  }
  return value as unknown as InteractiveContent;
}

/** What a participant has chosen in an interactive message. */
export interface InteractiveResponse {
  readonly templateType?: string;
  readonly action?: string;
  readonly data?: unknown;
  readonly [member: string]: unknown;
}

/**
 * @param value - the content of a response, parsed.
 * @throws TypeError if it is not one.
 */
export function parseInteractiveResponse(value: unknown): InteractiveResponse {
  if (!isMembers(value)) throw new TypeError('it must be an object');
  return value;
}

import { isMembers } from '../../runtime/values/kinds.js';

/** The title and other display properties of a template or an element. */
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
    /** Shown in place of the choice once it is made. */
    readonly replyMessage?: Titled;
  };
}

/** A list to choose one element from. */
export type ListPicker = Template<
  'ListPicker',
  Titled & { readonly elements: readonly (Titled & { readonly actionDetail?: string })[] }
>;

/** A panel of buttons to choose one from. */
export type Panel = Template<'Panel', Titled & { readonly elements: readonly Titled[] }>;

/** A few short replies to choose one from. */
export type QuickReply = Template<
  'QuickReply',
  { readonly title: string; readonly elements: readonly Titled[] }
>;

/** Time slots to choose one from. */
export type TimePicker = Template<
  'TimePicker',
  Titled & {
    /** The offset from UTC, in minutes. */
    readonly timeZoneOffset?: number;
    readonly location?: {
      readonly latitude: number;
      readonly longitude: number;
      readonly title: string;
      readonly radius?: number;
    };
    readonly timeslots: readonly {
      readonly date: string;
      /** The duration, in seconds. */
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

/** A view. Get its content with DescribeView and its token. */
export type ViewResource = Template<'ViewResource', { readonly viewToken: string }>;

/**
 * The content of an interactive message, by `templateType`. The service may use templates that this
 * version doesn't know, so handle them in a `default`.
 */
export type InteractiveContent =
  | ListPicker
  | Panel
  | QuickReply
  | TimePicker
  | Carousel
  | ViewResource;

/**
 * @param value - the parsed content of an interactive message.
 * @throws TypeError if it is not valid.
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

/** The choice that a participant made in an interactive message. */
export interface InteractiveResponse {
  readonly templateType?: string;
  readonly action?: string;
  readonly data?: unknown;
  readonly [member: string]: unknown;
}

/**
 * @param value - the parsed content of a response.
 * @throws TypeError if it is not valid.
 */
export function parseInteractiveResponse(value: unknown): InteractiveResponse {
  if (!isMembers(value)) throw new TypeError('it must be an object');
  return value;
}

import type { Body } from './Body.js';

/** The media types that a caller may choose from, and the options that make the choice. */
export interface MediaChoices {
  /** The bodies by media type. */
  readonly body?: { readonly option: string; readonly of: Readonly<Record<string, Body>> };
  /** The media types that can be accepted. */
  readonly answer?: { readonly option: string; readonly of: readonly string[] };
}

/**
 * The data of an operation whose caller chooses the media type. Only the caller knows its type, so this
 * one fits all of them.
 */
export type ChosenData = never;

import { createCookieAgent } from '#cookieAgent';
import { ApiClient as CurrentApiClient } from '../exports.js';
import { convertToType, parseDate } from './convertToType.js';
import type { CookieAgent } from './cookieAgent/CookieAgent.js';
import {
  buildCollectionParam,
  canBeJsonified,
  isFileParam,
  isJsonMime,
  paramToString,
  type CollectionFormat,
} from './parameters.js';

/**
 * `ApiClient` with the helpers of the older client. Calls no longer use these helpers. Both entry
 * points share one `ApiClient.instance`.
 */
export class ApiClient extends CurrentApiClient {
  /** @deprecated The client encodes arguments itself. */
  static get CollectionFormatEnum() {
    return { CSV: ',', SSV: ' ', TSV: '\t', PIPES: '|', MULTI: 'multi' } as const;
  }

  /** The client that is used if you pass no other. You can replace it. */
  static override get instance(): ApiClient {
    const instance = CurrentApiClient.instance;
    // No state of the helpers is in the instance, so it can receive them without being copied.
    if (Object.getPrototypeOf(instance) === CurrentApiClient.prototype) {
      Object.setPrototypeOf(instance, this.prototype);
    }
    return instance as ApiClient;
  }
  static override set instance(instance: CurrentApiClient) {
    CurrentApiClient.instance = instance;
  }

  /**
   * The superagent that keeps the cookies, if `enableCookies` is set. It is undefined in browsers and
   * other environments without superagent's agents. You can replace it with another
   * `superagent.agent()`, for example to share its cookies with your own requests; undefined
   * replaces it with a new one.
   *
   * @throws TypeError if you assign something else.
   * @deprecated Set `enableCookies` to keep cookies, and `requestAgent` to control connections.
   */
  get agent(): CookieAgent | undefined {
    if (!agents.has(this)) agents.set(this, createCookieAgent());
    return agents.get(this);
  }
  set agent(agent: CookieAgent | null | undefined) {
    agents.set(this, agent ? checkAgent(agent) : createCookieAgent());
  }

  /**
   * Parses a date.
   *
   * @deprecated Use `new Date(text)`. Times in responses are strings.
   */
  static parseDate(text: string): Date {
    return parseDate(text);
  }

  /**
   * Converts data to a type of the older client.
   *
   * @deprecated Use `Model.constructFromObject(data)`.
   */
  static convertToType(data: unknown, type: unknown): unknown {
    return convertToType(data, type);
  }

  /**
   * Converts the members of `data` and copies them to `obj`.
   *
   * @deprecated Use `Model.constructFromObject(data)`.
   */
  static constructFromObject(data: object, obj: object, itemType: unknown): void {
    for (const [key, value] of Object.entries(data)) {
      if (key !== '__proto__') Object.assign(obj, { [key]: convertToType(value, itemType) });
    }
  }

  /**
   * Whether the older client would write a value into a URL as JSON.
   *
   * @deprecated The client encodes arguments itself.
   */
  static canBeJsonified(value: unknown): boolean {
    return canBeJsonified(value);
  }

  /**
   * Converts an argument to a string.
   *
   * @deprecated The client encodes arguments itself.
   */
  paramToString(param: unknown): string {
    return paramToString(param);
  }

  /**
   * Joins the items of a collection.
   *
   * @throws Error if the format is unknown.
   * @deprecated The client encodes arguments itself.
   */
  buildCollectionParam(
    param: readonly unknown[] | null | undefined,
    collectionFormat: CollectionFormat,
  ): string | readonly unknown[] | null {
    return buildCollectionParam(param, collectionFormat);
  }

  /**
   * Builds the URL of a request.
   *
   * @deprecated The client encodes arguments itself.
   */
  buildUrl(
    path: string,
    pathParams: Readonly<Record<string, unknown>>,
    apiBasePath?: string | null,
  ): string {
    const url = `${apiBasePath ?? this.basePath}${path.startsWith('/') ? '' : '/'}${path}`;
    return url.replace(/\{([\w.#-]+)\}/g, (placeholder, key: string) =>
      encodeURIComponent(
        Object.hasOwn(pathParams, key) ? paramToString(pathParams[key]) : placeholder,
      ),
    );
  }

  /**
   * Removes arguments without a value, and converts the others to strings or arrays.
   *
   * @deprecated The client encodes arguments itself.
   */
  normalizeParams(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const isKept = (value: unknown): boolean => isFileParam(value) || Array.isArray(value);
    return Object.fromEntries(
      Object.entries(params)
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => [name, isKept(value) ? value : paramToString(value)]),
    );
  }

  /**
   * Whether an argument is a file.
   *
   * @deprecated Send files with `ChatSession.sendAttachment`.
   */
  isFileParam(param: unknown): boolean {
    return isFileParam(param);
  }

  /**
   * Whether a media type is JSON.
   *
   * @deprecated Each operation has fixed media types.
   */
  isJsonMime(contentType: string | null | undefined): boolean {
    return isJsonMime(contentType);
  }

  /**
   * Chooses JSON from a list of media types, otherwise the first of them.
   *
   * @deprecated Each operation has fixed media types.
   */
  jsonPreferredMime(contentTypes: readonly string[]): string | undefined {
    return contentTypes.find(isJsonMime) ?? contentTypes[0];
  }
}

/** Refuses what keeps no cookies, such as an agent of Node. */
function checkAgent(agent: CookieAgent): CookieAgent {
  if (typeof agent.jar === 'object') return agent;
  throw new TypeError(
    'agent must be what superagent.agent() returns in Node. To control connections, set requestAgent.',
  );
}

/** The agents of the clients that have used or been given one. */
const agents = new WeakMap<ApiClient, CookieAgent | undefined>();

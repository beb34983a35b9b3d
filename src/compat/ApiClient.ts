import { ApiClient as CurrentApiClient } from '../exports.js';
import { convertToType, parseDate } from './convertToType.js';
import {
  buildCollectionParam,
  canBeJsonified,
  isFileParam,
  isJsonMime,
  paramToString,
  type CollectionFormat,
} from './parameters.js';

/**
 * The client with the helpers of the older one, which calls do not pass through any more. Its
 * `instance` is that of the package: files that import it from either entry share it.
 */
export class ApiClient extends CurrentApiClient {
  /** @deprecated Arguments are encoded by the client. */
  static get CollectionFormatEnum() {
    return { CSV: ',', SSV: ' ', TSV: '\t', PIPES: '|', MULTI: 'multi' } as const;
  }

  /** The client that is used if no other is given. May be replaced. */
  static override get instance(): ApiClient {
    const instance = CurrentApiClient.instance;
    // The helpers have no state, so the shared instance can get them without a copy.
    if (Object.getPrototypeOf(instance) === CurrentApiClient.prototype) {
      Object.setPrototypeOf(instance, this.prototype);
    }
    return instance as ApiClient;
  }
  static override set instance(instance: CurrentApiClient) {
    CurrentApiClient.instance = instance;
  }

  /** @deprecated Use `new Date(text)`. Times in answers stay texts. */
  static parseDate(text: string): Date {
    return parseDate(text);
  }

  /** @deprecated Use `Model.constructFromObject(data)`. */
  static convertToType(data: unknown, type: unknown): unknown {
    return convertToType(data, type);
  }

  /** @deprecated Use `Model.constructFromObject(data)`. */
  static constructFromObject(data: object, obj: object, itemType: unknown): void {
    for (const [key, value] of Object.entries(data)) {
      if (key !== '__proto__') Object.assign(obj, { [key]: convertToType(value, itemType) });
    }
  }

  /** @deprecated Arguments are encoded by the client. */
  static canBeJsonified(value: unknown): boolean {
    return canBeJsonified(value);
  }

  /** @deprecated Arguments are encoded by the client. */
  paramToString(param: unknown): string {
    return paramToString(param);
  }

  /**
   * @throws Error for an unknown format.
   * @deprecated Arguments are encoded by the client.
   */
  buildCollectionParam(
    param: readonly unknown[] | null | undefined,
    collectionFormat: CollectionFormat,
  ): string | readonly unknown[] | null {
    return buildCollectionParam(param, collectionFormat);
  }

  /** @deprecated Arguments are encoded by the client. */
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

  /** @deprecated Arguments are encoded by the client. */
  normalizeParams(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const isKept = (value: unknown): boolean => isFileParam(value) || Array.isArray(value);
    return Object.fromEntries(
      Object.entries(params)
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => [name, isKept(value) ? value : paramToString(value)]),
    );
  }

  /** @deprecated Files are sent by `ChatSession.sendAttachment`. */
  isFileParam(param: unknown): boolean {
    return isFileParam(param);
  }

  /** @deprecated Each operation knows its media types. */
  isJsonMime(contentType: string | null | undefined): boolean {
    return isJsonMime(contentType);
  }

  /** @deprecated Each operation knows its media types. */
  jsonPreferredMime(contentTypes: readonly string[]): string | undefined {
    return contentTypes.find(isJsonMime) ?? contentTypes[0];
  }
}

import type { Answer } from '../http/answer.js';
import type { Request, ParameterValues } from '../http/request.js';
import { ServiceError } from '../http/serviceError.js';

/** The hosts on which the controls are allowed. */
export interface ControlHosts {
  /** The address that the emulator listens on. */
  readonly host: string;
  readonly publicUrl: string | undefined;
  /** Additional host names, without a port. */
  readonly allowHosts: readonly string[];
}

type Handler = (request: Request, values: ParameterValues) => Answer | Promise<Answer>;

/**
 * Protects the controls from web pages that are not the developer's: from pages of other sites,
 * which browsers identify in `Origin`, and from DNS rebinding, which shows in `Host`.
 */
export class ControlAccess {
  readonly #names: ReadonlySet<string>;

  constructor({ host, publicUrl, allowHosts }: ControlHosts) {
    const names = [
      host,
      ...allowHosts,
      ...(publicUrl === undefined ? [] : [new URL(publicUrl).host]),
    ];
    this.#names = new Set(names.map((name) => hostName(name) ?? name.toLowerCase()));
  }

  /** Returns a handler that refuses requests that are not allowed. */
  guard(handler: Handler): Handler {
    return (request, values) => {
      this.#check(request);
      return handler(request, values);
    };
  }

  /** @throws ServiceError AccessDeniedException if the request's Host or Origin is not allowed */
  #check({ headers: { host, origin } }: Request): void {
    if (origin !== undefined && !isLoopback(originName(origin))) {
      throw refused('Only pages of this machine can use the controls of the emulator');
    }
    const name = hostName(host ?? '');
    if (isLoopback(name) || (name !== undefined && this.#names.has(name))) return;
    throw refused(
      'The controls of the emulator are not allowed on this Host: add it with --allow-host',
    );
  }
}

function refused(message: string): ServiceError {
  return new ServiceError('AccessDeniedException', 403, message);
}

function originName(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).hostname : undefined;
}

/** Returns the name in `name:port`, in lower case; undefined if the text is malformed. */
function hostName(host: string): string | undefined {
  const bare = /^[0-9a-f:]+:[0-9a-f:]*$/i.test(host) ? `[${host}]` : host;
  const url = `http://${bare}`;
  return bare !== '' && URL.canParse(url) ? new URL(url).hostname : undefined;
}

function isLoopback(name: string | undefined): boolean {
  if (name === undefined) return false;
  if (name === 'localhost' || name.endsWith('.localhost') || name === '[::1]') return true;
  return /^127(?:\.\d{1,3}){3}$/.test(name);
}

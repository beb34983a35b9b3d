/**
 * What `superagent.agent()` returns in Node: a superagent that keeps cookies. Only the members that
 * are likely to be used with the client are declared here.
 */
export interface CookieAgent {
  readonly jar: CookieJar;
}

/** The cookies of all hosts, as the package `cookiejar` keeps them. */
export interface CookieJar {
  /** Adds a cookie, such as `name=value; Path=/`. */
  setCookie(cookie: string, domain?: string, path?: string): unknown;
  /** Adds cookies from the values of `Set-Cookie` headers. */
  setCookies(cookies: string | readonly string[], domain?: string, path?: string): unknown;
  /** Finds the cookie of a name that a request would send. */
  getCookie(name: string, request: CookieRequest): Cookie | undefined;
  /** Finds all cookies that a request would send. */
  getCookies(request: CookieRequest): readonly Cookie[];
}

/** The facts of a request that decide which cookies it sends. */
export interface CookieRequest {
  /** The host name. */
  domain: string;
  path: string;
  /** Whether the request is sent over HTTPS. */
  secure: boolean;
  /** Whether a script asks, which does not see `HttpOnly` cookies. */
  script: boolean;
}

/** A cookie in a jar. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
}

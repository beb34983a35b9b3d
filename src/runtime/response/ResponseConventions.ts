/** How the service's responses identify requests and errors. Headers are in lower case. */
export interface ResponseConventions {
  /** The ids in the metadata, each with a header that has it. Of several, the first one is used. */
  readonly ids: readonly (readonly [
    id: 'requestId' | 'extendedRequestId' | 'cfId',
    header: string,
  ])[];
  /** The headers, or members of the body, that may have the name of the exception. */
  readonly names: readonly string[];
  /** The part of the header or member that is the name. */
  readonly namePattern: RegExp;
  /** The headers, or members of the body, that may have the message. */
  readonly messages: readonly string[];
  /** The names of exceptions that mean throttling, in addition to status 429. */
  readonly throttling?: RegExp;
}

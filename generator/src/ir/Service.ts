import type { Exception, Model } from './Model.js';
import type { Operation } from './Operation.js';
import type { IncomingRequests } from './Webhook.js';

/**
 * The input of the emitters: an OpenAPI description with all references resolved, all names chosen
 * and all defaults filled in. Emitters make no decisions.
 */
export interface Service {
  /** The npm name of the generated package. */
  readonly packageName: string;
  readonly title: string;
  /**
   * The name of the command-style class (`x-callback-client-name`), which has one method per
   * operation that takes all inputs in one object. Undefined if the service has no commands.
   */
  readonly clientName: string | undefined;
  /** `info.version`. */
  readonly version: string;
  readonly summary: string;
  readonly description: string;
  readonly provenance: Provenance;
  /** At least one; `/` if the description lists none. */
  readonly servers: readonly Server[];
  readonly authSchemes: readonly AuthScheme[];
  readonly responses: ResponseConventions;
  /** All operations, without duplicates, in the order of the description. */
  readonly operations: readonly Operation[];
  /** Undefined if the description has none. */
  readonly webhooks: IncomingRequests | undefined;
  /** Undefined if no operation has one. */
  readonly callbacks: IncomingRequests | undefined;
  /** One per tag, in the order of the description; `DefaultApi` for operations without a tag. */
  readonly apis: readonly Api[];
  /** Sorted by name, without exceptions. */
  readonly models: readonly Model[];
  /** Sorted by name: the schemas with `x-callback-client-fault`. */
  readonly exceptions: readonly Exception[];
  /** Sorted by name: the errors that operations declare by status, one class per model. */
  readonly errorClasses: readonly ErrorClass[];
}

/** The class for errors with a certain model. */
export interface ErrorClass {
  readonly name: string;
  readonly model: string;
}

/** What `info` says about the provider of the service and its terms. Empty texts if it says nothing. */
export interface Provenance {
  readonly contact: { readonly name: string; readonly email: string; readonly url: string };
  /** The licence as an SPDX expression, if it is a known one. */
  readonly license: string | undefined;
  /** The licence as the description names it. */
  readonly licenseName: string;
  readonly licenseUrl: string;
  /** `externalDocs`. */
  readonly homepage: string;
}

/** A server of the service. */
export interface Server {
  /** May contain `{variables}`. */
  readonly url: string;
  readonly description: string;
  readonly variables: readonly ServerVariable[];
}

/** A variable in the URL of a server. */
export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  readonly description: string;
  /** Empty if any value is allowed. */
  readonly values: readonly string[];
}

/** A security scheme; `key` is its name under `components.securitySchemes`. */
export type AuthScheme = { readonly key: string; readonly description: string } & (
  | { readonly kind: 'apiKey'; readonly in: 'header' | 'query' | 'cookie'; readonly name: string }
  | { readonly kind: 'basic' }
  /**
   * HTTP bearer, OAuth 2, OpenID Connect, and other HTTP schemes with a token: `Authorization:
   * Bearer …`; `scheme` is `Bearer` in this case.
   */
  | { readonly kind: 'bearer'; readonly scheme: string }
  /** Mutual TLS, and HTTP schemes whose credentials depend on the request. */
  | { readonly kind: 'unsupported' }
);

/** How responses identify requests and errors (`x-callback-client-responses`). Headers are in lower case. */
export interface ResponseConventions {
  /** The headers that have the ids of a request. Of several for one id, the first one is used. */
  readonly ids: readonly { readonly id: ResponseId; readonly header: string }[];
  /** The headers, or members of the body, that may have the name of an exception. */
  readonly names: readonly string[];
  /** A regular expression: the part of the header or member that is the name. */
  readonly namePattern: string;
  /** The headers, or members of the body, that may have the message. */
  readonly messages: readonly string[];
  /** A regular expression: the names that mean throttling, in addition to status 429. */
  readonly throttling: string | undefined;
}

/** The ids that the metadata of a call may have. */
export type ResponseId = 'requestId' | 'extendedRequestId' | 'cfId';

/** A class with operations as its methods. */
export interface Api {
  readonly className: string;
  readonly description: string;
  /** The operations with this tag. An operation with several tags is in several classes. */
  readonly operations: readonly Operation[];
}

// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.

/**
 * The name of an action that a view offers.
 *
 * 1 to 255 characters, matches `^([\p{L}\p{N}_.:\/=+\-@()']+[\p{L}\p{Z}\p{N}_.:\/=+\-@()']*)$`.
 */
export type ViewAction = string;

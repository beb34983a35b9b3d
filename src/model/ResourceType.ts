// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/**
 * The kind of a resource that was not found.
 *
 * The service may return other values. They are passed on unchanged.
 */
export const ResourceType = {
  CONTACT: 'CONTACT',
  CONTACT_FLOW: 'CONTACT_FLOW',
  INSTANCE: 'INSTANCE',
  PARTICIPANT: 'PARTICIPANT',
  HIERARCHY_LEVEL: 'HIERARCHY_LEVEL',
  HIERARCHY_GROUP: 'HIERARCHY_GROUP',
  USER: 'USER',
  PHONE_NUMBER: 'PHONE_NUMBER',
} as const;

export type ResourceType =
  | 'CONTACT'
  | 'CONTACT_FLOW'
  | 'INSTANCE'
  | 'PARTICIPANT'
  | 'HIERARCHY_LEVEL'
  | 'HIERARCHY_GROUP'
  | 'USER'
  | 'PHONE_NUMBER'
  | (string & {});

// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `Attendee` at run time. */
export const attendeeShape: Shape = {
  name: 'Attendee',
  members: { AttendeeId: { type: 'string' }, JoinToken: { type: 'string', sensitive: true } },
};

type Schema = SchemaOf<components['schemas']['Attendee']>;

/** The participant as an attendee of a call. */
export class Attendee implements Schema {
  /** The id of the attendee. */
  declare AttendeeId?: string | undefined;

  /** The token with which the attendee joins the call. */
  declare JoinToken?: string | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: Attendee) {
    assignMembers(this, init, 'Attendee');
  }

  /**
   * Makes an Attendee of data as it comes off the wire. Members that it does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(data: unknown, obj: Attendee = new Attendee()): Attendee {
    return constructModel(attendeeShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(attendeeShape, data);
  }
}

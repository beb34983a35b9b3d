// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `Attendee`, for validation at run time. */
export const attendeeShape: Shape = {
  name: 'Attendee',
  members: { AttendeeId: { type: 'string' }, JoinToken: { type: 'string', sensitive: true } },
};

/** The participant as an attendee of a call. */
export class Attendee extends ModelBase {
  /** The id of the attendee. */
  declare AttendeeId?: string | undefined;

  /** The token that the attendee joins the call with. */
  declare JoinToken?: string | undefined;

  constructor(init?: Attendee) {
    super(init, attendeeShape);
  }

  /** @internal */
  static get shape(): Shape {
    return attendeeShape;
  }
}

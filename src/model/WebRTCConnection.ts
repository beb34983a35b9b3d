// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import { Attendee, attendeeShape } from './Attendee.js';
import { WebRTCMeeting, webRTCMeetingShape } from './WebRTCMeeting.js';

/** `WebRTCConnection` at run time. */
export const webRTCConnectionShape: Shape = {
  name: 'WebRTCConnection',
  members: {
    Attendee: { type: 'model', shape: () => attendeeShape },
    Meeting: { type: 'model', shape: () => webRTCMeetingShape },
  },
};

type Schema = SchemaOf<components['schemas']['WebRTCConnection']>;

/** What is needed to join a call. */
export class WebRTCConnection implements Schema {
  /** The participant as an attendee of a call. */
  declare Attendee?: Attendee | undefined;

  /** The call itself. */
  declare Meeting?: WebRTCMeeting | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: WebRTCConnection) {
    assignMembers(this, init, 'WebRTCConnection');
  }

  /**
   * Makes a WebRTCConnection of data as it comes off the wire. Members that it does not know are
   * kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: WebRTCConnection = new WebRTCConnection(),
  ): WebRTCConnection {
    return constructModel(
      webRTCConnectionShape,
      { named: { Attendee: () => Attendee, Meeting: () => WebRTCMeeting } },
      data,
      obj,
    );
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(webRTCConnectionShape, data);
  }
}

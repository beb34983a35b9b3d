// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { ModelBase } from '../runtime/ModelBase.js';
import type { MemberClasses } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
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
export class WebRTCConnection extends ModelBase implements Schema {
  /** The participant as an attendee of a call. */
  declare Attendee?: Attendee | undefined;

  /** The call itself. */
  declare Meeting?: WebRTCMeeting | undefined;

  constructor(init?: WebRTCConnection) {
    super(init, webRTCConnectionShape);
  }

  /** @internal */
  static get shape(): Shape {
    return webRTCConnectionShape;
  }

  /** @internal */
  static get classes(): MemberClasses {
    return { named: { Attendee: () => Attendee, Meeting: () => WebRTCMeeting } };
  }
}

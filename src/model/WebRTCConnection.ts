// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import { Attendee, attendeeShape } from './Attendee.js';
import { WebRTCMeeting, webRTCMeetingShape } from './WebRTCMeeting.js';

/** The shape of `WebRTCConnection`, for validation at run time. */
export const webRTCConnectionShape: Shape = {
  name: 'WebRTCConnection',
  members: {
    Attendee: { type: 'model', shape: () => attendeeShape },
    Meeting: { type: 'model', shape: () => webRTCMeetingShape },
  },
};

/** The data to join a call. */
export class WebRTCConnection extends ModelBase {
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

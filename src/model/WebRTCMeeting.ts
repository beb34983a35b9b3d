// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import {
  MeetingFeaturesConfiguration,
  meetingFeaturesConfigurationShape,
} from './MeetingFeaturesConfiguration.js';
import { WebRTCMediaPlacement, webRTCMediaPlacementShape } from './WebRTCMediaPlacement.js';

/** `WebRTCMeeting` at run time. */
export const webRTCMeetingShape: Shape = {
  name: 'WebRTCMeeting',
  members: {
    MediaPlacement: { type: 'model', shape: () => webRTCMediaPlacementShape },
    MeetingFeatures: { type: 'model', shape: () => meetingFeaturesConfigurationShape },
    MeetingId: { type: 'string' },
  },
};

type Schema = SchemaOf<components['schemas']['WebRTCMeeting']>;

/** The call itself. */
export class WebRTCMeeting implements Schema {
  /** The endpoints of a call. */
  declare MediaPlacement?: WebRTCMediaPlacement | undefined;

  /** What a call can do. */
  declare MeetingFeatures?: MeetingFeaturesConfiguration | undefined;

  /** The id of the call. */
  declare MeetingId?: string | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: WebRTCMeeting) {
    assignMembers(this, init, 'WebRTCMeeting');
  }

  /**
   * Makes a WebRTCMeeting of data as it comes off the wire. Members that it does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: WebRTCMeeting = new WebRTCMeeting(),
  ): WebRTCMeeting {
    return constructModel(
      webRTCMeetingShape,
      {
        named: {
          MediaPlacement: () => WebRTCMediaPlacement,
          MeetingFeatures: () => MeetingFeaturesConfiguration,
        },
      },
      data,
      obj,
    );
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(webRTCMeetingShape, data);
  }
}

// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import {
  MeetingFeaturesConfiguration,
  meetingFeaturesConfigurationShape,
} from './MeetingFeaturesConfiguration.js';
import { WebRTCMediaPlacement, webRTCMediaPlacementShape } from './WebRTCMediaPlacement.js';

/** The shape of `WebRTCMeeting`, for validation at run time. */
export const webRTCMeetingShape: Shape = {
  name: 'WebRTCMeeting',
  members: {
    MediaPlacement: { type: 'model', shape: () => webRTCMediaPlacementShape },
    MeetingFeatures: { type: 'model', shape: () => meetingFeaturesConfigurationShape },
    MeetingId: { type: 'string' },
  },
};

/** The call itself. */
export class WebRTCMeeting extends ModelBase {
  /** The endpoints of a call. */
  declare MediaPlacement?: WebRTCMediaPlacement | undefined;

  /** The features of a call. */
  declare MeetingFeatures?: MeetingFeaturesConfiguration | undefined;

  /** The id of the call. */
  declare MeetingId?: string | undefined;

  constructor(init?: WebRTCMeeting) {
    super(init, webRTCMeetingShape);
  }

  /** @internal */
  static get shape(): Shape {
    return webRTCMeetingShape;
  }

  /** @internal */
  static get classes(): MemberClasses {
    return {
      named: {
        MediaPlacement: () => WebRTCMediaPlacement,
        MeetingFeatures: () => MeetingFeaturesConfiguration,
      },
    };
  }
}

// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `WebRTCMediaPlacement`, for validation at run time. */
export const webRTCMediaPlacementShape: Shape = {
  name: 'WebRTCMediaPlacement',
  members: {
    AudioHostUrl: { type: 'string' },
    AudioFallbackUrl: { type: 'string' },
    SignalingUrl: { type: 'string' },
    EventIngestionUrl: { type: 'string' },
  },
};

/** The endpoints of a call. */
export class WebRTCMediaPlacement extends ModelBase {
  /** The host of the audio. */
  declare AudioHostUrl?: string | undefined;

  /** The URL to use for audio if the host cannot be reached. */
  declare AudioFallbackUrl?: string | undefined;

  /** The URL for the signaling of the call. */
  declare SignalingUrl?: string | undefined;

  /** The URL that events of the call are sent to. */
  declare EventIngestionUrl?: string | undefined;

  constructor(init?: WebRTCMediaPlacement) {
    super(init, webRTCMediaPlacementShape);
  }

  /** @internal */
  static get shape(): Shape {
    return webRTCMediaPlacementShape;
  }
}

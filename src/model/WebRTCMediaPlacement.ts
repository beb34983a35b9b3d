// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** `WebRTCMediaPlacement` at run time. */
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

  /** Where the audio goes when the host cannot be reached. */
  declare AudioFallbackUrl?: string | undefined;

  /** Where the call is negotiated. */
  declare SignalingUrl?: string | undefined;

  /** Where the call's events are reported. */
  declare EventIngestionUrl?: string | undefined;

  constructor(init?: WebRTCMediaPlacement) {
    super(init, webRTCMediaPlacementShape);
  }

  /** @internal */
  static get shape(): Shape {
    return webRTCMediaPlacementShape;
  }
}

// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

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

type Schema = SchemaOf<components['schemas']['WebRTCMediaPlacement']>;

/** The endpoints of a call. */
export class WebRTCMediaPlacement implements Schema {
  /** The host of the audio. */
  declare AudioHostUrl?: string | undefined;

  /** Where the audio goes when the host cannot be reached. */
  declare AudioFallbackUrl?: string | undefined;

  /** Where the call is negotiated. */
  declare SignalingUrl?: string | undefined;

  /** Where the call's events are reported. */
  declare EventIngestionUrl?: string | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: WebRTCMediaPlacement) {
    assignMembers(this, init, 'WebRTCMediaPlacement');
  }

  /**
   * Makes a WebRTCMediaPlacement of data as it comes off the wire. Members that it does not know are
   * kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: WebRTCMediaPlacement = new WebRTCMediaPlacement(),
  ): WebRTCMediaPlacement {
    return constructModel(webRTCMediaPlacementShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(webRTCMediaPlacementShape, data);
  }
}

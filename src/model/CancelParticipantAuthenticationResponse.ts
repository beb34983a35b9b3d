// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `CancelParticipantAuthenticationResponse`, for validation at run time. */
export const cancelParticipantAuthenticationResponseShape: Shape = {
  name: 'CancelParticipantAuthenticationResponse',
  members: {},
};

/** An empty response. The sign-in is cancelled. */
export class CancelParticipantAuthenticationResponse extends ModelBase {
  constructor(init?: CancelParticipantAuthenticationResponse) {
    super(init, cancelParticipantAuthenticationResponseShape);
  }

  /** @internal */
  static get shape(): Shape {
    return cancelParticipantAuthenticationResponseShape;
  }
}

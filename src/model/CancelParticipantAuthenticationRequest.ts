// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `CancelParticipantAuthenticationRequest`, for validation at run time. */
export const cancelParticipantAuthenticationRequestShape: Shape = {
  name: 'CancelParticipantAuthenticationRequest',
  members: { SessionId: { type: 'string', minLength: 36, maxLength: 36, required: true } },
};

/** The sign-in to cancel. */
export class CancelParticipantAuthenticationRequest extends ModelBase {
  /**
   * The session id from the event `authentication.initiated`.
   *
   * 36 characters.
   */
  declare SessionId: string;

  constructor(init?: CancelParticipantAuthenticationRequest) {
    super(init, cancelParticipantAuthenticationRequestShape);
  }

  /** @internal */
  static get shape(): Shape {
    return cancelParticipantAuthenticationRequestShape;
  }
}

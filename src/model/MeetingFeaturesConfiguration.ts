// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import { AudioFeatures, audioFeaturesShape } from './AudioFeatures.js';

/** The shape of `MeetingFeaturesConfiguration`, for validation at run time. */
export const meetingFeaturesConfigurationShape: Shape = {
  name: 'MeetingFeaturesConfiguration',
  members: { Audio: { type: 'model', shape: () => audioFeaturesShape } },
};

/** The features of a call. */
export class MeetingFeaturesConfiguration extends ModelBase {
  /** The audio features of a call. */
  declare Audio?: AudioFeatures | undefined;

  constructor(init?: MeetingFeaturesConfiguration) {
    super(init, meetingFeaturesConfigurationShape);
  }

  /** @internal */
  static get shape(): Shape {
    return meetingFeaturesConfigurationShape;
  }

  /** @internal */
  static get classes(): MemberClasses {
    return { named: { Audio: () => AudioFeatures } };
  }
}

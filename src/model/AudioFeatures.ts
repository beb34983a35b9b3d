// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MeetingFeatureStatus } from './MeetingFeatureStatus.js';

/** The shape of `AudioFeatures`, for validation at run time. */
export const audioFeaturesShape: Shape = {
  name: 'AudioFeatures',
  members: { EchoReduction: { type: 'string' } },
};

/** The audio features of a call. */
export class AudioFeatures extends ModelBase {
  /** Whether a call has a feature. */
  declare EchoReduction?: MeetingFeatureStatus | undefined;

  constructor(init?: AudioFeatures) {
    super(init, audioFeaturesShape);
  }

  /** @internal */
  static get shape(): Shape {
    return audioFeaturesShape;
  }
}

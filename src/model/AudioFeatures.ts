// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { ModelBase } from '../runtime/ModelBase.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import type { MeetingFeatureStatus } from './MeetingFeatureStatus.js';

/** `AudioFeatures` at run time. */
export const audioFeaturesShape: Shape = {
  name: 'AudioFeatures',
  members: { EchoReduction: { type: 'string' } },
};

type Schema = SchemaOf<components['schemas']['AudioFeatures']>;

/** What a call can do with audio. */
export class AudioFeatures extends ModelBase implements Schema {
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

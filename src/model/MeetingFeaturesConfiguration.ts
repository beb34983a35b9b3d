// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { ModelBase } from '../runtime/ModelBase.js';
import type { MemberClasses } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { AudioFeatures, audioFeaturesShape } from './AudioFeatures.js';

/** `MeetingFeaturesConfiguration` at run time. */
export const meetingFeaturesConfigurationShape: Shape = {
  name: 'MeetingFeaturesConfiguration',
  members: { Audio: { type: 'model', shape: () => audioFeaturesShape } },
};

type Schema = SchemaOf<components['schemas']['MeetingFeaturesConfiguration']>;

/** What a call can do. */
export class MeetingFeaturesConfiguration extends ModelBase implements Schema {
  /** What a call can do with audio. */
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

// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { SchemaOf } from '../runtime/model/SchemaOf.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import { AudioFeatures, audioFeaturesShape } from './AudioFeatures.js';
import type { components } from './schema.js';

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

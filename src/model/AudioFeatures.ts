// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import type { MeetingFeatureStatus } from './MeetingFeatureStatus.js';

/** `AudioFeatures` at run time. */
export const audioFeaturesShape: Shape = {
  name: 'AudioFeatures',
  members: { EchoReduction: { type: 'string' } },
};

type Schema = SchemaOf<components['schemas']['AudioFeatures']>;

/** What a call can do with audio. */
export class AudioFeatures implements Schema {
  /** Whether a call has a feature. */
  declare EchoReduction?: MeetingFeatureStatus | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: AudioFeatures) {
    assignMembers(this, init, 'AudioFeatures');
  }

  /**
   * Makes an AudioFeatures of data as it comes off the wire. Members that it does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: AudioFeatures = new AudioFeatures(),
  ): AudioFeatures {
    return constructModel(audioFeaturesShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(audioFeaturesShape, data);
  }
}

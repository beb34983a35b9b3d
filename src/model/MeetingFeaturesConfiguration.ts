// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import { AudioFeatures, audioFeaturesShape } from './AudioFeatures.js';

/** `MeetingFeaturesConfiguration` at run time. */
export const meetingFeaturesConfigurationShape: Shape = {
  name: 'MeetingFeaturesConfiguration',
  members: { Audio: { type: 'model', shape: () => audioFeaturesShape } },
};

type Schema = SchemaOf<components['schemas']['MeetingFeaturesConfiguration']>;

/** What a call can do. */
export class MeetingFeaturesConfiguration implements Schema {
  /** What a call can do with audio. */
  declare Audio?: AudioFeatures | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: MeetingFeaturesConfiguration) {
    assignMembers(this, init, 'MeetingFeaturesConfiguration');
  }

  /**
   * Makes a MeetingFeaturesConfiguration of data as it comes off the wire. Members that it does not
   * know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: MeetingFeaturesConfiguration = new MeetingFeaturesConfiguration(),
  ): MeetingFeaturesConfiguration {
    return constructModel(
      meetingFeaturesConfigurationShape,
      { named: { Audio: () => AudioFeatures } },
      data,
      obj,
    );
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(meetingFeaturesConfigurationShape, data);
  }
}

import type { Decoder, ModelClass } from './constructModel.js';
import type { TypeShape } from './Shape.js';

/** Decodes data whose models are of one of several classes, as the type of the data says. */
export function decodeOneOf(...classes: readonly ModelClass[]): Decoder {
  return {
    decode(type, value) {
      const shape = shapeIn(type);
      const modelClass = classes.find((known) => known.shape === shape);
      return modelClass ? modelClass.decode(type, value) : value;
    },
  };
}

/** The shape of the model that a type is, or is a list or a map of. */
function shapeIn(type: TypeShape): unknown {
  switch (type.type) {
    case 'model':
      return type.shape();
    case 'array':
      return shapeIn(type.items);
    case 'map':
      return shapeIn(type.values);
    default:
      return undefined;
  }
}

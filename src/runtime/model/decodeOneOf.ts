import type { Decoder, ModelClass } from './constructModel.js';
import type { TypeShape } from './Shape.js';

/** Decodes data whose models belong to one of several classes, chosen by the type of the data. */
export function decodeOneOf(...classes: readonly ModelClass[]): Decoder {
  return {
    decode(type, value) {
      const shape = shapeIn(type);
      const modelClass = classes.find((known) => known.shape === shape);
      return modelClass ? modelClass.decode(type, value) : value;
    },
  };
}

/** The shape of the model in a type: the type itself, or the entries of an array or map. */
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

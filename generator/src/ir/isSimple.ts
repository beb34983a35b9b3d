import type { Model, Type } from './index.js';

/** Whether values of a type are single values, such as strings and numbers: no lists and no objects. */
export function isSimple(type: Type, models: ReadonlyMap<string, Model>): boolean {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'int64':
    case 'dateTime':
    case 'boolean':
    case 'literal':
      return true;
    case 'model': {
      const model = models.get(type.name);
      return model?.kind === 'enum' || (model?.kind === 'alias' && isSimple(model.type, models));
    }
    default:
      return false;
  }
}

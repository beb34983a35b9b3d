import { modelsOf } from './modelsOf.js';
import type { Model, Service, Type } from '../../ir/index.js';

/** Whether a type contains an open enum at any depth. */
export function hasOpenEnum(type: Type, service: Service): boolean {
  const known = modelsOf(service);
  const seen = new Set<string>();

  function inType(part: Type): boolean {
    switch (part.kind) {
      case 'literal':
        return part.open;
      case 'array':
        return inType(part.items);
      case 'map':
        return inType(part.values);
      case 'union':
      case 'intersection':
        return part.of.some(inType);
      case 'model':
        return inModel(known.get(part.name));
      default:
        return false;
    }
  }

  function inModel(model: Model | undefined): boolean {
    if (model === undefined || seen.has(model.name)) return false;
    seen.add(model.name);
    switch (model.kind) {
      case 'object':
        return (
          model.members.some((member) => inType(member.type)) ||
          (model.additional !== undefined && inType(model.additional))
        );
      case 'enum':
        return model.open;
      case 'alias':
        return inType(model.type);
    }
  }

  return inType(type);
}

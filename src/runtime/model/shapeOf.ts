import type { MemberShape, Shape, TypeShape } from './Shape.js';

/** The shape of a model, or of a map, which has only additional members. Undefined for others. */
export function shapeOf(type: TypeShape): Pick<Shape, 'members' | 'additional'> | undefined {
  if (type.type === 'model') return type.shape();
  return type.type === 'map' ? { members: {}, additional: type.values } : undefined;
}

/** The type of a member; undefined if the shape does not have it. */
export function typeOfMember(
  { members, additional }: Pick<Shape, 'members' | 'additional'>,
  name: string,
): MemberShape | undefined {
  return Object.hasOwn(members, name) ? members[name] : additional;
}

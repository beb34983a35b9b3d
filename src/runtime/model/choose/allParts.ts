import type { Chooser } from '../Shape.js';

/** Every one of the types: an `allOf` that is not one object. */
export const allParts: Chooser = ({ of = [] }) => of;

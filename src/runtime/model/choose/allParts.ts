import type { Chooser } from '../Shape.js';

/** All of the types: for an `allOf` that can't be merged into one object. */
export const allParts: Chooser = ({ of = [] }) => of;

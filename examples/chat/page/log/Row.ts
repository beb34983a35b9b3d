/** Something that stands in the log. */
export interface Row {
  /** Identifies it for as long as it is there. */
  readonly key: string;
  readonly element: HTMLElement;
}

/**
 * Gives an element these children, in this order. Those that are there already are not moved: one that
 * has the focus would lose it.
 */
export function placeChildren(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  const staying = new Set<Element>(wanted);
  for (const child of [...parent.children]) if (!staying.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of wanted) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}

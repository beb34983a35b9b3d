/** A row of the log. */
export interface Row {
  /** Identifies the row for as long as it exists. */
  readonly key: string;
  readonly element: HTMLElement;
}

/**
 * Gives an element these children, in this order. It doesn't move children that are already in
 * place, because they would lose the focus.
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

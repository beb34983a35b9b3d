/** Accepts files that are dropped on an element or pasted into it. */
export function receiveFiles(target: HTMLElement, receive: (file: File) => void): void {
  const take = (data: DataTransfer | null): boolean => {
    const files = [...(data?.files ?? [])];
    for (const file of files) receive(file);
    return files.length > 0;
  };
  const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.includes('Files') ?? false;
  target.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    // Otherwise, the browser would open the file instead of the page.
    event.preventDefault();
    target.classList.add('dropping');
  });
  target.addEventListener('dragleave', ({ relatedTarget }) => {
    const isInside = relatedTarget instanceof Node && target.contains(relatedTarget);
    if (!isInside) target.classList.remove('dropping');
  });
  target.addEventListener('drop', (event) => {
    target.classList.remove('dropping');
    if (!hasFiles(event)) return;
    event.preventDefault();
    take(event.dataTransfer);
  });
  target.addEventListener('paste', (event) => {
    if (take(event.clipboardData)) event.preventDefault();
  });
}

/** Whether a path, written with `/`, is inside the folder that it is relative to. */
export function staysInside(path: string): boolean {
  const parts = path.split(/[\\/]/);
  return (
    !/^[a-z]:/i.test(path) && parts.every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** What a manifest says of the repository that a package comes from. */
export interface Repository {
  readonly repository: { readonly type: 'git'; readonly url: string; readonly directory?: string };
  readonly homepage: string;
  readonly bugs: string;
}

/** Stands for the owner until the project has a public address. */
export const placeholder = 'OWNER';

/**
 * What the manifest of a package says of the repository.
 *
 * @param address - of the repository, such as `https://github.com/OWNER/name`.
 * @param directory - of the package in it. Default: its root.
 * @throws Error if it is not the address of a repository on GitHub, for which the workflows and the
 *   links of the packed READMEs are made.
 */
export function repositoryAt(address: string, directory?: string): Repository {
  if (!/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/.test(address)) {
    throw new Error(
      `'${address}' is not the address of a repository: give one such as https://github.com/owner/name`,
    );
  }
  return {
    repository: {
      type: 'git',
      url: `git+${address.replace(/\.git$/, '')}.git`,
      ...(directory !== undefined && { directory }),
    },
    homepage: `${address.replace(/\.git$/, '')}#readme`,
    bugs: `${address.replace(/\.git$/, '')}/issues`,
  };
}

/** The fields of a manifest about the repository of a package. */
export interface Repository {
  readonly repository: { readonly type: 'git'; readonly url: string; readonly directory?: string };
  readonly homepage: string;
  readonly bugs: string;
}

/** A placeholder for the owner until the project has a public address. */
export const placeholder = 'OWNER';

/**
 * Returns the fields of a package's manifest about its repository.
 *
 * @param address - the address of the repository, such as `https://github.com/OWNER/name`.
 * @param directory - the folder of the package in it. Default: its root.
 * @throws Error if it is not the address of a GitHub repository, which the workflows and the links
 * in packed READMEs require.
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

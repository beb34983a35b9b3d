import type { Provenance } from '../ir/index.js';
import type { SpecNode } from '../read/SpecNode.js';

/** What a description says about the provider of the service and about its licence. */
export function provenanceOf(root: SpecNode): Provenance {
  const info = root.get('info');
  const license = info?.get('license');
  const contact = info?.get('contact');
  const text = (node: SpecNode | undefined, key: string): string => node?.text(key) ?? '';
  const licenseName = text(license, 'name');
  const licenseUrl = text(license, 'url');
  return {
    contact: {
      name: text(contact, 'name'),
      email: text(contact, 'email'),
      url: text(contact, 'url'),
    },
    license: text(license, 'identifier') || spdxOf(licenseName, licenseUrl),
    licenseName,
    licenseUrl,
    homepage: text(root.get('externalDocs'), 'url'),
  };
}

/** The most common licences in descriptions, by patterns that match their names and URLs. */
const LICENSES: readonly (readonly [pattern: RegExp, spdx: string])[] = [
  [/\bapache\b.*2/i, 'Apache-2.0'],
  [/\bbsd\b.*3/i, 'BSD-3-Clause'],
  [/\bbsd\b.*2/i, 'BSD-2-Clause'],
  [/\bagpl\b.*3/i, 'AGPL-3.0-only'],
  [/\blgpl\b.*3/i, 'LGPL-3.0-only'],
  [/\bgpl\b.*3/i, 'GPL-3.0-only'],
  [/\bgpl\b.*2/i, 'GPL-2.0-only'],
  [/\b(mozilla|mpl)\b.*2/i, 'MPL-2.0'],
  [/\bcc0\b/i, 'CC0-1.0'],
  [/\bcc.?by.?4/i, 'CC-BY-4.0'],
  [/\bisc\b/i, 'ISC'],
  [/\bmit\b/i, 'MIT'],
];

function spdxOf(name: string, url: string): string | undefined {
  return LICENSES.find(([pattern]) => pattern.test(name) || pattern.test(url))?.[1];
}

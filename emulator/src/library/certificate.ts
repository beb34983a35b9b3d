import { isIP } from 'node:net';

/** A certificate and its key, in PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** The names that a client on this machine uses. */
const LOCAL_NAMES = ['localhost', '127.0.0.1', '::1'];

const A_YEAR = 365 * 24 * 60 * 60_000;

/**
 * Makes a certificate that signs itself, valid for a year.
 *
 * @param hosts names, addresses and URLs of the machine, beside those that every machine has
 */
export async function certificateFor(hosts: readonly (string | undefined)[]): Promise<Certificate> {
  // It takes a while to load, and few need it.
  const { generate } = await import('selfsigned');
  const given = hosts.flatMap((host) => (host === undefined ? [] : [nameOf(host)]));
  const altNames = [...new Set([...LOCAL_NAMES, ...given])].map((name) =>
    isIP(name) === 0 ? ({ type: 2, value: name } as const) : ({ type: 7, ip: name } as const),
  );
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    notAfterDate: new Date(Date.now() + A_YEAR),
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames },
    ],
  });
  return { cert, key };
}

function nameOf(host: string): string {
  const name = URL.canParse(host) ? new URL(host).hostname : host;
  return name.replace(/^\[(.*)\]$/, '$1');
}

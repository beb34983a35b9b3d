import { isIP } from 'node:net';

/** A certificate and its key, in PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** The host names that clients on this machine use. */
const LOCAL_NAMES = ['localhost', '127.0.0.1', '::1'];

const A_YEAR = 365 * 24 * 60 * 60_000;

/**
 * Creates a self-signed certificate, valid for a year.
 *
 * @param hosts additional names, addresses and URLs of the machine
 */
export async function certificateFor(hosts: readonly (string | undefined)[]): Promise<Certificate> {
  // Loaded on demand, because it takes a while to load and is rarely used.
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

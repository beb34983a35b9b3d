import type { ConnectParticipantClientOptions } from './ConnectParticipantClientConfig.js';

/** What to use instead of options that affect the AWS SDK's client but not this one. */
const remedies = {
  extensions: 'the options that they set',
  retryStrategy: 'maxAttempts and retryMode',
};

const warned = new Set<string>();

/** Warns about such options, once per option and process. */
export function warnOfUnused(config: ConnectParticipantClientOptions): void {
  for (const [option, remedy] of Object.entries(remedies)) {
    const given = config[option as keyof typeof remedies];
    const isEmpty = Array.isArray(given) && given.length === 0;
    if (!given || isEmpty || warned.has(option)) continue;
    warned.add(option);
    (config.logger ?? console).warn(`${option} is ignored; use ${remedy}`);
  }
}

import type { ConnectParticipantClientOptions } from './ConnectParticipantClientConfig.js';

/** What to use instead of options that change what the AWS SDK's client does, and not this one. */
const remedies = {
  extensions: 'the options that they set',
  retryStrategy: 'maxAttempts and retryMode',
};

const warned = new Set<string>();

/** Says once in the life of the process, for each such option, that it is not used. */
export function warnOfUnused(config: ConnectParticipantClientOptions): void {
  for (const [option, remedy] of Object.entries(remedies)) {
    const given = config[option as keyof typeof remedies];
    const isEmpty = given === undefined || (Array.isArray(given) && given.length === 0);
    if (isEmpty || warned.has(option)) continue;
    warned.add(option);
    (config.logger ?? console).warn(`${option} is not used here: use ${remedy}`);
  }
}

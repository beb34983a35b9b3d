import { expect } from 'chai';
import { ConnectionError } from '../../../src/runtime/errors/ConnectionError.js';

const facts = { operation: 'Op', attempts: 1, totalRetryDelay: 0, clientToken: undefined };

describe('a ConnectionError', () => {
  const cases: [object, 'not-applied' | 'unknown', boolean][] = [
    [{ code: 'ECONNREFUSED' }, 'not-applied', true],
    [{ code: 'EMFILE', syscall: 'connect' }, 'not-applied', true],
    [{ code: 'ENFILE' }, 'not-applied', true],
    [{ code: 'ETIMEDOUT', syscall: 'connect' }, 'not-applied', true],
    [{ code: 'EAI_FAIL', syscall: 'getaddrinfo' }, 'not-applied', true],
    [
      { code: 'ETIMEDOUT', errors: [{ syscall: 'connect' }, { syscall: 'connect' }] },
      'not-applied',
      true,
    ],
    [{ code: 'UND_ERR_CONNECT_TIMEOUT' }, 'not-applied', true],
    [{ code: 'ETIMEDOUT', syscall: 'read' }, 'unknown', true],
    [{ code: 'ECONNRESET', syscall: 'read' }, 'unknown', true],
    [{ code: 'EHOSTUNREACH', syscall: 'connect' }, 'not-applied', true],
    [{ code: 'EHOSTUNREACH', syscall: 'read' }, 'unknown', true],
    [{ code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' }, 'not-applied', false],
    [{ errors: [] }, 'unknown', true],
    [{ errors: [null, 'text'] }, 'unknown', true],
    [{}, 'unknown', true],
    [{ code: 'ETOOLARGE' }, 'unknown', false],
    [{ code: 'EREDIRECT' }, 'unknown', false],
    ...[
      'CERT_HAS_EXPIRED',
      'CERT_REVOKED',
      'CERT_UNTRUSTED',
      'CRL_HAS_EXPIRED',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'ERR_TLS_CERT_ALTNAME_FORMAT',
      'HOSTNAME_MISMATCH',
      'INVALID_CA',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ].map((code): [object, 'not-applied', false] => [{ code }, 'not-applied', false]),
  ];
  for (const [fault, outcome, retryable] of cases) {
    it(`is ${outcome} and ${retryable ? '' : 'not '}retryable: ${JSON.stringify(fault)}`, () => {
      const error = new ConnectionError(facts, Object.assign(new Error('it broke'), fault));
      expect(error).to.include({ outcome, retryable });
    });
  }
});

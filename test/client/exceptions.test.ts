import {
  ConnectParticipantServiceException,
  ResourceNotFoundException,
  ThrottlingException,
} from 'amazon_connect_participant_service';
import { expect } from 'chai';

describe('exceptions of commands', () => {
  it('can be created in tests as with the AWS SDK', () => {
    const $metadata = { httpStatusCode: 429, requestId: 'request-1' };
    const error = new ThrottlingException({ message: 'Slow down', $metadata });
    expect(error).to.include({
      name: 'ThrottlingException',
      message: 'Slow down',
      $fault: 'client',
      $metadata,
      status: 429,
      retryable: true,
      requestId: 'request-1',
    });
    const unknown = new ConnectParticipantServiceException({
      name: 'OddException',
      $fault: 'server',
      message: 'Odd',
      $metadata: {},
    });
    expect(unknown).to.include({ name: 'OddException', $fault: 'server', message: 'Odd' });
    const missing = new ResourceNotFoundException({
      message: 'No',
      $metadata: {},
      ResourceId: 'id',
    });
    expect(missing).to.include({ name: 'ResourceNotFoundException', ResourceId: 'id' });
    const bare = new ThrottlingException({ message: 'Slow down', $metadata: {} });
    expect(bare).to.include({ name: 'ThrottlingException', $fault: 'client' });
  });
});

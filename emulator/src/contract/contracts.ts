import {
  CONNECT_CONTRACT_FILE,
  CONTROLS_CONTRACT_FILE,
  participantContractFile,
} from '../packageFiles.js';
import { loadContract } from './contract.js';
import type { Contract } from './contract.js';
import { plainWording, serviceWording } from './violation.js';

/** The contracts of everything that the emulator serves. */
export interface Contracts {
  readonly participant: Contract;
  readonly connect: Contract;
  readonly controls: Contract;
}

let loaded: Contracts | undefined;

/** Loads the contracts, once for all emulators of a process. */
export function contracts(): Contracts {
  loaded ??= {
    participant: loadContract(participantContractFile(), serviceWording),
    connect: loadContract(CONNECT_CONTRACT_FILE, serviceWording),
    controls: loadContract(CONTROLS_CONTRACT_FILE, plainWording),
  };
  return loaded;
}

/** The names of all operations that the real service has, too. */
export function operationNames(): string[] {
  const { participant, connect } = contracts();
  return [...participant.operations, ...connect.operations].map(({ operationId }) => operationId);
}

/** Why something has no answer, told as what it is. */

/**
 * network: a file did not arrive; index: it did, and cannot be read; program:
 * anything else is a fault of ours.
 */
export type FaultKind = 'network' | 'index' | 'program';

export class Fault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Fault';
    this.kind = kind;
  }
}

/** What browsers say when a part of the program does not arrive. */
const NOT_ARRIVED = /failed to fetch|NetworkError|Load failed|importing a module|imported module/i;

/** What anything thrown is a fault of. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const kind = NOT_ARRIVED.test(String(error)) ? 'network' : 'program';
  return new Fault(kind, String(error), error);
}

/** For whoever looks after the site: what broke on the way is worth a look, what came broken has to be mended. */
export function logFault(fault: Fault): void {
  const log = fault.kind === 'network' ? console.warn : console.error;
  log(fault, ...(fault.cause === undefined ? [] : [fault.cause]));
}

/** For work that nobody waits for: what breaks in it is logged, and told. */
export function unawaited(work: Promise<void>, tell: (fault: Fault) => void): void {
  work.catch((error: unknown) => {
    const fault = faultOf(error);
    logFault(fault);
    tell(fault);
  });
}

/** The engine in a worker, so that the page stays quick whatever is asked. */
import { openEngine } from '../engine/engine.ts';
import { faultMessage, Standby, type Question } from './protocol.ts';

const engine = new Standby(openEngine);

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  engine
    .reply(data)
    .then((reply) => postMessage(reply))
    // Whoever asked is told of an answer that cannot be handed over, too.
    .catch((error: unknown) => postMessage({ id: data.id, fault: faultMessage(error) }));
});

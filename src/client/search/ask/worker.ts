/** The engine in a worker, so that the page stays quick whatever is asked. */
import { openEngine } from '../engine/engine.ts';
import { Standby, type Question } from './protocol.ts';

const engine = new Standby(openEngine);

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void engine.reply(data).then((reply) => postMessage(reply));
});

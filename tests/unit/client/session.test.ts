/** Asking and answering without a browser: the port is a promise that the test keeps when it likes. */
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/client/fault.ts';
import { Session, type View } from '../../../src/client/question-session.ts';

/** A port whose answers are given by hand. */
function port() {
  const open: { question: string; answer: (text: string) => void; fail: (error: unknown) => void }[] = [];
  const ask = (question: string): Promise<string> =>
    new Promise((answer, fail) => {
      open.push({ question, answer, fail });
    });
  return { ask, open };
}

function opened(instead?: (question: string) => Promise<string>) {
  const { ask, open } = port();
  const seen: string[] = [];
  const logged: Fault[] = [];
  const words = (view: View<string>): string => {
    if (view.phase === 'done') return `done ${view.answer}${view.degraded ? ` (${view.degraded.kind})` : ''}`;
    return view.phase === 'error' ? `error ${view.fault.kind}` : view.phase;
  };
  const session = new Session<string, string>({
    ask,
    ...(instead ? { instead } : {}),
    changed: (view) => seen.push(words(view)),
    log: (fault) => logged.push(fault),
  });
  return { session, open, seen, logged };
}

describe('a session', () => {
  it('goes from idle over loading to done', async () => {
    const { session, open, seen } = opened();
    expect(session.view).toEqual({ phase: 'idle' });
    const asked = session.ask('整改');
    open[0]!.answer('1');
    await asked;
    expect(seen).toEqual(['loading', 'done 1']);
  });

  it('tells the answer to the newest question only, however late the others come', async () => {
    const { session, open, seen } = opened();
    const all = [session.ask('a'), session.ask('b'), session.ask('c')];
    open[2]!.answer('c');
    await all[2];
    open[0]!.answer('a');
    open[1]!.fail(new Error('b'));
    await Promise.all(all);
    expect(seen).toEqual(['loading', 'loading', 'loading', 'done c']);
  });

  it('forgets what is under way when nothing is asked any more', async () => {
    const { session, open, seen } = opened();
    const asked = session.ask('a');
    session.rest();
    open[0]!.answer('a');
    await asked;
    expect(seen).toEqual(['loading', 'idle']);
  });

  it.each([
    [new Fault('network', 'x'), 'network'],
    [new Fault('index', 'x'), 'index'],
    [new TypeError('Failed to fetch dynamically imported module: /a.js'), 'network'],
    [new TypeError('undefined is not a function'), 'program'],
  ])('tells a fault as what it is: %s', async (error, kind) => {
    const { session, open, seen, logged } = opened();
    const asked = session.ask('a');
    open[0]!.fail(error);
    await asked;
    expect(seen).toEqual(['loading', `error ${kind}`]);
    expect(logged.map((fault) => fault.kind)).toEqual([kind]);
  });

  it('takes the next best answer where there is one, and knows that it is', async () => {
    const { session, open, seen } = opened((question) => Promise.resolve(`${question} by text`));
    const asked = session.ask('a');
    open[0]!.fail(new Fault('network', 'x'));
    await asked;
    expect(seen).toEqual(['loading', 'done a by text (network)']);
  });

  it('fails when the next best fails, too', async () => {
    const { session, open, seen } = opened(() => Promise.reject(new Fault('index', 'y')));
    const asked = session.ask('a');
    open[0]!.fail(new Fault('network', 'x'));
    await asked;
    expect(seen).toEqual(['loading', 'error index']);
  });

  it('does more for the answer of the moment, unless it has been overtaken', async () => {
    const { session, open, seen } = opened();
    const asked = session.ask('a');
    open[0]!.answer('a');
    await asked;
    expect(await session.during(() => Promise.resolve(7))).toEqual({ value: 7 });
    expect(await session.during(() => Promise.reject(new Fault('network', 'x')))).toMatchObject({
      fault: { kind: 'network' },
    });
    const late = session.during(() => Promise.resolve(8));
    void session.ask('b');
    expect(await late).toBeNull();
    expect(seen).toEqual(['loading', 'done a', 'loading']);
  });

  it('says how far it has come while it is the newest', async () => {
    const seen: string[] = [];
    let finish = (): void => undefined;
    let tell = (_words: string): void => undefined;
    const session = new Session<string, string>({
      ask: (question, say) => {
        tell = say;
        return new Promise((resolve) => (finish = () => resolve(question)));
      },
      changed: (view) => seen.push(view.phase === 'loading' ? `loading ${view.progress}` : view.phase),
    });
    const asked = session.ask('a');
    tell('1/2');
    session.rest();
    tell('2/2');
    finish();
    await asked;
    expect(seen).toEqual(['loading ', 'loading 1/2', 'idle']);
  });
});

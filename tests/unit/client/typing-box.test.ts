// @vitest-environment happy-dom
/** Typing in a box: pauses, and characters that are still being composed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ofComposition, TypingBox } from '../../../src/client/typing-box.ts';
import { type } from '../../support/client/page.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function made(pause = 100) {
  const box = document.createElement('input');
  const [typed, rested] = [vi.fn(), vi.fn()];
  const typing = new TypingBox(box, { pause, typed, rested });
  const compose = (name: 'start' | 'update' | 'end'): void =>
    void box.dispatchEvent(new CompositionEvent(`composition${name}`));
  const times = (): number[] => [typed.mock.calls.length, rested.mock.calls.length];
  return { box, typing, compose, times };
}

describe('what is typed', () => {
  it('is taken for a question after a pause', () => {
    const { box, typing, times } = made();
    type(box, 'a');
    vi.advanceTimersByTime(90);
    type(box, 'ab');
    vi.advanceTimersByTime(90);
    expect([times(), typing.waiting]).toEqual([[2, 0], true]);
    vi.advanceTimersByTime(10);
    expect([times(), typing.waiting]).toEqual([[2, 1], false]);
  });

  it('is taken at once where there is no pause', () => {
    const { box, times, typing } = made(0);
    type(box, 'a');
    expect([times(), typing.waiting]).toEqual([[1, 1], false]);
  });

  it('can be called off', () => {
    const { box, typing, times } = made();
    type(box, 'a');
    typing.cancel();
    vi.advanceTimersByTime(1000);
    expect([times(), typing.waiting]).toEqual([[1, 0], false]);
  });

  it('needs nobody who is told of every change', () => {
    const box = document.createElement('input');
    const rested = vi.fn();
    new TypingBox(box, { pause: 0, rested });
    type(box, 'a');
    expect(rested).toHaveBeenCalledTimes(1);
  });
});

describe('what is being composed', () => {
  it('is no question, and keeps one that waits from being asked', () => {
    const { box, typing, compose, times } = made();
    type(box, 'a');
    compose('start');
    type(box, 'azheng');
    vi.advanceTimersByTime(1000);
    expect([times(), typing.composing, typing.waiting]).toEqual([[1, 0], true, true]);
    compose('update');
    box.value = 'a整';
    compose('end');
    vi.advanceTimersByTime(1000);
    expect([times(), typing.composing]).toEqual([[2, 1], false]);
  });

  it('may end by leaving the box, and ends once', () => {
    const { box, compose, times } = made(0);
    compose('start');
    box.dispatchEvent(new FocusEvent('blur'));
    compose('end');
    box.dispatchEvent(new FocusEvent('blur'));
    expect(times()).toEqual([1, 1]);
  });

  it('is known also by what the browser says of a change', () => {
    const { box, times } = made(0);
    box.dispatchEvent(new InputEvent('input', { isComposing: true }));
    expect(times()).toEqual([0, 0]);
  });

  it('is left alone from outside', () => {
    const { box, typing, compose } = made();
    box.value = '整改 ';
    typing.set('整改');
    expect(box.value).toBe('整改 ');
    typing.set('公交');
    expect(box.value).toBe('公交');
    compose('start');
    typing.set('');
    expect(box.value).toBe('公交');
  });

  it('has keys of its own', () => {
    const key = (more: Record<string, unknown>): boolean =>
      ofComposition(Object.assign(new KeyboardEvent('keydown'), more));
    expect([key({ isComposing: true }), key({ keyCode: 229 }), key({ key: 'Enter' })]).toEqual([true, true, false]);
  });
});

/** One text on its way through the screen: folded, cut into groups of digits, with what is known of its places. */
import type { Setting } from './personal-data.ts';
import type { Group } from './digit-groups.ts';
import { after, amountBefore, codeBefore, telephoneBefore, unitAfter } from './context-words.ts';

export interface Scene {
  readonly text: string;
  readonly groups: readonly Group[];
  /** What is known of the place at an index of the folded text. */
  readonly setting: (index: number) => Setting | null;
  /** Whether an address of the web covers the index. */
  readonly inAddress: (index: number) => boolean;
}

export const labelAt = (scene: Scene, index: number): string => scene.setting(index)?.label ?? '';
export const isTelephone = (scene: Scene, index: number): boolean =>
  telephoneBefore(scene.text, index, labelAt(scene, index));
export const isCode = (scene: Scene, index: number): boolean => codeBefore(scene.text, index, labelAt(scene, index));

/** Whether the digits from `start` to `end` are an amount: by their field, their column, a unit or a word. */
export function isAmount(scene: Scene, start: number, end: number): boolean {
  const rest = after(scene.text, end);
  return (scene.setting(start)?.amount ?? false) || unitAfter(rest) || amountBefore(scene.text, start, rest);
}

/** Words in Latin letters may stand right before a number without being a part of it. */
const LATIN_WORD = /(?:tel|fax|phone|mobile|mob|qq|wx|vx|sms|[^A-Za-z]?[mtpf])[:._-]?$/i;

/** Whether letters or a tight sign make the digits a part of something longer, such as a code. */
export function isPart(scene: Scene, start: number, end: number): boolean {
  const { text } = scene;
  const head = text.slice(Math.max(0, start - 12), start);
  if (!LATIN_WORD.test(head) && (/[A-Za-z\d]$/.test(head) || /[A-Za-z\d][-_./=#]$/.test(head))) return true;
  if (/\d,$/.test(head) && /^,?\d{3}(?!\d)/.test(text.slice(start, start + 4))) return true;
  const tail = text.slice(end, end + 3);
  return /^[A-Za-z\d]/.test(tail) || /^[-_./][A-Za-z]/.test(tail) || /^\.\d/.test(tail);
}

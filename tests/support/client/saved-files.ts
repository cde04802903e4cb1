/** What the browser would save as files, by name. */
import { vi } from 'vitest';

export function savedFiles(): Map<string, Promise<string>> {
  const saved = new Map<string, Promise<string>>();
  let blob = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    blob = made as Blob;
    return 'blob:made';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.set(this.download, blob.text());
  });
  return saved;
}

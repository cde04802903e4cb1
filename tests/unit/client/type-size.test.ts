// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { stand as standing } from '../../support/client/page.ts';

const BUTTON = '<button type="button" data-type-switch aria-pressed="false">大字</button>';
const root = document.documentElement;

async function stand(html = BUTTON): Promise<HTMLButtonElement | null> {
  standing(html);
  await import('../../../src/client/type-size.ts');
  return document.querySelector('[data-type-switch]');
}

describe('the switch to large type', () => {
  beforeEach(() => {
    localStorage.clear();
    delete root.dataset['type'];
  });

  it('makes type large and back, says so, and is remembered', async () => {
    const button = (await stand())!;
    expect(button.textContent).toBe('大字');
    button.click();
    expect(root.dataset['type']).toBe('large');
    expect([button.textContent, button.getAttribute('aria-pressed')]).toEqual(['标准字', 'true']);
    expect(localStorage.getItem('type')).toBe('large');
    button.click();
    expect(root.dataset['type']).toBeUndefined();
    expect([button.getAttribute('aria-pressed'), localStorage.getItem('type')]).toEqual(['false', 'standard']);
  });

  it('follows what another tab chose', async () => {
    const button = (await stand())!;
    localStorage.setItem('type', 'large');
    dispatchEvent(new StorageEvent('storage', { key: 'type' }));
    expect([root.dataset['type'], button.textContent]).toEqual(['large', '标准字']);
  });

  it('does nothing on a site that does not offer it', async () => {
    await stand('<p>甲</p>');
    localStorage.setItem('type', 'large');
    dispatchEvent(new StorageEvent('storage', { key: 'type' }));
    expect(root.dataset['type']).toBeUndefined();
  });
});

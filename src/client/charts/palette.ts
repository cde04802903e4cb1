/** The colours of the page, read from its custom properties. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly rule2: string;
  readonly tint: string;
  readonly dai: string;
  readonly daiSoft: string;
  readonly zheFill: string;
  readonly zhu: string;
  readonly font: string;
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: read('paper'),
    ink: read('ink'),
    ink2: read('ink-2'),
    ink3: read('ink-3'),
    rule: read('rule'),
    rule2: read('rule-2'),
    tint: read('tint-2'),
    dai: read('dai'),
    daiSoft: read('dai-soft'),
    zheFill: read('zhe-fill'),
    zhu: read('zhu'),
    font: read('sans'),
  };
}

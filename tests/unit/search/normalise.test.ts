import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, normalise, original } from '../../../src/contract/search-text/normalise.ts';
import { readings, uncut } from '../../../src/contract/search-text/query-readings.ts';

describe('folding', () => {
  it.each([
    ['full and half width', '５Ｇ　ＡＢＣ１２３', '5gabc123'],
    ['case', 'GDP 与 Gdp', 'gdp与gdp'],
    ['spaces of every kind', '支 出\u3000率\n\t：\u200b24.85\u00a0%\ufeff', '支出率:24.85%'],
    ['thousands separators', '1,234,567.89元，2，3', '1234567.89元,2,3'],
    ['thousands separators in full width', '１，２３４．５元', '1234.5元'],
    ['commas of a list', '第1,2,3项，2021,2022年', '第1,2,3项,2021,2022年'],
    ['commas of a list that has a group of three', '96,100,98分，0.5,200，001,002', '96,100,98分,0.5,200,001,002'],
    ['a comma with a space beside it', '100, 200 ,300', '100,200,300'],
    ['a full-width comma among narrow digits', '收入1,234，567人', '收入1234,567人'],
    ['a stop behind a number', '收入1,234,支出1,234.', '收入1234,支出1234.'],
    ['a comma that separates words', '江门，2023年', '江门,2023年'],
    ['brackets', '江府〔2023〕12号（一）【注】［二］', '江府(2023)12号(一)(注)(二)'],
    ['quotes', "“邑科贷”「邑科贷」'邑科贷'", '"邑科贷""邑科贷""邑科贷"'],
    [
      'dashes of any length',
      '2021—2023、2021-2023、2021～2023、2021——2023',
      '2021-2023、2021-2023、2021-2023、2021-2023',
    ],
    ['percent and other compatibility forms', '８５％ ㎡ ① Ⅲ', '85%m21iii'],
    ['comparison signs', '≥85 与 >=85', '>=85与>=85'],
    ['accents', 'café', 'cafe'],
    ['no sign into another', '≠=≧●·', '≠=≧●·'],
    [
      'radicals of simplified characters',
      '⻚码、⻓期、⻋⻔⻅⻉⻛⻜⻝⻢⻥⻩⻬⻰⻳⺠⻄⻆⻁⻘',
      '页码、长期、车门见贝风飞食马鱼黄齐龙龟民西角虎青',
    ],
    ['Kangxi radicals', '⼯作⼈⺟，⼾籍⼀⽉⾭⾊', '工作人母,户籍一月青色'],
    ['strokes', '㇐㇑', '一丨'],
    ['compatibility ideographs', '\uf90a額 \u{2f804}\ufa0e', '金額你\ufa0e'],
    ['circles written for 〇', '二○二三、二〇二三、二◯二三', '二〇二三、二〇二三、二〇二三'],
    [
      'letters and digits within Chinese digits',
      '二O二三、二0一0年、二ｏＯ五、五O',
      '二〇二三、二〇一〇年、二〇〇五、五o',
    ],
    ['no letter or digit elsewhere', '唯一O型、统一OA、其一0.5分、CO2、20', '唯一o型、统一oa、其一0.5分、co2、20'],
    ['variation selectors', '葛\u{e0100}城✔\ufe0f', '葛城✔'],
    ['narrow kana', 'ｶﾞｽ ガス', 'カスカス'],
    ['ellipses', '等⋯⋯等……', '等......等......'],
    ['what fills a place and cannot be seen', '江\u3164门\uffa0市\u034f', '江门市'],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('keeps stops and title marks apart from other signs', () => {
    expect(folded('《办法》。<a>.')).toBe('《办法》。<a>.');
  });
});

describe('the way back', () => {
  it('gives the original of a match, spaces and all', () => {
    const text = '支出率为 24 .85 ％，较低';
    const found = normalise(text);
    const at = found.chars.join('').indexOf('24.85%');
    expect(text.slice(...original(found, at, at + 6))).toBe('24 .85 ％');
  });

  it('takes a removed separator into the match', () => {
    const text = '共1,234元';
    expect(text.slice(...original(normalise(text), 1, 5))).toBe('1,234');
  });

  it('points every character at characters that fold to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { chars, start, end } = normalise(text);
        chars.forEach((char, index) => {
          expect(start[index]).toBeLessThan(end[index]!);
          expect(folded(text.slice(start[index], end[index]))).toContain(char);
          if (index > 0) expect(start[index]).toBeGreaterThanOrEqual(start[index - 1]!);
        });
      }),
      { numRuns: 500 },
    );
  });
});

const finds = (text: string, query: string): boolean =>
  readings(query).some((chars) => folded(text).includes(chars.join('')));

/** Signs, widths and spaces as they meet in reports; what is read by its neighbours is tried apart. */
const mixed = fc.string({
  unit: fc.constantFrom(...'支出率整改（）()〔〕【】“”"「」—–-~～２０２3年3.5%％  \n\u3000ＡbＣ①≥≤《》、。：；'),
  maxLength: 60,
});

describe('substrings', () => {
  it('stay substrings, wherever a text is cut', () => {
    fc.assert(
      fc.property(mixed, fc.nat(60), fc.nat(60), (text, a, b) => {
        const chars = [...text];
        const piece = chars.slice(Math.min(a, b), Math.max(a, b)).join('');
        expect(folded(text)).toContain(folded(piece));
      }),
      { numRuns: 2000 },
    );
  });

  it('are the same however spaces and widths are typed', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(folded([...text].join(' '))).toBe(folded(text));
        expect(folded(text.normalize('NFKC'))).toBe(folded(text));
        expect(folded(folded(text))).toBe(folded(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('may cut numbers with separators anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99_999_999 }), fc.nat(12), fc.nat(12), (number, a, b) => {
        const text = `共${number.toLocaleString('en-US')}元`;
        const piece = text.slice(Math.min(a, b), Math.max(a, b));
        expect(finds(text, piece) || finds(text, uncut(piece))).toBe(true);
      }),
    );
  });
});

/** Numbers, lists and Chinese digits, side by side. */
const figures = fc
  .array(
    fc.oneof(
      fc.integer({ min: 1000, max: 99_999_999 }).map((number) => number.toLocaleString('en-US')),
      fc.integer({ min: 1000, max: 9_999_999 }).map((number) => `${number.toLocaleString('en-US')}.50`),
      fc.array(fc.nat(2500), { minLength: 2, maxLength: 4 }).map((list) => list.join(',')),
      fc.array(fc.nat(2500), { minLength: 2, maxLength: 4 }).map((list) => list.join('，')),
      fc.constantFrom(
        '二O二三年',
        '二0一0年',
        '二○二四',
        '95,96,100分',
        '2021,2022年',
        '001,002',
        '1.5,200',
        '100, 200',
      ),
      fc.constantFrom('元', '，', '第', '项', '。', ' ', '和', ',', '.', 'O型', '50%'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Numbers in groups of three, with what a cut must not touch. */
const groupsOf = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(/\d+(?:[.,]\d+)+/g)]
    .filter(([number]) => /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(number))
    .map(({ 0: number, index }) => ({ from: index, to: index + number.length }));

describe('a piece of a text', () => {
  it('is found, whatever numbers and lists it is cut out of', () => {
    fc.assert(
      fc.property(figures, fc.nat(60), fc.nat(60), (text, a, b) => {
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const cuts = groupsOf(text).some(
          (group) => (group.from < from && from < group.to) || (group.from < to && to < group.to),
        );
        fc.pre(!cuts && !/^[0OＯ]+$/.test(text.slice(from, to)));
        expect(finds(text, text.slice(from, to)), text.slice(from, to)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('that begins with a group of a number is found', () => {
    for (const piece of ['234,567', '34,567.8', '567.89元', '1,234,567', '1,234,567.', '1234567', '234567.89'])
      expect(finds('共1,234,567.89元', piece), piece).toBe(true);
    expect(finds('共1,000,000元', '000,000元')).toBe(true);
  });

  it('that is cut within a group is found as another way of writing', () => {
    for (const [piece, text] of [
      ['1,23', '123'],
      ['1,', '1'],
      ['共1,234,5', '共12345'],
      [',567.89元', '567.89元'],
      [',234,5', '2345'],
      ['1，23', '123'],
    ] as const) {
      expect(uncut(piece)).toBe(text);
      expect(finds('共1,234,567.89元', text), piece).toBe(true);
    }
  });

  it('is left as it is where it cannot be of a number in groups', () => {
    for (const piece of ['2021,', '1,2,3', '2021,2022', ',2345', '1,234', '整改,']) expect(uncut(piece)).toBe(piece);
  });
});

describe('a list', () => {
  it.each([
    ['第1,2,3项', '123项'],
    ['第1,2,3项', '12'],
    ['2021,2022年', '20212022'],
    ['95,96,100分', '96100'],
    ['001,002', '001002'],
    ['4.5,6,7', '4.56'],
  ])('%s is no number %s', (text, number) => {
    expect(finds(text, number)).toBe(false);
  });

  it.each([
    ['第1,2,3项', '1,2,3'],
    ['第1,2,3项', '1，2'],
    ['2021,2022年', '2021,'],
    ['2021,2022年', '2021,2022'],
    ['95,96,100分', '96,100'],
    ['95,96,100，97分和96,100,97', '96,100，97分和96,100'],
    ['95,96,100和1,234和96,100,97', '96,100和1,234和96,100'],
    ['100, 200, 300', '100,200'],
    ['收入1，234元', '1,234'],
  ])('%s is found by %s', (text, query) => {
    expect(finds(text, query)).toBe(true);
  });

  it('differs from every other list of the same digits', () => {
    const list = fc.array(fc.nat(99), { minLength: 2, maxLength: 5 }).map((items) => items.join(','));
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(folded(`第${a}项`) === folded(`第${b}项`)).toBe(a === b);
      }),
    );
  });
});

describe('a number', () => {
  it.each(['1,234.5', '1234.5', '1，234.5', '１，２３４．５'])(
    'is found by %s, with separators and without',
    (query) => {
      for (const text of ['共1,234.5元', '共1234.5元', '共１,２３４.５元']) expect(finds(text, query), text).toBe(true);
    },
  );
});

describe('Chinese digits', () => {
  it.each(['二〇二三', '二○二三', '二◯二三', '二O二三', '二0二三', 'O二三', '二O', '○二', '二Ｏ二三年'])(
    'are found by %s',
    (query) => {
      for (const text of ['二〇二三年', '二○二三年', '二O二三年', '二0二三年'])
        expect(finds(text, query), text).toBe(true);
    },
  );

  it('are not found by a zero alone', () => {
    expect(readings('0')).toEqual([['0']]);
    expect(readings('2020年')).toHaveLength(1);
    expect(readings('100万元')).toHaveLength(1);
  });
});

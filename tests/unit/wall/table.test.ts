/** The table gives what is used, no more; and no arrow comes back. */
import { describe, expect, it } from 'vitest';
import type { Room, Rooms } from '../../../tools/wall/room.ts';
import { behind, faultsWith, ROOMS } from './small-house.ts';

const whats = (files: Readonly<Record<string, string>>, rooms?: Rooms): string[] =>
  faultsWith(files, rooms).map(({ what }) => what);

const changed = (name: string, room: Partial<Room>): Rooms => ({
  ...ROOMS,
  [name]: { ...(ROOMS[name] ?? { is: 'new', imports: [] }), ...room },
});

describe('permissions that nothing uses', () => {
  const UNUSED: Readonly<Record<string, readonly [Rooms, RegExp]>> = {
    'an arrow': [changed('views', { imports: ['report', 'corpus', 'styles'] }), /^views: may import styles/],
    'an arrow to a room that is not there': [changed('views', { imports: ['report', 'corpus', 'attic'] }), /attic/],
    'a power': [changed('report', { powers: { disk: 'why not' } }), /^report: has the power disk/],
    'a power for a file': [
      changed('client', { powers: { dom: 'x', network: { why: 'x', only: ['list.ts', 'gone.ts'] } } }),
      /^client: the power "network" for gone.ts/,
    ],
    'a package': [changed('views', { packages: ['sharp'] }), /^views: may use the package sharp/],
    'a module of the build': [changed('corpus', { provides: ['virtual:gone'] }), /^corpus: provides virtual:gone/],
    'a room': [changed('attic', { is: 'nothing', imports: [] }), /^attic: no file lies at src\/attic\//],
    'a file of a room': [
      changed('config', { at: ['astro.config.mjs', 'vite.config.ts'] }),
      /no file lies at vite.config.ts/,
    ],
    'a reason without words': [changed('corpus', { powers: { disk: '' } }), /^corpus: has the power "disk" without/],
    'a reason still to be written': [changed('corpus', { powers: { disk: '… say why' } }), /without a reason/],
  };
  for (const [name, [rooms, expected]] of Object.entries(UNUSED)) {
    it(name, () => {
      expect(whats({}, rooms)).toEqual([expect.stringMatching(expected)]);
    });
  }
});

describe('files without a room', () => {
  it.each(['src/stray.ts', 'src/attic/old.ts', 'new.config.ts', 'public/extra.js'])('%s', (file) => {
    expect(whats({ [file]: '' })).toEqual(['a file that belongs to no room']);
  });

  it('is told once, however many import it', () => {
    const files = { 'src/attic/old.ts': '', ...behind('src/report/rate.ts', "import '../attic/old.ts';") };
    expect(whats(files)).toEqual(['a file that belongs to no room']);
  });

  it('a kind of file that cannot be read', () => {
    expect(whats({ 'src/views/part.vue': '' })).toEqual(['a kind of file that the wall cannot read']);
  });

  it('a folder as a package', () => {
    expect(whats({ 'package.json': '{ "dependencies": { "x": "file:./src/corpus" } }' })).toEqual([
      expect.stringContaining('a folder as a package'),
    ]);
  });
});

describe('circles', () => {
  it('of a file with itself', () => {
    expect(whats(behind('src/report/rate.ts', "import './rate.ts';"))).toEqual([expect.stringContaining('a circle')]);
  });

  it('of two files by a type', () => {
    expect(whats(behind('src/report/money.ts', "export type A = import('./rate.ts').B;"))).toEqual([
      'a circle: src/report/money.ts → src/report/rate.ts → src/report/money.ts',
    ]);
  });

  it('of three files, once', () => {
    const files = {
      'src/views/a.ts': "import './b.ts';",
      'src/views/b.ts': "import './c.ts';",
      'src/views/c.ts': "import './a.ts';",
    };
    expect(whats(files)).toEqual(['a circle: src/views/a.ts → src/views/b.ts → src/views/c.ts → src/views/a.ts']);
  });

  it('by a dynamic import', () => {
    expect(whats(behind('src/report/money.ts', "void import('./rate.ts');"))).toEqual([
      expect.stringContaining('a circle'),
    ]);
  });

  it('by a glob', () => {
    expect(whats(behind('src/report/money.ts', "void import.meta.glob('./*.ts');"))).toEqual([
      expect.stringContaining('a circle'),
    ]);
  });

  it('of sheets', () => {
    expect(whats({ 'src/styles/parts.css': "@import 'index.css';\n@import './index.css';" }).join()).toContain(
      'a circle',
    );
  });

  it('of rooms, though no file leads back to itself', () => {
    const rooms = changed('report', { imports: ['views'] });
    const files = { ...behind('src/report/rate.ts', "import '../views/words.ts';"), 'src/views/words.ts': '' };
    expect(whats(files, rooms)).toEqual([expect.stringMatching(/^a circle of rooms: /)]);
  });
});

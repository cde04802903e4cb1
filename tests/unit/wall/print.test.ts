/** The printed table passes, whatever stood in the table before. */
import { expect, it } from 'vitest';
import { judge } from '../../../tools/wall/judge.ts';
import { asTable } from '../../../tools/wall/print.ts';
import { table, type Rooms } from '../../../tools/wall/room.ts';
import { treeInMemory } from '../../../tools/wall/tree.ts';
import { FILES, ROOMS } from './small-house.ts';

/** What was printed, read again. */
async function read(text: string): Promise<Rooms> {
  const source = text.replace('export const ROOMS = table(', 'export default (');
  const module: { default: Rooms } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`
  );
  return module.default;
}

it('gives the table back that is right', async () => {
  const printed = await read(asTable(treeInMemory(FILES), ROOMS));
  expect(printed).toEqual(ROOMS);
  expect(judge(treeInMemory(FILES), { rooms: printed, file: 'rooms.ts', text: '' })).toEqual([]);
});

it('draws arrows, powers and packages from nothing, and leaves only words to be written', async () => {
  const blank = table({ config: { is: 'settings', at: ['astro.config.mjs'], imports: [] } });
  const printed = await read(asTable(treeInMemory(FILES), blank));
  const faults = judge(treeInMemory(FILES), { rooms: printed, file: 'rooms.ts', text: '' });
  expect(Object.keys(printed).sort()).toEqual(Object.keys(ROOMS).sort());
  for (const { what } of faults) expect(what).toMatch(/without a reason|says not what it is for/);
});

it('puts each room behind those it imports', () => {
  const text = asTable(treeInMemory(FILES), ROOMS);
  expect(text.indexOf('  report: {')).toBeLessThan(text.indexOf('  views: {'));
  expect(text.indexOf('  views: {')).toBeLessThan(text.indexOf('  pages: {'));
});

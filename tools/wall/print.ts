/** The table as text: as TypeScript exactly right for the house as it is, and as rows of Markdown. */
import { listed } from './fault.ts';
import { POWERS, type Power } from './powers.ts';
import { placesOf, type Reason, type Room, type Rooms } from './room.ts';
import { survey, type Taken } from './survey.ts';
import type { Tree } from './tree.ts';
import { usedBy, type Used } from './used.ts';

const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
const key = (text: string): string => (/^\w+$/.test(text) ? text : quoted(text));
const list = (items: readonly string[]): string => `[${items.map(quoted).join(', ')}]`;

/** The table with a room for every folder of src/ that has none; what they are for is to be written. */
function withNewRooms(tree: Tree, rooms: Rooms): Rooms {
  const folders = new Set([...tree.files].flatMap((file) => /^src\/([^/]+)\//.exec(file)?.[1] ?? []));
  const missing = [...folders].filter((folder) => !(folder in rooms)).sort();
  const added = missing.map((folder): [string, Room] => [folder, { is: '… say what it is for', imports: [] }]);
  return { ...rooms, ...Object.fromEntries(added) };
}

/** Rooms so that each stands behind those it imports; among equals as they stood. */
function inwardFirst(names: readonly string[], used: ReadonlyMap<string, Used>): string[] {
  const left = [...names];
  const order: string[] = [];
  while (left.length > 0) {
    const ready = left.find((name) =>
      [...(used.get(name)?.imports.keys() ?? [])].every((other) => !left.includes(other)),
    );
    const next = ready ?? left[0]!;
    order.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return order;
}

/** Files of a room, from the room's own folder. */
function within(name: string, room: Room, places: readonly Taken[]): string[] {
  const files = new Set(places.map(({ file }) => file));
  const folders = placesOf(name, room);
  return [...files].map((file) => file.slice(folders.find((folder) => file.startsWith(folder))?.length ?? 0)).sort();
}

function reasonText(old: Reason | undefined, places: readonly Taken[], files: readonly string[]): string {
  if (typeof old === 'string') return quoted(old);
  const [one] = places;
  const example = one === undefined ? '' : ` (${one.file}:${one.line}, ${one.what.replaceAll("'", '')})`;
  if (old === undefined) return quoted(`… say why${example}`);
  return `{ why: ${quoted(old.why)}, only: ${list(files)} }`;
}

function roomText(name: string, room: Room, used: Used, order: readonly string[]): string {
  const imports = order.filter((other) => used.imports.has(other));
  const packages = [...used.packages.keys()].sort();
  const powers = (Object.keys(POWERS) as Power[]).filter((power) => used.powers.has(power));
  const lines = [`is: ${quoted(room.is)},`];
  if (room.at) lines.push(`at: ${list(room.at)},`);
  lines.push(`imports: ${list(imports)},`);
  if (powers.length > 0) {
    const reasons = powers.map((power) => {
      const places = used.powers.get(power)!;
      return `${key(power)}: ${reasonText(room.powers?.[power], places, within(name, room, places))},`;
    });
    lines.push('powers: {', ...reasons.map((line) => `  ${line}`), '},');
  }
  if (packages.length > 0) lines.push(`packages: ${list(packages)},`);
  if (room.provides) lines.push(`provides: ${list(room.provides)},`);
  return [`  ${key(name)}: {`, ...lines.map((line) => `    ${line}`), '  },'].join('\n');
}

/** The table that would pass for the tree as it is; words that only a person knows begin with "…". */
export function asTable(tree: Tree, known: Rooms): string {
  const rooms = withNewRooms(tree, known);
  const used = usedBy(rooms, survey(tree, rooms));
  const order = inwardFirst(
    Object.keys(rooms).filter((name) => used.has(name)),
    used,
  );
  const texts = order.map((name) => roomText(name, rooms[name]!, used.get(name)!, order));
  return ['export const ROOMS = table({', ...texts, '});', ''].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** Rows of a Markdown table: room, what it is for, whom it may import, what it may do, packages. */
export function asMarkdown(rooms: Rooms): string {
  const rows = Object.entries(rooms).map(([name, room]) => [
    placesOf(name, room)
      .map((place) => `\`${place}\``)
      .join(' '),
    room.is,
    room.imports.length === 0 ? '—' : room.imports.join(', '),
    Object.keys(room.powers ?? {}).length === 0 ? 'pure' : listed(Object.keys(room.powers ?? {})),
    (room.packages ?? []).length === 0 ? '—' : listed(room.packages ?? []),
  ]);
  const head = [['Room', 'What it is for', 'May import', 'May', 'Packages'], Array.from({ length: 5 }, () => '---')];
  return [...head, ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

/** The house against its table: what is not permitted, and what is permitted and not used. */
import { knots, type Graph } from './circles.ts';
import { listed, type Fault } from './fault.ts';
import { POWERS, type Power } from './powers.ts';
import { placesOf, roomFinder, type Reason, type Room, type Rooms } from './room.ts';
import { survey, type Survey, type Taken } from './survey.ts';
import { targetRoom, usedBy, type Used } from './used.ts';
import { localPackages } from './packages.ts';
import type { Tree } from './tree.ts';

export interface Table {
  readonly rooms: Rooms;
  /** File that holds the table, for places. */
  readonly file: string;
  readonly text: string;
}

/** Names of rooms that have something. */
const whoHas = (rooms: Rooms, has: (room: Room) => boolean): string =>
  listed(Object.entries(rooms).flatMap(([name, room]) => (has(room) ? [name] : [])));

const isGiven = (name: string, room: Room, power: Power, file: string): boolean => {
  const reason = room.powers?.[power];
  if (reason === undefined || typeof reason === 'string') return reason !== undefined;
  return reason.only.some((only) => placesOf(name, room).some((place) => file === `${place}${only}`));
};

function arrow(
  { rooms }: Table,
  taken: Taken,
  name: string,
  room: Room,
  target: string | undefined,
): Fault | undefined {
  if (target === name || (target !== undefined && room.imports.includes(target))) return undefined;
  const { file, line, column } = taken;
  if (target === undefined)
    return {
      ...{ file, line, column, what: `${taken.what} belongs to no room`, who: 'nobody' },
      remedy: 'move what is needed into a room of src/, or give its folder a room in the table',
    };
  return {
    ...{ file, line, column, what: `${name} → ${target}: ${taken.what}` },
    who: whoHas(rooms, ({ imports }) => imports.includes(target)),
    remedy: `move the shared part to a room that ${name} may import (${listed(room.imports)}), or hand the value in from outside`,
  };
}

/** One thing taken, against the permissions of its room. */
function judged(table: Table, taken: Taken, roomOf: (file: string) => string | undefined): Fault | undefined {
  const { rooms } = table;
  const name = roomOf(taken.file);
  const { file, line, column, what } = taken;
  const at = { file, line, column };
  if (taken.kind === 'fault') return { ...at, what, who: 'nobody', remedy: taken.remedy };
  if (name === undefined) return undefined;
  const room = rooms[name]!;
  if (taken.kind === 'power') {
    if (isGiven(name, room, taken.power, file)) return undefined;
    const who = whoHas(rooms, ({ powers = {} }) => taken.power in powers);
    const remedy = 'do it in a room that may and hand the result in, or give the power with its reason in the table';
    return { ...at, what: `${name} ${POWERS[taken.power]} (${taken.power}): ${what}`, who, remedy };
  }
  if (taken.kind === 'package') {
    if (room.packages?.includes(taken.name) === true) return undefined;
    const who = whoHas(rooms, ({ packages = [] }) => packages.includes(taken.name));
    return { ...at, what: `${name} uses the package ${taken.name}: ${what}`, who, remedy: 'ask a room that uses it' };
  }
  return arrow(table, taken, name, room, targetRoom(rooms, taken, roomOf));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Line of the table at which a room, or something in it, is written. */
function lineOf({ text }: Table, name: string, item?: string): number {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => new RegExp(`^ *['"]?${escaped(name)}['"]?: \\{`).test(line));
  if (start < 0) return 1;
  if (item === undefined) return start + 1;
  const inside = new RegExp(`['"]${escaped(item)}['"]|\\b${escaped(item)}['"]?:`);
  const offset = lines.slice(start).findIndex((line) => inside.test(line));
  return offset < 0 ? start + 1 : start + offset + 1;
}

/** A permission that nothing uses. */
function unused(table: Table, name: string, room: Room, used: Used | undefined): Fault[] {
  const fault = (item: string, what: string): Fault => ({
    ...{ file: table.file, line: lineOf(table, name, item), column: 1, what: `${name}: ${what}` },
    ...{ who: 'the table gives only what is used', remedy: 'remove it from the table' },
  });
  const given = (items: readonly string[], taken: ReadonlyMap<string, unknown> | undefined, what: string): Fault[] =>
    items.filter((item) => taken?.has(item) !== true).map((item) => fault(item, `${what} ${item}, which nothing uses`));
  const files = (power: string, reason: Reason): Fault[] => {
    if (typeof reason === 'string') return [];
    const using = used?.powers.get(power as Power) ?? [];
    const idle = reason.only.filter((only) => !using.some(({ file }) => file.endsWith(`/${only}`) || file === only));
    return idle.map((only) => fault(only, `the power "${power}" for ${only}, which does not use it`));
  };
  return [
    ...given(room.imports, used?.imports, 'may import'),
    ...given(room.packages ?? [], used?.packages, 'may use the package'),
    ...given(Object.keys(room.powers ?? {}), used?.powers, 'has the power'),
    ...Object.entries(room.powers ?? {}).flatMap(([power, reason]) => files(power, reason)),
  ];
}

/** What the table itself lacks: rooms and places without files, reasons without words. */
function empty(table: Table, { files, taken }: Survey): Fault[] {
  const fault = (name: string, item: string | undefined, what: string, remedy: string): Fault => ({
    ...{
      file: table.file,
      line: lineOf(table, name, item),
      column: 1,
      what: `${name}: ${what}`,
      who: 'nobody',
      remedy,
    },
  });
  const unsaid = (reason: Reason): boolean => /^\s*(?:$|…)/.test(typeof reason === 'string' ? reason : reason.why);
  return Object.entries(table.rooms).flatMap(([name, room]) => [
    ...placesOf(name, room)
      .filter((place) => !files.some((file) => (place.endsWith('/') ? file.startsWith(place) : file === place)))
      .map((place) => fault(name, undefined, `no file lies at ${place}`, 'remove the room or the place')),
    ...(unsaid(room.is) ? [fault(name, undefined, 'says not what it is for', 'say it in one line')] : []),
    ...Object.entries(room.powers ?? {})
      .filter(([, reason]) => unsaid(reason))
      .map(([power]) => fault(name, power, `has the power "${power}" without a reason`, 'say why')),
    ...(room.provides ?? [])
      .filter((module) => !taken.some((one) => one.kind === 'provided' && one.name === module))
      .map((module) => fault(name, module, `provides ${module}, which nothing uses`, 'remove it from the table')),
  ]);
}

/** Circles of files, each told at the line that closes it. */
function fileCircles({ taken }: Survey): Fault[] {
  const graph = new Map<string, Set<string>>();
  for (const one of taken)
    if (one.kind === 'file' && one.loads) graph.set(one.file, (graph.get(one.file) ?? new Set()).add(one.target));
  return knots(graph).map(({ names, circle: way }) => {
    const [last, begin] = [way.at(-1)!, way[0]!];
    const closing = taken.find((one) => one.kind === 'file' && one.loads && one.file === last && one.target === begin)!;
    return {
      ...{ file: last, line: closing.line, column: closing.column },
      what: `a circle: ${[...way, begin].join(' → ')}${names.length > way.length ? ` (of ${names.length} files that lead to each other)` : ''}`,
      who: 'nobody',
      remedy: 'move what both need into a file of its own',
    };
  });
}

/** Circles of rooms in the table. */
function roomCircles(table: Table): Fault[] {
  const graph: Graph = new Map(Object.entries(table.rooms).map(([name, { imports }]) => [name, new Set(imports)]));
  return knots(graph).map(({ circle: way }) => ({
    ...{ file: table.file, line: lineOf(table, way[0]!), column: 1 },
    ...{ what: `a circle of rooms: ${[...way, way[0]].join(' → ')}`, who: 'nobody' },
    remedy: 'let arrows go one way: move what the lower room needs down',
  }));
}

/** Every fault of the house, by file and line. */
export function judge(tree: Tree, table: Table): Fault[] {
  const surveyed = survey(tree, table.rooms);
  const roomOf = roomFinder(table.rooms);
  const homeless = new Set(surveyed.files.filter((file) => roomOf(file) === undefined));
  // A file without a room is told once, not at each line that imports it.
  const taken = surveyed.taken.filter((one) => one.kind !== 'file' || !homeless.has(one.target));
  const used = usedBy(table.rooms, surveyed);
  const faults = [
    ...[...homeless].map((file) => ({
      ...{ file, line: 1, column: 1, what: 'a file that belongs to no room', who: 'nobody' },
      remedy: `move it into a room, or give it one in ${table.file}`,
    })),
    ...taken.flatMap((taken) => judged(table, taken, roomOf) ?? []),
    ...Object.entries(table.rooms).flatMap(([name, room]) => unused(table, name, room, used.get(name))),
    ...empty(table, surveyed),
    ...fileCircles(surveyed),
    ...roomCircles(table),
    ...localPackages(tree),
  ];
  const order = faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
  return [
    ...new Map(order.map((fault) => [`${fault.file}:${fault.line}:${fault.column} ${fault.what}`, fault])).values(),
  ];
}

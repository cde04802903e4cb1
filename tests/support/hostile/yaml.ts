/** What YAML can do and a report must not. */
import { REPORT, part, whole, type HostileInput } from './input.ts';
import { SOUND } from '../../unit/corpus/archive.ts';

const WAS = 'summary: 总体良好。';

const after = (name: string, lines: string, would: string): HostileInput =>
  part('YAML', name, WAS, `${WAS}\n${lines}`, would);

const bomb = (levels: number): string =>
  [
    'a0: &a0 [甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲]',
    ...Array.from({ length: levels }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`),
  ].join('\n');

const file = (name: string, text: string | Uint8Array, would: string): HostileInput =>
  whole('YAML document', name, { [REPORT]: text }, would);

const head = (text: string): string => SOUND.replace(/^---\n/, () => text);

export const yaml = (): HostileInput[] => [
  after('anchor and alias', 'note: &a 甲\nother: *a', 'repeat a value unseen'),
  after('alias bomb', bomb(9), 'fill the memory'),
  after('alias of itself', 'note: &a [*a]', 'walk for ever'),
  after('merge key', 'base: &b { draft: true }\nnote: { <<: *b }', 'bring in fields unseen'),
  after('merge without alias', '<<: { title: 假 }', 'replace a field'),
  part('YAML', 'function', WAS, "summary: !!js/function 'function(){return 1}'", 'run code'),
  part('YAML', 'undefined', WAS, "summary: !!js/undefined ''", 'vanish'),
  part('YAML', 'regular expression', WAS, 'summary: !!js/regexp /a/', 'become an object'),
  part('YAML', 'Python object', WAS, 'summary: !!python/object/apply:os.system ["true"]', 'run a command'),
  part('YAML', 'binary', WAS, 'summary: !!binary PHNjcmlwdD4=', 'hide markup'),
  part('YAML', 'own tag', WAS, 'summary: !x 甲', 'change the type'),
  part('YAML', 'set', WAS, 'summary: !!set { a, b }', 'become an object'),
  part('YAML', 'omap', WAS, 'summary: !!omap [ a: 1 ]', 'become an object'),
  part('YAML', 'timestamp', WAS, 'summary: !!timestamp 2001-12-14', 'become a date'),
  after('duplicate key', 'title: 假', 'replace the title'),
  after('duplicate key in quotes', '"title": 假', 'replace the title'),
  after('duplicate key by escapes', '"\\x74itle": 假', 'replace the title'),
  after('key with blanks', '"title ": 假', 'seem to be the title'),
  after('complex key', '? [a, b]\n: c', 'break whatever prints keys'),
  after('key of null', '~: a', 'break whatever prints keys'),
  after('number as key', '1: a', 'become an index'),
  after('__proto__ with a list', '__proto__: [1]', 'change every object'),
  after('end of document', '...\ntitle: 假', 'hide what follows'),
  after('deep nesting in flow', `note: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'exhaust the stack'),
  after('deep nesting of maps', `note: ${'{a: '.repeat(3000)}1${'}'.repeat(3000)}`, 'exhaust the stack'),
  after(
    'deep nesting in blocks',
    `note:\n${Array.from({ length: 600 }, (_, n) => `${' '.repeat(n + 1)}a:`).join('\n')}`,
    'exhaust the stack',
  ),
  after('deep nesting of lists', `note:\n  ${'- '.repeat(3000)}a`, 'exhaust the stack'),
  after('3,000 keys', `note: { ${Array.from({ length: 3_000 }, (_, n) => `k${n}: 1`).join(', ')} }`, 'take for ever'),
  after('number of a million digits', `note: ${'1'.repeat(1_000_000)}`, 'take for ever'),
  after('key of 2,000 characters', `${'k'.repeat(2000)}: 1`, 'burst a message'),
  after('nothing but colons', ':::::::', 'confuse the parser'),
  after('surplus bracket', 'note: ]', 'confuse the parser'),
  after('open quote', 'note: "甲', 'swallow what follows'),
  after('tab', '\tnote: 甲', 'confuse the parser'),
  after('reserved signs', 'note: @甲\nother: `乙`', 'confuse the parser'),
  after('literal block with a fence', 'note: |\n  甲\n---\n  乙', 'end the head early'),
  file('second document', head('---\ntitle: 假\n---\n'), 'replace the first'),
  file('directive', head('%YAML 1.1\n---\n'), 'change the rules of YAML'),
  file('directive inside', head('---\n%TAG ! tag:evil,2000:\n'), 'change the rules of tags'),
  file('byte order mark twice', `\uFEFF\uFEFF${SOUND}`, 'hide the head'),
  file('byte order mark inside', SOUND.replace('shortTitle', '\uFEFFshortTitle'), 'hide a field'),
  file('UTF-16', Buffer.from(`\uFEFF${SOUND}`, 'utf16le'), 'slip past the checks'),
  file('overlong UTF-8', Buffer.concat([Buffer.from(SOUND), Buffer.from([0xc0, 0xbc])]), 'slip in a sign'),
  file('UTF-7', SOUND.replace('总体良好', '+ADw-script+AD4-'), 'be read as markup'),
  file('NUL bytes', SOUND.replace('总体', '总\0体'), 'end a text early'),
  file('returns only', SOUND.replaceAll('\n', '\r'), 'make one line of everything'),
  file('other line ends', SOUND.replaceAll('\n', '\u0085'), 'make one line of everything'),
  file('TOML head', SOUND.replace(/^---\n[\s\S]*?\n---\n/, '+++\ntitle = "假"\n+++\n'), 'be read by another parser'),
  file(
    'JSON head',
    SOUND.replace(/^---\n[\s\S]*?\n---\n/, '---json\n{"title":"假"}\n---\n'),
    'be read by another parser',
  ),
  file('script head', SOUND.replace(/^---\n/, '---js\n'), 'run as a program'),
  file('head of a list', SOUND.replace(/^---\n[\s\S]*?\n---\n/, '---\n- 甲\n---\n'), 'be no object'),
  file('head of a text', SOUND.replace(/^---\n[\s\S]*?\n---\n/, '---\n甲\n---\n'), 'be no object'),
  file('empty head', SOUND.replace(/^---\n[\s\S]*?\n---\n/, '---\n---\n'), 'be no object'),
  file('nothing but a head', SOUND.replace(/(\n---\n)[\s\S]*$/, '$1'), 'be a page of nothing'),
  file('nothing', '', 'be a page of nothing'),
  file('blanks only', ' \n\n \n', 'be a page of nothing'),
  file('100,000 lines', `${SOUND}\n${'\n'.repeat(100_000)}`, 'take for ever'),
];

/** Attacks by files: their names, what they are, what they hold. */
import { deflateSync, crc32 } from 'node:zlib';
import { SOUND } from '../../unit/corpus/archive.ts';
import { input, REPORT, RUNS, whole, type HostileContent, type HostileInput } from './input.ts';
import { PNG } from './links.ts';

type Files = Readonly<Record<string, HostileContent>>;

const SCRIPT = `<script>${RUNS}</script>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUNS}"/>`;

/** A second report under a name of its own, sound but for that. */
const named = (name: string, would: string): HostileInput => {
  const id = name.replace(/^.*\//, '').replace(/\.mdx$/, '');
  const text = /^[a-z0-9-]+$/.test(id) ? SOUND.replaceAll('2023-ceshi#', `${id}#`) : SOUND;
  return whole(
    'file name',
    name.length > 60 ? `${name.slice(0, 60)}…` : name,
    { [`content/reports/${name}`]: text },
    would,
  );
};

const NAMES: readonly (readonly [name: string, would: string])[] = [
  ['a\u001b[2Jb.mdx', 'clear the terminal'],
  ['a\nb.mdx', 'forge a line of a message'],
  ['a\rb.mdx', 'overwrite a line of a message'],
  ['a b.mdx', 'break an address'],
  [' a.mdx', 'break an address'],
  ['..a.mdx', 'climb out'],
  ['%2e%2e.mdx', 'climb out'],
  ['%2e%2e%2fx.mdx', 'climb out'],
  ['..\\x.mdx', 'climb out on Windows'],
  ['con.mdx', 'be a device on Windows'],
  ['nul.mdx', 'be a device on Windows'],
  ['com1.mdx', 'be a device on Windows'],
  ['a:b.mdx', 'be a stream on Windows'],
  ['a*b.mdx', 'match other files'],
  ['a?b.mdx', 'be a query'],
  ['a#b.mdx', 'be an anchor'],
  ['a&b.mdx', 'break XML'],
  ['a"b.mdx', 'leave an attribute'],
  ["a'b.mdx", 'leave a text of a script'],
  ['a`b.mdx', 'leave a text of a script'],
  ['a${1}b.mdx', 'run while the site is built'],
  ['a$&b.mdx', 'repeat parts of the page'],
  ['<script>.mdx', 'run in the page'],
  ['[id].mdx', 'be a route'],
  ['[...file].mdx', 'be a route'],
  ['_a.mdx', 'be left out'],
  ['-rf.mdx', 'be an option'],
  ['--help.mdx', 'be an option'],
  ['A.mdx', 'be another file on Windows'],
  ['2023-Ceshi.mdx', 'be the same file on Windows'],
  ['ａ.mdx', 'look like another'],
  ['2023-сeshi.mdx', 'look like another'],
  ['2023-ceshi\u200b.mdx', 'look like another'],
  ['2023\u202eihsec.mdx', 'look like another'],
  ['e\u0301.mdx', 'be another name elsewhere'],
  ['.mdx', 'be hidden'],
  ['.a.mdx', 'be hidden'],
  ['a.mdx.mdx', 'break an address'],
  ['a.MDX', 'be passed over'],
  ['a.md', 'be rendered by other rules'],
  ['a.html', 'be published as it is'],
  ['a.js', 'be published as it is'],
  ['a.svg', 'be published as it is'],
  ['a.astro', 'be run as a page'],
  ['index.mdx', 'be the list of reports'],
  ['page.mdx', 'stand in the place of list pages'],
  ['404.mdx', 'stand in the place of another page'],
  ['constructor.mdx', 'be taken for a field of every object'],
  ['tostring.mdx', 'be taken for a field of every object'],
  ['0.mdx', 'be an index'],
  ['1e3.mdx', 'be a number'],
  ['a-r1.mdx', 'be taken for a recommendation'],
  [`${'b'.repeat(240)}.mdx`, 'burst a file name'],
  [`${'a'.repeat(80)}.mdx`, 'burst a file name'],
  ['sub/2023-ceshi.mdx', 'take the address of another'],
  ['card.png/x1.mdx', 'lie in a folder of a name that the site uses'],
  ['a#b/x2.mdx', 'lie in a folder with a sign of addresses'],
  ['a?raw/x3.mdx', 'lie in a folder with a sign of addresses'],
  ['a%2e%2e/x4.mdx', 'lie in a folder with a sign of addresses'],
  ["a'b`${1}/x5.mdx", 'lie in a folder with signs of a script'],
  ['a b/x6.mdx', 'lie in a folder with a space'],
  ['{file}/x7.mdx', 'be filled in as a template of the site'],
  ['[id]/x8.mdx', 'lie in a folder that looks like a route'],
  ['node_modules/x9.mdx', 'lie in a folder that builders treat in a way of its own'],
  ['_x/x10.mdx', 'lie in a folder that builders leave out'],
  ['a"><img src=x onerror=1>/x11.mdx', 'leave an attribute'],
  ['!(a)/x12.mdx', 'be a pattern'],
];

const links = (
  position: string,
  lines: readonly (readonly [name: string, files: Files, would: string])[],
): HostileInput[] => lines.map(([name, files, would]) => whole(position, name, files, would));

const OUT = 'publish or run what lies elsewhere';
const LINKS: readonly (readonly [name: string, files: Files, would: string])[] = [
  ['file', { 'content/reports/lj.mdx': { link: '2023-ceshi.mdx' } }, OUT],
  ['to /etc/passwd', { 'content/reports/lj.mdx': { link: '/etc/passwd' } }, OUT],
  ['folder', { 'content/reports/lj': { link: '../../content' } }, 'walk for ever'],
  ['folder outside', { 'content/reports/lj': { link: '/etc' } }, OUT],
  ['loop', { 'content/reports/lj.mdx': { link: 'lj.mdx' } }, 'walk for ever'],
  ['broken', { 'content/reports/lj.mdx': { link: 'nope' } }, 'make the report vanish'],
  ['report', { [REPORT]: { link: '/etc/passwd' } }, 'show the file in a message'],
  ['site.yaml', { 'content/site.yaml': { link: '/etc/passwd' } }, 'show the file in a message'],
  ['organisations.yaml', { 'content/organisations.yaml': { link: '/etc/passwd' } }, 'show the file in a message'],
  ['themes.yaml, loop', { 'content/themes.yaml': { link: 'themes.yaml' } }, 'walk for ever'],
  ['about.md', { 'content/pages/about.md': { link: '/etc/passwd' } }, OUT],
  ['rule set', { 'content/rule-sets/lj.yaml': { link: '/etc/passwd' } }, 'show the file in a message'],
  ['rule sets', { 'content/rule-sets/lj': { link: '/etc' } }, OUT],
  ['synonyms.yaml', { 'content/synonyms.yaml': { link: '/etc/passwd' } }, OUT],
  ['exemptions', { 'content/not-personal.yaml': { link: '/etc/passwd' } }, OUT],
  ['pages', { 'content/pages': { link: '/etc' } }, OUT],
  ['drafts', { 'content/drafts': { link: '/etc' } }, OUT],
  ['public file', { 'public/lj.txt': { link: '/etc/passwd' } }, OUT],
  ['public folder', { 'public/lj': { link: '/etc' } }, OUT],
  ['public itself', { public: { link: '/etc' } }, OUT],
  ['public itself, to the content', { public: { link: 'content' } }, OUT],
  ['hidden public file', { 'public/.well-known': { link: '/etc' } }, OUT],
];

const HANG = 'wait for ever';
const PIPES: readonly (readonly [name: string, files: Files, would: string])[] = [
  ['report', { 'content/reports/gd.mdx': { fifo: true } }, HANG],
  ['the report itself', { [REPORT]: { fifo: true } }, HANG],
  ['site.yaml', { 'content/site.yaml': { fifo: true } }, HANG],
  ['themes.yaml', { 'content/themes.yaml': { fifo: true } }, HANG],
  ['about.md', { 'content/pages/about.md': { fifo: true } }, HANG],
  ['rule set', { 'content/rule-sets/gd.yaml': { fifo: true } }, HANG],
  ['synonyms.yaml', { 'content/synonyms.yaml': { fifo: true } }, HANG],
  ['exemptions', { 'content/not-personal.yaml': { fifo: true } }, HANG],
  ['public file', { 'public/gd': { fifo: true } }, HANG],
  ['hidden', { 'content/reports/.gd.mdx': { fifo: true } }, HANG],
  ['reports', { [REPORT]: null, 'content/reports': { fifo: true } }, HANG],
];

const BESIDE: readonly (readonly [name: string, files: Files, would: string])[] = [
  ['hidden link', { 'content/reports/.git': { link: '/etc' } }, OUT],
  ['page beside', { 'content/reports/x.html': SCRIPT }, 'be published as it is'],
  ['script beside', { 'content/reports/x.js': RUNS }, 'be published as it is'],
  ['svg beside', { 'content/reports/x.svg': SVG }, 'be published as it is'],
  ['astro beside', { 'content/reports/x.astro': '---\n---\n<p/>' }, 'be run as a page'],
  ['config beside', { 'content/astro.config.mjs': 'export default {}' }, 'change the build'],
  ['environment beside', { 'content/.env': 'MINGJIAN_BASE=/x/' }, 'change the build'],
  ['module in content', { 'content/config.ts': 'export const collections = {}' }, 'be run by the builder'],
  ['package in content', { 'content/package.json': '{"type":"commonjs"}' }, 'change how modules load'],
  ['another page', { 'content/pages/index.md': '---\ntitle: a\ndescription: b\n---\n\n甲\n' }, 'be the front page'],
  ['picture that nobody shows', { 'content/reports/x.png': SCRIPT }, 'be published as it is'],
  ['theme script of its own', { 'public/theme.js': RUNS }, 'run on every page'],
  ['page in public', { 'public/reports/2023-ceshi/index.html': SCRIPT }, 'stand in the place of a report'],
  ['list in public', { 'public/data/reports.json': '[]' }, 'stand in the place of the data'],
  ['front page in public', { 'public/index.html': SCRIPT }, 'stand in the place of the front page'],
  ['search in public', { 'public/search-index/manifest.json': '{}' }, 'stand in the place of the index'],
];

/** Files that a report links to, and what they hold. */
const ATTACHED: readonly (readonly [
  name: string,
  address: string,
  file: string,
  content: string | Uint8Array,
  would: string,
])[] = [
  ['page called PDF', './fj1.pdf', 'fj1.pdf', SCRIPT, 'run in the page'],
  ['page called text', './fj2.txt', 'fj2.txt', SCRIPT, 'be shown as a page'],
  ['page called CSV', './fj3.csv', 'fj3.csv', SCRIPT, 'be shown as a page'],
  ['page', './fj4.html', 'fj4.html', SCRIPT, 'run in the page'],
  ['svg', './fj5.svg', 'fj5.svg', SVG, 'run in the page'],
  ['script', './fj6.js', 'fj6.js', RUNS, 'run in the page'],
  ['program', './fj7.exe', 'fj7.exe', 'MZ', 'run on the reader’s machine'],
  ['macros', './fj8.docm', 'fj8.docm', 'PK\x03\x04', 'run on the reader’s machine'],
  ['two extensions', './fj9.pdf.html', 'fj9.pdf.html', '%PDF-1.7', 'run in the page'],
  ['two extensions, the good last', './fj10.html.pdf', 'fj10.html.pdf', `%PDF-1.7 ${SCRIPT}`, 'run in the page'],
  ['PDF that is a page too', './fj11.pdf', 'fj11.pdf', `%PDF-1.7\n${SCRIPT}`, 'run in the page'],
  ['ZIP called PDF', './fj12.pdf', 'fj12.pdf', 'PK\x03\x04', 'be another kind'],
  ['capitals', './fj13.PDF', 'fj13.PDF', '%PDF-1.7', 'be another file on Windows'],
  ['space', './fj%2014.pdf', 'fj 14.pdf', '%PDF-1.7', 'lead nowhere'],
  ['hash', './fj%2315.pdf', 'fj#15.pdf', '%PDF-1.7', 'fail in the builder'],
  ['question mark', './fj%3F16.pdf', 'fj?16.pdf', '%PDF-1.7', 'fail in the builder'],
  ['per cent', './fj%2517.pdf', 'fj%17.pdf', '%PDF-1.7', 'fail in the builder'],
  ['dots by per cent in the name', './%252e%252e.pdf', '%2e%2e.pdf', '%PDF-1.7', 'climb out'],
  ['brackets', './%5B...fj18%5D.pdf', '[...fj18].pdf', '%PDF-1.7', 'be a route'],
  ['quotes', './fj%2219%27.pdf', 'fj"19\'.pdf', '%PDF-1.7', 'leave an attribute'],
  ['angle brackets', './fj%3C20%3E.pdf', 'fj<20>.pdf', '%PDF-1.7', 'leave an attribute'],
  ['template', './fj%60$%7B1%7D21.pdf', 'fj`${1}21.pdf', '%PDF-1.7', 'run while the site is built'],
  ['colon', './fj:22.pdf', 'fj:22.pdf', '%PDF-1.7', 'be a stream on Windows'],
  ['bar', './fj%7C23.pdf', 'fj|23.pdf', '%PDF-1.7', 'fail on Windows'],
  ['parts of a letter', './fje%CC%81.pdf', 'fje\u0301.pdf', '%PDF-1.7', 'lead nowhere'],
  ['folder of the card', './card.png/fj24.pdf', 'card.png/fj24.pdf', '%PDF-1.7', 'stand in the place of the card'],
  ['folder of the page', './index.html/fj25.pdf', 'index.html/fj25.pdf', '%PDF-1.7', 'stand in the place of the page'],
  ['the card', './card.png', 'card.png', PNG, 'stand in the place of the card'],
  ['the card in capitals', './CARD.PNG', 'CARD.PNG', PNG, 'stand in the place of the card on Windows'],
  ['out of the folder', '../fj26.pdf', '../fj26.pdf', '%PDF-1.7', 'be written outside'],
  ['out by per cent', '%2e%2e/fj27.pdf', '../fj27.pdf', '%PDF-1.7', 'be written outside'],
  ['out by per cent capitals', '%2E%2E/fj28.txt', '../fj28.txt', '甲', 'be written outside'],
  ['out and in again', './x/../fj29.pdf', 'fj29.pdf', '%PDF-1.7', 'be written elsewhere'],
  ['registry', '../site.yaml', 'fj30.txt', '甲', 'publish a registry'],
  ['report', './2023-ceshi.mdx', 'fj31.txt', '甲', 'publish the source'],
  ['device', './con.pdf', 'con.pdf', '%PDF-1.7', 'be a device on Windows'],
  ['long name', `./${'f'.repeat(240)}.pdf`, `${'f'.repeat(240)}.pdf`, '%PDF-1.7', 'burst a file name'],
  ['hidden', './.fj32.pdf', '.fj32.pdf', '%PDF-1.7', 'publish a hidden file'],
  ['empty', './fj33.txt', 'fj33.txt', '', 'fail in the builder'],
];

const attached = ([name, address, file, content, would]: (typeof ATTACHED)[number]): HostileInput =>
  input('attachment', name, would, {
    changes: [{ kind: 'add', file: REPORT, text: `[原件](${address})` }],
    extra: { [`content/reports/${file}`.replace('reports/../', '')]: content },
  });

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG that says it is of this size, with these bytes as its picture. */
const png = (width: number, height: number, data: Uint8Array): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const FAIL = 'fail in the builder, in English';

const PICTURES: readonly (readonly [name: string, file: string, content: Uint8Array, would: string])[] = [
  ['signature only', 'tp1.png', latin('\x89PNG\r\n\x1A\n'), FAIL],
  ['signature and noise', 'tp2.png', latin(`\x89PNG\r\n\x1A\n${'noise'.repeat(50)}`), FAIL],
  ['cut off', 'tp3.png', PNG.subarray(0, 40), FAIL],
  ['no pixels', 'tp4.png', png(10, 10, Buffer.alloc(0)), FAIL],
  ['pixels that are noise', 'tp5.png', png(10, 10, latin('noise')), FAIL],
  ['too few pixels', 'tp6.png', png(1000, 1000, deflateSync(Buffer.alloc(100))), FAIL],
  ['no width', 'tp7.png', png(0, 10, deflateSync(Buffer.alloc(100))), FAIL],
  [
    '2,000,000,000 wide',
    'tp8.png',
    png(2_000_000_000, 2_000_000_000, deflateSync(Buffer.alloc(100))),
    'fill the memory',
  ],
  ['50,000 by 50,000', 'tp9.png', png(50_000, 50_000, deflateSync(Buffer.alloc(1_000_000))), 'fill the memory'],
  ['JPEG signature only', 'tp10.jpg', latin('\xFF\xD8\xFF'), FAIL],
  ['JPEG and noise', 'tp11.jpg', latin(`\xFF\xD8\xFF\xE0${'noise'.repeat(50)}`), FAIL],
  ['GIF signature only', 'tp12.gif', latin('GIF89a'), FAIL],
  ['GIF that is a script too', 'tp13.gif', latin(`GIF89a/*${'\0'.repeat(20)}*/=1;${RUNS}`), 'run in the page'],
  ['WebP signature only', 'tp14.webp', latin('RIFF\x04\0\0\0WEBP'), FAIL],
  ['WebP and noise', 'tp15.webp', latin(`RIFF\x80\0\0\0WEBPVP8 ${'noise'.repeat(30)}`), FAIL],
  ['page behind the signature', 'tp16.png', latin(`\x89PNG\r\n\x1A\n${SCRIPT}`), 'run in the page'],
  ['text called PNG', 'tp17.png', latin('text'), FAIL],
  ['JPEG called PNG', 'tp18.png', latin('\xFF\xD8\xFF\xE0'), FAIL],
  ['svg called PNG', 'tp19.png', latin(SVG), 'run in the page'],
  ['nothing', 'tp20.png', Buffer.alloc(0), FAIL],
  ['sound', 'tp21.png', PNG, 'nothing: it is sound'],
  ['sound, space in the name', 'tp 22.png', PNG, FAIL],
  ['sound, hash in the name', 'tp#23.png', PNG, FAIL],
  ['sound, question mark in the name', 'tp?24.png', PNG, FAIL],
  ['sound, per cent in the name', 'tp%25.png', PNG, FAIL],
  ['sound, quote in the name', "tp'26.png", PNG, 'run while the site is built'],
  ['sound, double quote in the name', 'tp"27.png', PNG, 'run while the site is built'],
  ['sound, template in the name', 'tp`${1}28.png', PNG, 'run while the site is built'],
  ['sound, brackets in the name', 'tp[29].png', PNG, FAIL],
  ['sound, Chinese in the name', '图30.png', PNG, FAIL],
  ['sound, markup in the name', 'tp<img>31.png', PNG, 'leave an attribute'],
  ['sound, ampersand in the name', 'tp&amp;32.png', PNG, 'leave an attribute'],
  ['sound, star in the name', 'tp*33.png', PNG, FAIL],
];

const picture = ([name, file, content, would]: (typeof PICTURES)[number]): HostileInput =>
  input('picture', name, would, {
    changes: [{ kind: 'add', file: REPORT, text: `![甲](./${encodeURIComponent(file)})` }],
    extra: { [`content/reports/${file}`]: content },
  });

export const files = (): HostileInput[] => [
  ...NAMES.map(([name, would]) => named(name, would)),
  ...links('link', LINKS),
  ...links('pipe', PIPES),
  ...links('beside', BESIDE),
  ...ATTACHED.map(attached),
  ...PICTURES.map(picture),
];

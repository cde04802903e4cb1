/** Texts that break out of the place in which they are put, if anything lets them. */
import { BUILDS, HOST, RUNS } from './input.ts';

export interface Payload {
  readonly name: string;
  readonly text: string;
  readonly would: string;
}

const payload = (name: string, text: string, would: string): Payload => ({ name, text, would });

/** Each can stand in any text of the data, and must come out as it went in. */
export const PAYLOADS: readonly Payload[] = [
  payload('end of script', `</script><script>${RUNS}</script>`, 'leave the data block and run'),
  payload('script', `<script>${RUNS}</script>`, 'run in the page'),
  payload('broken attribute', `"><img src=x onerror=${RUNS}>`, 'leave an attribute and run'),
  payload('single quotes', `'><svg/onload=${RUNS}>`, 'leave an attribute and run'),
  payload('handler', `" autofocus onfocus="${RUNS}`, 'add a handler to an element'),
  payload('open comment', '<!--<script>', 'swallow the rest of the page'),
  payload('end of comment', `--><script>${RUNS}</script>`, 'leave a comment and run'),
  payload('refresh', `<meta http-equiv=refresh content=0;url=${HOST}/>`, 'leave the site'),
  payload('base', `<base href=${HOST}/>`, 'send every link elsewhere'),
  payload('frame', `<iframe srcdoc="<script>${RUNS}</script>"></iframe>`, 'run in a frame'),
  payload('style', `</style><style>@import "${HOST}/x.css"</style>`, 'ask another host'),
  payload('end of title', `</title><script>${RUNS}</script>`, 'leave the title and run'),
  payload('end of textarea', `</textarea></select></option><img src=${HOST}/x>`, 'leave a form field'),
  payload('expression', `{${BUILDS}}`, 'run while the site is built'),
  payload('template', `\${${BUILDS}}`, 'run while the site is built'),
  payload('backtick', `\`+${BUILDS}+\``, 'run while the site is built'),
  payload('quotation mark', `"+${BUILDS}+"`, 'run while the site is built'),
  payload('mustache', '{{constructor.constructor("window.__hacked=1")()}}', 'run in a template engine'),
  payload('server tags', '<%= 1 %><?php echo 1 ?>', 'run in a template engine'),
  payload('replacement signs', "$& $1 $` $' $$ $<x>", 'repeat parts of the page'),
  payload('placeholders', '{url} {file} {search_term_string} {reference}', 'be filled in as a template of the site'),
  payload('script address', `javascript:${RUNS}`, 'run when it is clicked'),
  payload('Markdown link', `[甲](javascript:${RUNS})`, 'become a link that runs'),
  payload('formula', "=cmd|' /C calc'!A0", 'run in a spreadsheet'),
  payload('formula by plus', '+1+cmd|1', 'run in a spreadsheet'),
  payload('formula by minus', "-2+3+cmd|' /C calc'!A0", 'run in a spreadsheet'),
  payload('formula by at', '@SUM(1+1)*cmd', 'run in a spreadsheet'),
  payload('full-width formula', '＝1+1', 'run in a spreadsheet'),
  payload('full-width plus', '＋1+cmd', 'run in a spreadsheet'),
  payload('row of CSV', '甲","=1+1",\'乙', 'add a cell to a table'),
  payload('end of CDATA', ']]><script xmlns="http://www.w3.org/1999/xhtml"/>', 'leave a CDATA section of the feed'),
  payload('CDATA', '<![CDATA[甲]]>', 'be taken out as markup of the feed'),
  payload('entity', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;', 'read a file into the feed'),
  payload('character references', '&lt;script&gt; &#x3c;b&#62; &amp;amp; &nbsp;', 'be read as other signs'),
  payload('item of the feed', '</title></item><item><title>假', 'add an item to the feed'),
  payload('JSON', '","@type":"Person","name":"假', 'add a field to the data'),
  payload('escapes', '\\u003cscript\\u003e \\x3c \\n \\"', 'be unescaped into markup'),
  payload('per cent', '%3Cscript%3E%00%0d%0aSet-Cookie:a=1', 'be decoded into markup'),
  payload('prototype', '__proto__', 'change every object'),
  payload('constructor', 'constructor', 'be taken for a field that every object has'),
  payload('toString', 'toString', 'be taken for a field that every object has'),
  payload('right to nothing', '../../../../etc/passwd', 'read or write outside the site'),
  payload('long word', 'A'.repeat(190), 'burst the page or a picture'),
  payload('many brackets', '（'.repeat(190), 'exhaust a pattern'),
];

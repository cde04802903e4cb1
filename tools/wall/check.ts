/** `npm run check:wall`: tells every fault of the house; `-- --print` and `-- --markdown` print its table. */
import { told } from './fault.ts';
import { house } from './house.ts';
import { judge } from './judge.ts';
import { asMarkdown, asTable } from './print.ts';

const { tree, table } = house();
const wish = process.argv[2];

if (wish === '--print') console.log(asTable(tree, table.rooms));
else if (wish === '--markdown') console.log(asMarkdown(table.rooms));
else if (wish !== undefined) {
  console.error(`unknown: ${wish}; there are --print and --markdown`);
  process.exitCode = 2;
} else {
  const faults = judge(tree, table);
  for (const fault of faults) console.error(told(fault));
  console.log(faults.length === 0 ? 'the house is as its table says' : `${faults.length} faults against ${table.file}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** `npm run check:docstrings`: what a room offers to others says what they must know. */
import { house } from '../wall/house.ts';
import { survey, type Shared } from './survey.ts';

const share = (all: readonly Shared[]): string => `${all.filter((one) => one.documented).length} of ${all.length}`;

const { tree, table } = house();
const shared = survey(tree, table.rooms);
for (const [room, all] of Map.groupBy(shared, (one) => one.room)) console.log(`${room}: ${share(all)}`);
console.log(`exports that another room uses and a doc comment explains: ${share(shared)}`);

const missing = shared.filter((one) => !one.documented);
for (const { file, line, name } of missing) console.error(`${file}:${line} ${name}`);
if (missing.length > 0) console.error('each needs a comment right above it: units, order, what null means, @throws');
process.exitCode = missing.length === 0 ? 0 : 1;

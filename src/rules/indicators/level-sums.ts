/** Parts and wholes in an indicator table: rows → groups → dimensions → total. */
import { compare, decimalText, equal, exact, negate, subtract, sum, type Exact } from '../../report/exact.ts';
import { isIndicator } from '../../report/indicator-verdicts.ts';
import type { IndicatorRow, IndicatorTable } from '../../report/schema/report.ts';
import type { Report } from '../../report/archive.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { compared, unlessIncomplete } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { sameName, tableName } from './indicator-rows.ts';
import { indicatorAnchor } from '../../report/anchors.ts';

interface LevelSum {
  /** “数量指标”, “产出”, “合计”. */
  readonly name: string;
  readonly whole: Exact;
  readonly parts: readonly { readonly name: string; readonly value: Exact }[];
  readonly path: readonly (string | number)[];
}

const ZERO = exact('0');
const TOTAL = '合计';

type Field = 'weight' | 'score';
type Level = IndicatorTable['weights'][number];

/** Whether weights or scores add up, level by level, in every indicator table; `noun` is what they are called. */
export function checkLevels(code: string, report: Report, field: Field, noun: string): CheckResult[] {
  return report.indicatorTables.flatMap((printed, index) => {
    if (printed.partial === true) return [];
    const table = withPoints(printed, report, field);
    const sums = levelSums(table, field);
    const weights = field === 'weight' ? sums : levelSums(table, 'weight');
    return sums.map((level) => {
      const { name, whole, parts, path } = level;
      const answer = compared(
        code,
        report,
        {
          anchor: indicatorAnchor(table.id, 0),
          label: `${tableName(table)} ${name}${noun}`,
          path: ['indicatorTables', index, ...path],
        },
        {
          subject: `${tableName(table)}“${name}”下各项${noun}之和`,
          comparison: checkSum(
            parts.map(({ value }) => value),
            whole,
            'scored',
          ),
          printed: decimalText(whole),
          operands: parts.map((part) => ({ name: part.name, value: decimalText(part.value) })),
        },
      );
      return unlessIncomplete(answer, doubt(level, field, sums, weights));
    });
  });
}

/** Of a table that is printed in part nothing adds up; rows without a word in them have no part in a sum. */
function withPoints(table: IndicatorTable, report: Report, field: Field): IndicatorTable {
  const rows = table.rows.filter((row) => isIndicator(row) || row.weight !== undefined || row.score !== undefined);
  const own = { ...table, rows };
  if (table.execution !== undefined) return own;
  // The form may have its points for the execution rate at the head: they are tried where the rows alone fall short.
  const project = report.projects?.find(({ id }) => id === table.project);
  const { execution } = project?.scoring ?? report.scoring;
  const total = levelSums(own, field).find(({ name }) => name === TOTAL);
  return execution === undefined || total === undefined || equal(gapOf(total), ZERO) ? own : { ...own, execution };
}

const gapOf = ({ whole, parts }: LevelSum): Exact => subtract(whole, sum(parts.map(({ value }) => value)));
const isShort = (level: LevelSum): boolean => compare(gapOf(level), ZERO) > 0;

/** What but the source may have brought the difference about; null where nothing else can. */
function doubt(level: LevelSum, field: Field, sums: readonly LevelSum[], weights: readonly LevelSum[]): string | null {
  const gap = gapOf(level);
  if (isShort(level)) {
    // The weights tell whether all rows are there; they cannot tell that of themselves.
    const own = field === 'weight' ? undefined : weights.find(({ name, path }) => isAlike(level, { name, path }));
    const isWhole = own?.parts.length === level.parts.length && equal(gapOf(own), ZERO);
    return isWhole ? null : '可能有一行没有录入（例如预算执行率），不作判断';
  }
  const isElsewhere =
    level.parts.some(({ value }) => equal(value, negate(gap))) &&
    sums.some((other) => other !== level && equal(gapOf(other), negate(gap)));
  return isElsewhere ? '另一处正好少同样多，可能有一行归错了栏目，不作判断' : null;
}

/** The same level: of its weight and of its score. */
function isAlike(a: LevelSum, b: Pick<LevelSum, 'name' | 'path'>): boolean {
  return a.name === b.name && a.path[0] === 'weights'
    ? a.path[1] === b.path[1]
    : a.name === b.name && b.path.length === 1;
}

/** Every printed whole whose parts are all printed. */
function levelSums(table: IndicatorTable, field: Field): LevelSum[] {
  const levels = table.weights.flatMap((level, index): LevelSum[] => {
    const whole = level[field];
    const parts = partsOf(table, level, field);
    return whole === undefined || parts === null
      ? []
      : [{ name: level.group ?? level.dimension, whole, parts, path: ['weights', index, field] }];
  });
  const total = field === 'weight' ? table.totalWeight : table.totalScore;
  const parts = total === undefined ? null : partsOfTotal(table, field);
  return total === undefined || parts === null
    ? levels
    : [...levels, { name: TOTAL, whole: total, parts, path: [field === 'weight' ? 'totalWeight' : 'totalScore'] }];
}

function partsOf(table: IndicatorTable, level: Level, field: Field): LevelSum['parts'] | null {
  const rows = table.rows.filter((row) => sameName(row.dimension, level.dimension));
  if (level.group !== undefined)
    return ofRows(
      rows.filter((row) => sameName(row.group, level.group)),
      field,
    );
  const groups = table.weights.filter(
    (other) => other.group !== undefined && sameName(other.dimension, level.dimension),
  );
  const covered = rows.every((row) => groups.some((group) => sameName(group.group, row.group)));
  return groups.length > 0 && covered ? ofLevels(groups, field) : ofRows(rows, field);
}

function partsOfTotal(table: IndicatorTable, field: Field): LevelSum['parts'] | null {
  const dimensions = table.weights.filter((level) => level.group === undefined);
  const covered = table.rows.every((row) => dimensions.some((level) => sameName(level.dimension, row.dimension)));
  const byDimension = dimensions.length > 0 && covered ? ofLevels(dimensions, field) : null;
  const parts = byDimension ?? ofRows(table.rows, field);
  return parts && withExecution(parts, table, field);
}

/** The points for the execution rate belong to the total, and to no dimension; null where they are not printed. */
function withExecution(parts: LevelSum['parts'], { execution, weights }: IndicatorTable, field: Field) {
  if (execution === undefined || weights.some(({ dimension }) => sameName(dimension, execution.name))) return parts;
  const value = field === 'weight' ? execution.max : execution.score;
  return value === undefined ? null : [...parts, { name: execution.name, value }];
}

/** Null unless every part is printed: a sum over some of the parts says nothing. */
function ofRows(rows: readonly IndicatorRow[], field: Field): LevelSum['parts'] | null {
  const parts = rows.flatMap((row) => (row[field] === undefined ? [] : [{ name: row.name, value: row[field] }]));
  return parts.length === 0 || parts.length < rows.length ? null : parts;
}

function ofLevels(levels: readonly Level[], field: Field): LevelSum['parts'] | null {
  const parts = levels.flatMap((level) =>
    level[field] === undefined ? [] : [{ name: level.group ?? level.dimension, value: level[field] }],
  );
  return parts.length < levels.length ? null : parts;
}

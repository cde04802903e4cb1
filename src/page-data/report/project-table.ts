/** The projects of one document side by side: a column for everything that at least one of them has. */
import { standOf, type Stand } from '../../report/acts.ts';
import { computedRate } from '../../report/computed-rate.ts';
import { decimalText, withMinus, type Exact } from '../../report/exact.ts';
import { PROJECT_TABLE } from '../../report/anchors.ts';
import type { DocumentProject, Headline } from '../../report/schema/report.ts';
import { actWords, OWN, subjectWord } from '../../views/choice-words.ts';
import { organisationRef } from '../../views/subject-links.ts';
import { flat, type Cell, type Column, type Row, type Table } from '../../views/table.ts';
import type { Context } from './section-context.ts';
import { namesOf } from './head-money.ts';
import { reasonOf } from './head-score.ts';

type Project = DocumentProject;
type Path = readonly (string | number)[];

interface ProjectColumn {
  readonly column: Column;
  /** Null where the project has nothing of it. */
  readonly cell: (project: Project, at: Path) => Cell | null;
}

/** One row a project, with its anchor. */
export function projectTable(context: Context, projects: readonly Project[]): Table {
  const unit = commonUnit(projects);
  const columns = columnsOf(context, projects, unit).filter(({ cell }) =>
    projects.some((project, index) => (cell(project, ['projects', index])?.text ?? '') !== ''),
  );
  return {
    id: PROJECT_TABLE,
    title: '各项目',
    ...(unit === null ? {} : { unit }),
    columns: [{ name: '项目', width: 'wide' }, ...columns.map(({ column }) => column)],
    bodies: flat(projects.map((project, index) => rowOf(context, project, index, columns))),
    notes: averageNote(context),
  };
}

/** The average that the source prints, where there are no organisations that it is of. */
const averageNote = ({ report: { scoring } }: Context): string[] =>
  scoring.average === undefined || scoring.organisations.length > 0
    ? []
    : [`原文所印平均得分${decimalText(scoring.average)}分。`];

function rowOf({ marks }: Context, project: Project, index: number, columns: readonly ProjectColumn[]): Row {
  const at = ['projects', index];
  return {
    id: project.id,
    cells: [
      {
        text: project.name,
        permalink: project.id,
        note: project.code === undefined ? undefined : `项目编码：${project.code}`,
        marks: [...marks.at(...at), ...marks.at(...at, 'name')],
      },
      ...columns.map(({ cell }) => cell(project, at) ?? { text: '' }),
    ],
  };
}

/** The unit of all amounts; null where they differ, and each amount brings its own. */
function commonUnit(projects: readonly Project[]): string | null {
  const units = new Set(projects.flatMap(({ headline }) => (headline === undefined ? [] : [headline.unit])));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

function columnsOf(context: Context, projects: readonly Project[], unit: string | null): ProjectColumn[] {
  const { marks } = context;
  return [
    ...whoColumns(context),
    ...amountColumns(context, projects),
    ...moneyColumns(context, projects, unit),
    textColumn(
      '偏差',
      ({ deviation }) => deviation,
      'end',
      (at) => marks.at(...at, 'deviation'),
    ),
    textColumn(
      '亮灯',
      ({ light }) => light,
      'center',
      (at) => marks.at(...at, 'light'),
    ),
    ...scoreColumns(context),
    textColumn(
      '备注',
      ({ note }) => note,
      'start',
      () => [],
      'medium',
    ),
  ];
}

const textColumn = (
  name: string,
  of: (project: Project) => string | undefined,
  align: Column['align'] & string,
  marksAt: (at: Path) => NonNullable<Cell['marks']>,
  width?: Column['width'],
): ProjectColumn => ({
  column: { name, align, width },
  cell: (project, at) => {
    const text = of(project);
    return text === undefined ? null : { text, marks: marksAt(at) };
  },
});

/** Who carries it out, what it is and who judges it, where that is not told of the whole document. */
function whoColumns({ report, corpus }: Context): ProjectColumn[] {
  const names = (ids: readonly string[]): string => ids.map((id) => organisationRef(id, corpus).name).join('、');
  const none = (): [] => [];
  return [
    {
      column: { name: '项目单位', width: 'medium' },
      cell: ({ organisations, operator }) => {
        const [only, ...others] = organisations;
        if (only === undefined) return operator === undefined ? null : { text: operator };
        return {
          text: names(organisations),
          to: others.length === 0 ? organisationRef(only, corpus).to : undefined,
          note: operator,
        };
      },
    },
    textColumn(
      '主管部门',
      ({ supervisor }) => (supervisor === undefined ? undefined : names([supervisor])),
      'start',
      none,
      'medium',
    ),
    textColumn(
      '评价对象',
      ({ kind }) => (kind === undefined || kind === report.kind ? undefined : subjectWord(corpus, kind)),
      'start',
      none,
      'medium',
    ),
    textColumn(
      '评价方式',
      ({ evaluation = null, evaluationName }) => {
        const isOwn = (evaluation !== null && evaluation !== report.evaluation) || evaluationName !== undefined;
        return isOwn ? actWords({ evaluation, evaluationName }) : undefined;
      },
      'start',
      none,
      'medium',
    ),
  ];
}

/** A column for each figure with a name of its own: “发行金额（亿元）”. */
function amountColumns({ marks }: Context, projects: readonly Project[]): ProjectColumn[] {
  const all = projects.flatMap(({ amounts = [] }) => amounts);
  const kinds = new Map(all.map(({ name, unit }) => [`${name}|${unit}`, { name, unit }]));
  return [...kinds.values()].map(({ name, unit }) => ({
    column: { name, unit, align: 'end' },
    cell: ({ amounts = [] }, at) => {
      const position = amounts.findIndex((one) => one.name === name && one.unit === unit);
      const amount = amounts[position];
      if (amount === undefined) return null;
      return { text: amount.value ?? '', note: amount.note, marks: marks.at(...at, 'amounts', position) };
    },
  }));
}

type AmountField = 'initial' | 'budget' | 'actual' | 'toDate' | 'forecast' | 'asked' | 'approved' | 'cut';

const standOfProject = ({ report }: Context, { evaluation }: Project): Stand =>
  standOf({ evaluation: evaluation ?? report.evaluation });

/** What the document calls the amounts of its projects, where these do not say it themselves. */
function named(one: Headline, whole: Headline | null): Headline {
  if (whole === null) return one;
  const budgetName = whole.budgetStage === one.budgetStage ? whole.budgetName : undefined;
  const actualName = whole.actualStage === one.actualStage ? whole.actualName : undefined;
  return { ...one, budgetName: one.budgetName ?? budgetName, actualName: one.actualName ?? actualName };
}

/** Amounts in the order in which money moves, each rate behind what it divides. */
function moneyColumns(context: Context, projects: readonly Project[], unit: string | null): ProjectColumn[] {
  const { report } = context;
  const setting = { evaluation: projects[0]?.evaluation ?? report.evaluation };
  const { marks } = context;
  const [first] = projects.flatMap(({ headline }) => headline ?? []);
  if (first === undefined) return [];
  const names = namesOf(named(first, report.funding.headline), setting);
  const amount = (field: AmountField): ProjectColumn => ({
    column: { name: names[field], align: 'end' },
    cell: ({ headline }, at) => {
      const value: Exact | null = headline?.[field] ?? null;
      if (headline === undefined || value === null) return null;
      const text = `${withMinus(value)}${unit === null ? headline.unit : ''}`;
      return { text, marks: marks.at(...at, 'headline', field) };
    },
  });
  const printed = (name: string, field: 'forecastRate' | 'cutRate'): ProjectColumn =>
    textColumn(
      name,
      ({ headline }) => headline?.[field],
      'end',
      (at) => marks.at(...at, 'headline', field),
    );
  const rate: ProjectColumn = {
    column: { name: first.rateName ?? report.funding.headline?.rateName ?? '执行率', align: 'end' },
    cell: (project, at) => rateCell(project, standOfProject(context, project), marks.at(...at, 'headline', 'rate')),
  };
  return [
    ...(['initial', 'budget', 'actual', 'toDate'] as const).map(amount),
    rate,
    amount('forecast'),
    printed('预计执行率', 'forecastRate'),
    ...(['asked', 'approved', 'cut'] as const).map(amount),
    printed('核减率', 'cutRate'),
  ];
}

/** As printed; reckoned where the year is over and the two may be divided. */
function rateCell({ headline }: Project, stand: Stand, marks: Cell['marks']): Cell | null {
  if (headline === undefined) return null;
  if (headline.rate !== undefined) return { text: headline.rate, marks };
  const own = stand === 'final' ? ownRate(headline) : null;
  return own === null ? null : { text: own, note: OWN };
}

function ownRate(headline: Headline): string | null {
  const rate = computedRate(headline);
  return rate === null ? null : `${decimalText(rate)}%`;
}

function scoreColumns({ marks }: Context): ProjectColumn[] {
  return [
    {
      column: { name: '得分', align: 'end' },
      cell: ({ scoring }, at) =>
        scoring === undefined || scoring.total === null
          ? null
          : {
              text: decimalText(scoring.total),
              note: scoring.max === undefined ? undefined : `满分${decimalText(scoring.max)}`,
              marks: marks.at(...at, 'scoring', 'total'),
            },
    },
    {
      column: { name: '等级', align: 'center' },
      cell: ({ scoring }, at) =>
        typeof scoring?.grade !== 'string'
          ? null
          : { text: scoring.grade, note: reasonOf(scoring) ?? undefined, marks: marks.at(...at, 'scoring', 'grade') },
    },
    textColumn(
      '意见',
      ({ scoring }) => scoring?.opinion,
      'center',
      (at) => marks.at(...at, 'scoring', 'opinion'),
    ),
    {
      column: { name: '单位自评', align: 'end' },
      cell: ({ scoring }, at) =>
        scoring?.selfScore === undefined
          ? null
          : {
              text: `${decimalText(scoring.selfScore.score)}${scoring.selfScore.grade === undefined ? '' : `（${scoring.selfScore.grade}）`}`,
              marks: marks.at(...at, 'scoring', 'selfScore', 'score'),
            },
    },
  ];
}

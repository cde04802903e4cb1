/** The projects of a document: side by side, then of each what it prints beyond a row. */
import { judgedIndicators } from '../../analysis/judged-indicators.ts';
import { projectPartAnchor } from '../../report/anchors.ts';
import { maximumOf } from '../../report/grade.ts';
import { ruleSetOf } from '../../report/rule-set-of.ts';
import type { DocumentProject } from '../../report/schema/report.ts';
import { actNames } from '../../views/act-words.ts';
import type { Table } from '../../views/table.ts';
import { dimensionTable } from './dimension-table.ts';
import { goalTable } from './goals-section.ts';
import { projectTable } from './project-table.ts';
import type { Context } from './section-context.ts';
import { partsOf } from './scoring-words.ts';

interface Jump {
  readonly name: string;
  readonly to: string;
}

/** What one project has beyond its row. */
interface ProjectPart {
  /** Anchor. */
  readonly id: string;
  readonly title: string;
  readonly tables: readonly Table[];
  /** Its indicators, findings and recommendations, further down the page. */
  readonly jumps: readonly Jump[];
}

/** The projects of a document, in the order of its file. */
export interface ProjectsSection {
  readonly count: number;
  readonly table: Table;
  readonly parts: readonly ProjectPart[];
}

/** Null for a document that is about one thing. */
export function projectsOf(context: Context): ProjectsSection | null {
  const { projects = [] } = context.report;
  if (projects.length === 0) return null;
  return {
    count: projects.length,
    table: projectTable(context, projects),
    parts: projects
      .map((project, index) => partOf(context, project, index))
      .filter(({ tables, jumps }) => tables.length > 0 || jumps.length > 0),
  };
}

function partOf(context: Context, project: DocumentProject, index: number): ProjectPart {
  const id = projectPartAnchor(project.id);
  const goals = goalTable(project.goals ?? [], {
    id: `${id}-goals`,
    title: `${project.name}：${actNames(project.evaluation ?? context.report.evaluation).goals}`,
  });
  return {
    id,
    title: `${project.id} ${project.name}`,
    tables: [...scoreSheet(context, project, index), ...(goals === null ? [] : [goals])],
    jumps: jumpsOf(context, project),
  };
}

/** Nothing where only the total is printed. */
function scoreSheet({ report, corpus, marks }: Context, project: DocumentProject, index: number): Table[] {
  const { scoring } = project;
  if (scoring === undefined || (partsOf(scoring).length === 0 && scoring.adjustments === undefined)) return [];
  return [
    dimensionTable(scoring, {
      id: `${projectPartAnchor(project.id)}-scores`,
      title: `${project.name}：得分`,
      item: actNames(project.evaluation ?? report.evaluation).item,
      max: maximumOf(scoring, ruleSetOf(corpus, report)),
      marks,
      at: ['projects', index, 'scoring'],
      scored: null,
    }),
  ];
}

function jumpsOf({ report }: Context, { id }: DocumentProject): Jump[] {
  const own = judgedIndicators(report).filter(({ project }) => project?.id === id);
  const [first] = own;
  const named = [...report.findings, ...report.recommendations].filter(({ project }) => project === id);
  return [
    ...(first === undefined ? [] : [{ name: `指标${own.length}项`, to: `#${first.anchor}` }]),
    ...named.map((entry) => ({ name: `${entry.id} ${entry.title}`, to: `#${entry.id}` })),
  ];
}

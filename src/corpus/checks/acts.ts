/** What the act (评价方式) of a document rules out, and who may say it: figures that cannot be, fields that exclude each other. */
import { standOf, type Stand } from '../../report/acts.ts';
import { evaluations } from '../../report/choices/document-kinds.ts';
import { pathName } from '../text/path-name.ts';
import type { Check, Tell } from './check.ts';
import type { Cursor } from './cursor.ts';

export const acts: Check = (report, tell) => {
  const projects = report.items('projects');
  figures(report.get('funding').get('headline'), evaluationOf(report), tell);
  for (const project of projects) {
    const own = isGiven(project.get('evaluation')) ? project : report;
    figures(project.get('headline'), evaluationOf(own), tell);
  }
  unsaid(report, projects, tell);
  bothNumbers(report, 'evaluator', 'evaluators', tell);
  bothNumbers(report, 'commissioner', 'commissioners', tell);
};

const isGiven = ({ value }: Cursor): boolean => value !== undefined && value !== null;

type Known = (typeof evaluations.codes)[number];

/** Null where there is none, or none that is known. */
const evaluationOf = (holder: Cursor): Known | null =>
  evaluations.codes.find((code) => code === holder.text('evaluation')) ?? null;

/** Fields that belong to one stand alone, and what to do with them elsewhere. */
const ONLY: Readonly<Record<string, Stand>> = {
  toDate: 'to-date',
  forecast: 'to-date',
  forecastRate: 'to-date',
  asked: 'planned',
  approved: 'planned',
  cut: 'planned',
  cutRate: 'planned',
};

const ACT_OF: Readonly<Partial<Record<Stand, string>>> = { 'to-date': 'monitoring', planned: 'pre-evaluation' };

function figures(headline: Cursor, evaluation: Known | null, tell: Tell): void {
  if (evaluation === null) return;
  const stand = standOf({ evaluation });
  const act = `${evaluation}（${evaluations.words[evaluation]}）`;
  const actual = headline.get('actual');
  if ((stand === 'to-date' || stand === 'planned') && isGiven(actual)) {
    tell(actual.path, {
      code: 'M240',
      message: `${pathName(actual.path)} 是全年的支出，${act}还没有`,
      found: String(actual.value),
      expected: stand === 'to-date' ? '截至期末的执行数写在 toDate' : '申请数写在 asked，核定数写在 approved',
      remedy: stand === 'to-date' ? '改为 toDate，删去 actual' : '删去 actual；所填是核定数的改为 approved',
    });
  }
  for (const [field, only] of Object.entries(ONLY)) {
    const at = headline.get(field);
    if (only === stand || !isGiven(at)) continue;
    tell(at.path, {
      code: 'M240',
      message: `${pathName(at.path)} 只用于 ${ACT_OF[only] ?? ''}，本处的评价方式是 ${act}`,
      found: String(at.value),
      expected: `evaluation 为 ${ACT_OF[only] ?? ''} 的才写 ${field}`,
      remedy:
        only === 'to-date'
          ? '已经是全年数的，改为 actual 和 rate；评价方式写错了的，改 evaluation'
          : '已经批准的预算写在 budget；评价方式写错了的，改 evaluation',
    });
  }
}

/** A document without an act of its own is one whose projects say theirs. */
function unsaid(report: Cursor, projects: readonly Cursor[], tell: Tell): void {
  const evaluation = report.get('evaluation');
  if (evaluation.value !== null) return;
  const silent = projects.find((project) => !isGiven(project.get('evaluation')));
  if (projects.length > 0 && silent === undefined) return;
  tell(evaluation.path, {
    code: 'M242',
    message: `${pathName(evaluation.path)} 填了 null，${silent === undefined ? '文件又没有项目' : `项目 ${silent.text('id') ?? silent.text('name') ?? ''} 也没有写`}`,
    found: 'null',
    expected: '文件的评价方式；各项目评价方式不同的才填 null，并在每个项目写 evaluation',
    remedy: '写上文件的评价方式，例如 evaluation: self；各项目不同的，在 projects 的每一条写 evaluation',
  });
}

/** One office in the singular, several in the plural: never both. */
function bothNumbers(report: Cursor, one: string, several: string, tell: Tell): void {
  const [single, list] = [report.get(one), report.get(several)];
  if (!isGiven(single) || !isGiven(list)) return;
  tell(list.path, {
    code: 'M241',
    message: `${one} 和 ${several} 都写了`,
    found: `${one}: ${single.text() ?? ''}`,
    expected: `只写一项：一家的写 ${one}，几家的写 ${several}`,
    remedy: `几家的，把 ${one} 并入 ${several} 并删去 ${one}；只有一家的，删去 ${several}`,
  });
}

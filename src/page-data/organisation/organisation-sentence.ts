/** The sentence at the head of an organisation's page. */
import type { Corpus, Report } from '../../report/archive.ts';
import type { Organisation } from '../../report/schema/registries.ts';
import { commissionersOf } from '../../report/who-and-where.ts';
import { few, runsOf, yearsIn } from '../../views/chinese-text.ts';
import { evaluated, supervisorsIn, type Evaluated } from '../../analysis/evaluated-organisations.ts';
import { adviceByOrganisation } from '../../analysis/findings-and-recommendations.ts';
import { groupEach } from '../../analysis/group-by-keys.ts';
import { once } from '../../analysis/once.ts';
import { themesOf } from '../../analysis/recurring-themes.ts';
import type { RecordCard } from '../record-card.ts';
import { scoreSentence } from './score-among-all.ts';

/** Reports by the body that ordered them. */
export const commissionedBy = once((corpus: Corpus): ReadonlyMap<string, readonly Report[]> =>
  groupEach(corpus.reports, (report) => commissionersOf(report) ?? []),
);

/** What the archive holds of it: reports, scores, problems; of one that no report evaluates, what others say of it. */
export function organisationSentence(
  corpus: Corpus,
  { organisation, reports }: Evaluated,
  findings: readonly RecordCard[],
  joint: readonly RecordCard[],
): string {
  if (reports.length === 0) return mentionedSentence(corpus, organisation, findings);
  const self = reports.filter(({ evaluation }) => evaluation === 'self').length;
  const back = themesOf(findings).filter((theme) => theme.reports.length > 1).length;
  return [
    `本站收录${organisation.name}的报告${reports.length}份（${runsOf(yearsIn(reports.map(({ period }) => period)))}年度）${selfWords(self, reports.length)}`,
    ...scoreSentence(corpus, organisation, reports),
    `${foundWords(reports, findings)}${back > 0 ? `，有${back}类问题在不止一份报告里出现` : ''}`,
    ...(joint.length === 0 ? [] : [`另有${joint.length}个问题由合评报告一并提出，本站没有分到各单位`]),
  ]
    .join('；')
    .concat('。');
}

/** Those of its own reports, and those with which another report names it, told apart. */
function foundWords(reports: readonly Report[], findings: readonly RecordCard[]): string {
  if (findings.length === 0)
    return reports.some((report) => report.findings.length > 0) ? '没有单独列在本单位名下的问题' : '没有列出问题';
  const elsewhere = findings.filter(({ report }) => !reports.includes(report)).length;
  return `指出问题${findings.length}个${elsewhere === 0 ? '' : `（其中${elsewhere}个出自评价别的单位的报告）`}`;
}

function selfWords(self: number, all: number): string {
  if (self === 0) return '';
  if (self < all) return `，其中单位自评${self}份`;
  return all === 1 ? '，是单位自评' : '，都是单位自评';
}

/** Of an organisation that no report is about: what the reports say of it. */
function mentionedSentence(corpus: Corpus, { id, name }: Organisation, findings: readonly RecordCard[]): string {
  const ordered = commissionedBy(corpus).get(id)?.length ?? 0;
  const advised = adviceByOrganisation(corpus).get(id)?.length ?? 0;
  const supervised = corpus.reports.filter((report) => supervisorsIn(report).includes(id)).length;
  const received = corpus.reports.filter(({ reportedTo }) => reportedTo?.includes(id)).length;
  const below = evaluatedBelow(corpus, id);
  return [
    `本站没有以${name}为评价对象的报告`,
    ...(ordered === 0 ? [] : [`由它委托的评价有${ordered}份`]),
    ...(supervised === 0 ? [] : [`${supervised}份文件写明它是主管部门`]),
    ...(received === 0 ? [] : [`${received}份文件是向它报告的`]),
    ...(below.length === 0 ? [] : [`有报告评价它下面的${few(below, '个单位')}`]),
    ...(findings.length === 0 ? [] : [`别的报告里有${findings.length}个问题涉及它`]),
    ...(advised === 0 ? [] : [`有${advised}条建议要它落实`]),
  ]
    .join('；')
    .concat('。');
}

/** Names of the evaluated ones that belong to it. */
const evaluatedBelow = (corpus: Corpus, id: string): string[] =>
  evaluated(corpus).flatMap(({ organisation }) => (organisation.within === id ? [organisation.name] : []));

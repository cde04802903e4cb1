/** A finding or recommendation as lists and pages show it: with names, links and what became of it. */
import { followUpsOf, statesOf } from '../analysis/follow-ups.ts';
import { once } from '../analysis/once.ts';
import type { ArchiveRecord } from '../analysis/findings-and-recommendations.ts';
import type { FacetValue, FacetValues } from '../lists/facet.ts';
import { years } from '../lists/facet.ts';
import type { Corpus, Report } from '../report/archive.ts';
import { recommendationPage } from '../contract/page-addresses.ts';
import { organisationRef, organisationShort, themeRef, type SubjectLink } from '../views/subject-links.ts';
import { evaluatorsOf } from '../report/who-and-where.ts';
import { stateWords, subjectWord } from '../views/choice-words.ts';
import { laterOf, type Later } from './later-follow-ups.ts';
import type { Tie } from './report/findings-section.ts';

/** A finding or recommendation that is ready to set: ids have become names with links. */
export interface RecordCard extends Omit<ArchiveRecord, 'ties'> {
  readonly themes: readonly SubjectLink[];
  readonly organisations: readonly SubjectLink[];
  /** Place on the report's page. */
  readonly to: string;
  /** Recommendations have a page of their own; findings live on the report's page. */
  readonly page: string;
  readonly ties: readonly Tie[];
  readonly later: readonly Later[];
  /** Whose fate that is: “后来”, or of advice that is followed up only under the problems it answers “所回应的问题后来”. */
  readonly laterName: string;
  readonly values: FacetValues;
}

/** Of advice that is followed up only under the problems that it answers. */
export const ANSWERED_LATER = '所回应的问题后来';

const cards = once((_corpus: Corpus) => new WeakMap<ArchiveRecord, RecordCard>());

/** The card of a record; the same one each time. */
export function cardOf(corpus: Corpus, record: ArchiveRecord): RecordCard {
  const known = cards(corpus);
  let card = known.get(record);
  if (card === undefined) known.set(record, (card = make(corpus, record)));
  return card;
}

export const cardsOf = (corpus: Corpus, records: readonly ArchiveRecord[] = []): RecordCard[] =>
  records.map((record) => cardOf(corpus, record));

const pageOf = (report: Report, id: string, kind: ArchiveRecord['kind']): string =>
  kind === 'finding' ? `${report.url}#${id}` : recommendationPage(report.id, id);

function make(corpus: Corpus, record: ArchiveRecord): RecordCard {
  const { kind, report, id, name, themeIds, organisationIds } = record;
  const followUps = followUpsOf(corpus, report, id);
  const isAnswer = kind === 'recommendation' && !followUps.some(({ followUp }) => followUp.targets.includes(name));
  const other = kind === 'finding' ? 'recommendation' : 'finding';
  return {
    ...record,
    themes: themeIds.map((one) => themeRef(one, corpus)),
    organisations: organisationIds.map((one) => ({
      ...organisationRef(one, corpus),
      name: organisationShort(one, corpus),
    })),
    to: `${report.url}#${id}`,
    page: pageOf(report, id, kind),
    ties: record.ties.map((tie) => ({ id: tie.id, title: tie.title, to: pageOf(report, tie.id, other) })),
    later: followUps.map(laterOf),
    laterName: isAnswer ? ANSWERED_LATER : '后来',
    values: {
      theme: themeIds.map((one) => ({ value: one, name: themeRef(one, corpus).name })),
      organisation: organisationIds.map((one) => ({ value: one, name: organisationRef(one, corpus).name })),
      year: years(report.period),
      kind: [{ value: report.kind, name: subjectWord(corpus, report.kind) }],
      evaluator: evaluatorOf(report, corpus),
      status: [statusOf(corpus, record)],
    },
  };
}

function evaluatorOf(report: Report, corpus: Corpus): FacetValue[] {
  if (report.evaluation === 'self') return [{ value: 'self', name: '单位自评' }];
  const ids = evaluatorsOf(report);
  if (ids === null) return [{ value: 'unknown', name: '原文未说明' }];
  if (ids.length === 0) return [{ value: 'none', name: '没有评价机构' }];
  return ids.map((id) => ({ value: id, name: corpus.evaluators.get(id)?.name ?? id }));
}

const NOT_FOLLOWED: FacetValue = { value: 'none', name: '本站没有整改记录' };
/** Advice that answers several problems of different states stands once, under a state of its own. */
const MIXED: FacetValue = { value: 'mixed', name: '所回应的几个问题进展不同' };

function statusOf(corpus: Corpus, { report, id }: ArchiveRecord): FacetValue {
  const [state, ...others] = statesOf(corpus, report, id);
  if (state === undefined) return NOT_FOLLOWED;
  return others.length > 0 ? MIXED : { value: state, name: stateWords[state] };
}

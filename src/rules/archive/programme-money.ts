import { decimalText, places, type Exact } from '../../report/exact.ts';
import { compareFigures, type Figure, type FigureRelation } from '../../report/figure.ts';
import { PROGRAMME_STAGES, type ProgrammeStage, type ProgrammeYear } from '../../report/programme-years.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import { differentBasis } from './differing-basis.ts';
import { result } from '../make-result.ts';
import type { CheckResult, Severity } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { PART } from '../../report/anchors.ts';

export const programmeMoney: Rule = {
  code: 'C601',
  name: '同一经费各报告一致',
  explanation:
    '同一笔经费（资金）同一年度同一环节的金额，在不同报告中应当相同。金额先折算为同一单位；一处印得较粗的，只要是另一处四舍五入的结果，不算出入。两份报告所印的截止日期、资金层级、收回前后和口径都相同的，才是出入；有一样不同或只有一处写明的，差别可由口径解释，只作提示。两份报告的页面上都列出这一条。',
  check: (report, corpus) =>
    report.programmes.flatMap((link, linkIndex) =>
      link.years.flatMap((own, yearIndex) =>
        PROGRAMME_STAGES.flatMap(([field, stage]) => {
          const value = own[field];
          if (value === undefined) return [];
          const others = elsewhere(corpus, report, link.id, own.year, field);
          const path = ['programmes', linkIndex, 'years', yearIndex, field];
          return others.map((other) => check({ report, corpus, programme: link.id, own, value, stage, other, path }));
        }),
      ),
    ),
};

interface Other {
  readonly report: Report;
  readonly year: ProgrammeYear;
  readonly value: Exact;
}

function elsewhere(corpus: Corpus, report: Report, programme: string, year: number, field: ProgrammeStage): Other[] {
  return corpus.reports
    .filter(({ id }) => id !== report.id)
    .flatMap((other) =>
      other.programmes
        .filter(({ id }) => id === programme)
        .flatMap(({ years }) => years.filter((item) => item.year === year))
        .flatMap((item) => {
          const value = item[field];
          return value === undefined ? [] : [{ report: other, year: item, value }];
        }),
    );
}

interface Pair {
  readonly report: Report;
  readonly corpus: Corpus;
  readonly programme: string;
  readonly own: ProgrammeYear;
  readonly value: Exact;
  readonly stage: string;
  readonly other: Other;
  readonly path: readonly (string | number)[];
}

const SIGNS: Readonly<Record<FigureRelation, string>> = {
  same: '=',
  rounded: '≈',
  different: '≠',
  incomparable: '≠',
};

function check({ report, corpus, programme, own, value, stage, other, path }: Pair): CheckResult {
  const relation: FigureRelation = compareFigures(figure(value, own.unit), figure(other.value, other.year.unit));
  const name = corpus.programmes.get(programme)?.name ?? programme;
  const subject = `${name}${own.year}年${stage}`;
  const here = `${decimalText(value)}${own.unit}`;
  const there = `${decimalText(other.value)}${other.year.unit}`;
  const source = `《${other.report.shortTitle}》`;
  const agrees = relation === 'same' || relation === 'rounded';
  const apart = relation === 'different' ? differentBasis([report, own], [other.report, other.year]) : null;
  return result(
    'C601',
    report,
    { anchor: PART.funding, label: subject, path },
    {
      severity: agrees ? 'pass' : severityOf(relation, apart),
      message: agrees
        ? `${subject}${here}，与${source}所印${there}${relation === 'same' ? '一致' : '之差可由四舍五入解释'}`
        : `${subject}本报告印作${here}，${source}印作${there}，${apart === null ? '不一致' : `${apart}，差别可由口径解释`}`,
      operands: [
        { name: '本报告', value: decimalText(value), unit: own.unit, where: own.where },
        {
          name: other.report.shortTitle,
          value: decimalText(other.value),
          unit: other.year.unit,
          where: other.year.where,
        },
      ],
      formula: `${here} ${SIGNS[relation]} ${there}`,
      printed: here,
      computed: there,
    },
  );
}

function severityOf(relation: FigureRelation, apart: string | null): Severity {
  if (relation !== 'different') return 'unjudged';
  return apart === null ? 'discrepancy' : 'notice';
}

const figure = (value: Exact, unit: string): Figure => ({ value, unit, places: places(value), approximate: false });

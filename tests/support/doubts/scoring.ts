/** Sentences on scores, held against the scores. */
import { decimalText } from '../../../src/report/exact.ts';
import { isListOf, near, num, percent, wrong, type Check } from './read.ts';

export const scoringLoss: Check = ({ text, picture }, { scoring }) => {
  const head = /^满分([\d.]+)分，(?:自评)?(?:平均)?得([\d.]+)分(?:，(?:平均)?失([\d.]+)分)?(，没有失分)?/.exec(text);
  if (head === null) return ['not understood'];
  const [, max, total, lost] = head.map(num) as [number, number, number, number];
  const full = num(decimalText(scoring.max) ?? 100);
  const out = wrong(
    [max === full && total === num(decimalText(scoring.total)), 'total'],
    [Number.isNaN(lost) || near(lost, full - total), 'loss'],
  );
  const rows = scoring.dimensions.map(({ name, max: top, score, rate }) => ({
    name,
    lost: num(decimalText(top)) - num(decimalText(score)),
    rate: percent(num(decimalText(score)), num(decimalText(top))),
    printed: num(rate),
  }));
  if (picture?.kind === 'waterfall')
    out.push(
      ...wrong([
        rows.every(({ name, lost: own }) => {
          const step = picture.steps.find(({ label, role }) => label === name && role === 'loss');
          return step === undefined || near(step.from - step.to, own, 1e-6);
        }),
        'picture',
      ]),
    );
  const tail = text.slice(head[0].length);
  if (tail === '。') return out;
  const most = Math.max(...rows.map((row) => row.lost));
  const first = rows.filter((row) => near(row.lost, most, 1e-9));
  const equal = /^：(\d+)个一级指标失分相同，各([\d.]+)分/.exec(tail);
  const named = /^：(.+?)(?:并列)?失分最多，各?([\d.]+)分，各?占全部失分的([\d.]+)%/.exec(tail);
  if (equal)
    out.push(
      ...wrong([
        Number(equal[1]) === rows.length && first.length === rows.length && near(num(equal[2]), most),
        'equal losses',
      ]),
    );
  else if (named)
    out.push(
      ...wrong(
        [
          isListOf(
            named[1]!,
            first.map(({ name }) => name),
          ),
          'most lost',
        ],
        [near(num(named[2]), most), 'most'],
        [near(num(named[3]), percent(most, lost)), 'share'],
      ),
    );
  else return [...out, 'not understood'];
  const low = Math.min(...rows.map(({ rate }) => rate));
  const last = rows.filter(({ rate }) => near(rate, low, 1e-9));
  const lowest = /；得分率最低的是(.+?)，都?为([\d.]+)%/.exec(tail) ?? /(，得分率也最低)，都?为([\d.]+)%/.exec(tail);
  if (lowest)
    out.push(
      ...wrong(
        [
          lowest[1] === '，得分率也最低'
            ? first.every(({ name }) => last.some((row) => row.name === name))
            : isListOf(
                lowest[1]!,
                last.map(({ name }) => name),
              ),
          'lowest',
        ],
        [
          last.some(
            ({ printed, rate }) => num(lowest[2]) === printed || (Number.isNaN(printed) && near(num(lowest[2]), rate)),
          ),
          'lowest rate',
        ],
      ),
    );
  return out;
};

export const scoringDetail: Check = ({ text, at }, { scoring }) => {
  const found = scoring.dimensions.find(({ name }) => at === `scoring-detail-${name}`);
  const said = /^([\d.]+)分得([\d.]+)分(?:，得分率([\d.]+)%(（本站计算）)?)?$/.exec(text);
  if (found === undefined || said === null) return ['not understood'];
  const [max, score, rate] = [num(decimalText(found.max)), num(decimalText(found.score)), num(said[3])];
  return wrong(
    [num(said[1]) === max && num(said[2]) === score, 'points'],
    [
      Number.isNaN(rate) ||
        (said[4] === undefined
          ? rate === num(found.rate)
          : found.rate === undefined && near(rate, percent(score, max))),
      'rate',
    ],
  );
};

export const organisationSpread: Check = ({ text, picture }, { scoring: { organisations, total } }) => {
  const totals = organisations.map((one) => num(decimalText(one.total)));
  const out = wrong([
    picture?.kind !== 'spread' || picture.points.every(({ value }, index) => value === totals[index]),
    'picture',
  ]);
  const [high, low] = [Math.max(...totals), Math.min(...totals)];
  const same = /得分相同，都是([\d.]+)分。$/.exec(text);
  if (same) return [...out, ...wrong([high === low && num(same[1]) === high, 'same'])];
  const said =
    /(\d+)个单位中，.+?(并列)?最高，([\d.]+)分；.+?(并列)?最低，([\d.]+)分；相差([\d.]+)分(?:，平均([\d.]+)分)?。$/.exec(
      text,
    );
  if (said === null) return [...out, 'not understood'];
  const mean = totals.reduce((sum, one) => sum + one, 0) / totals.length;
  return [
    ...out,
    ...wrong(
      [Number(said[1]) === totals.length, 'count'],
      [num(said[3]) === high && num(said[5]) === low && near(num(said[6]), high - low), 'ends'],
      [(said[2] !== undefined) === totals.filter((one) => one === high).length > 1, 'highest shared'],
      [(said[4] !== undefined) === totals.filter((one) => one === low).length > 1, 'lowest shared'],
      [
        said[7] === undefined || (num(said[7]) === num(decimalText(total)) && near(num(said[7]), mean, 0.51)),
        'average',
      ],
    ),
  ];
};

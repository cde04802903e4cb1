/** Slips in score sheets and budget lines. */
import { type Found, type Kinds } from './kind.ts';

export const scoringSlips: Kinds = {
  'programme: another year': (data) =>
    data.programmes.flatMap((link, index) =>
      link.years.flatMap((_, at): Found[] =>
        [-1, 1].map((by) => [link.id, (copy) => void (copy.programmes[index]!.years[at]!.year += by)] as const),
      ),
    ),
  'programme: another stage': (data) =>
    data.programmes.flatMap((link, index) =>
      link.years.flatMap((year, at): Found[] =>
        (['initial', 'allocated', 'actual'] as const).flatMap((from) =>
          (['initial', 'allocated', 'actual'] as const)
            .filter((to) => year[from] !== undefined && year[to] === undefined)
            .map((to): Found => [
              link.id,
              (copy) => {
                const own = copy.programmes[index]!.years[at]!;
                own[to] = own[from];
                own[from] = undefined;
              },
            ]),
        ),
      ),
    ),
  'programme: another unit': (data) =>
    data.programmes.flatMap((link, index) =>
      link.years.map(({ unit }, at): Found => [
        link.id,
        (copy) => void (copy.programmes[index]!.years[at]!.unit = unit === '元' ? '万元' : '元'),
      ]),
    ),
  'scoring: a dimension left out': (data) =>
    data.scoring.dimensions.map(({ name }, at): Found => [
      name,
      ({ scoring }) => void scoring.dimensions.splice(at, 1),
    ]),
  'scoring: a dimension copied twice': (data) =>
    data.scoring.dimensions.map(({ name }, at): Found => [
      name,
      ({ scoring }) => void scoring.dimensions.splice(at, 0, structuredClone(scoring.dimensions[at]!)),
    ]),
  'scoring: maximum and score exchanged': (data) =>
    data.scoring.dimensions.flatMap(({ name, score }, at): Found[] =>
      score === null
        ? []
        : [
            [
              name,
              ({ scoring }) => {
                const own = scoring.dimensions[at]!;
                [own.max, own.score] = [own.score!, own.max];
              },
            ],
          ],
    ),
  'scoring: rates exchanged': (data) =>
    data.scoring.dimensions.slice(1).flatMap(({ name, rate }, at): Found[] =>
      rate === undefined
        ? []
        : [
            [
              name,
              ({ scoring: { dimensions } }) => {
                const [one, two] = [dimensions[at]!, dimensions[at + 1]!];
                [one.rate, two.rate] = [two.rate, one.rate];
              },
            ],
          ],
    ),
  'scoring: a group under the next dimension': (data) =>
    data.scoring.dimensions
      .slice(1)
      .flatMap(({ name }, at): Found[] =>
        data.scoring.dimensions[at]!.groups.length === 0
          ? []
          : [
              [
                name,
                ({ scoring: { dimensions } }) => void dimensions[at + 1]!.groups.push(dimensions[at]!.groups.pop()!),
              ],
            ],
      ),
  'scoring: another maximum': () =>
    ['105', '120'].map((max): Found => [max, ({ scoring }) => void (scoring.max = max as never)]),
  'scoring: another rule set': () => [['ruleSet', (copy) => void (copy.ruleSet = 'caiyu-2020-10')]],
  'scoring: an organisation left out': (data) =>
    data.scoring.organisations.map(({ organisation }, at): Found => [
      organisation,
      ({ scoring }) => void scoring.organisations.splice(at, 1),
    ]),
};

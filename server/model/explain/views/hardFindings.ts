import { belongsTo } from '../../../engine/flowShare.ts';
import type { LedgerEntry } from '../../../engine/itemAmounts.ts';
import { netOperatingShare } from '../../../engine/views/residualValue.ts';
import { actorLabelSv } from '../../../vocabulary/actors.ts';
import { LAST_T, type LedgerItem } from '../../../vocabulary/ledger.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { budgetsByCommittee } from '../../hard/committeeBudget.ts';
import { inputsOfItem } from '../entry.ts';
import { setting } from '../inputs.ts';
import {
  inputsBelow,
  itemLabel,
  perPerspective,
  rateOf,
  residualValueOf,
  sumOfItems,
  totalOf,
} from '../items.ts';
import { idOf } from '../rules.ts';
import { renamed, sumOf, worked, type Head, type Trace } from '../trace.ts';
import { view, type Asked } from '../view.ts';
import type { World } from '../world.ts';
import { yearOf } from './actorMatrix.ts';
import { netOperatingOf } from './property.ts';

const { hard: texts, findings } = whyTexts;
const root = 'findings/hard';

/** Facts about the hard side: loan, land, capital cost, budget by committee. */
export const hardFindingViews = [
  view(`${root}/linePosts/:place/totalSek`, (of, { place }, asked) =>
    sumOfPosts(of, place, asked, 'totalSek'),
  ),
  view(`${root}/linePosts/:place/presentValueSek`, (of, { place }, asked) =>
    sumOfPosts(of, place, asked, 'presentValueSek'),
  ),
  view(`${root}/linePosts/:place/firstYear`, (of, { place }, asked) =>
    yearOfPosts(of, place, asked, 'firstYear'),
  ),
  view(`${root}/linePosts/:place/lastYear`, (of, { place }, asked) =>
    yearOfPosts(of, place, asked, 'lastYear'),
  ),
  view(`${root}/internalRate/rates/:place`, (of, { place }, asked) => {
    const head: Head = {
      ...asked,
      labelSv: texts.internalRate,
      unit: 'perYear',
      expressionSv: findings.sameHow,
    };
    return sumOf(head, () => [
      of.at('results', 'irr', of.content.settings.developer, Number(place)),
    ]);
  }),
  view(`${root}/debtService/:figure`, (of, { figure }, asked) => debtService(of, figure, asked)),
  view(`${root}/landValues/:place/:figure`, (of, { place, figure }, asked) => {
    const found = of.assessment.findings.hard?.landValues[Number(place)];
    const labelSv = texts.land(found?.label ?? '', figure);
    const unit = figure.endsWith('PerM2') ? 'SEK/m2' : 'SEK';
    return worked({ ...asked, labelSv, unit, expressionSv: texts.landHow }, () =>
      landParts(of, found?.blockId ?? ''),
    );
  }),
  view(`${root}/municipalLand/bookValueSek`, (of, _named, asked) =>
    worked({ ...asked, labelSv: texts.book, unit: 'SEK', expressionSv: findings.sameHow }, () =>
      inputsBelow(of, 'municipalLand', 'bookValueSek'),
    ),
  ),
  view(`${root}/municipalLand/opportunityValueSek`, (of, _named, asked) =>
    worked(
      { ...asked, labelSv: texts.opportunity, unit: 'SEK', expressionSv: findings.sameHow },
      () => inputsBelow(of, 'municipalLand', 'opportunityValueSek'),
    ),
  ),
  view(`${root}/municipalLand/withoutOpportunity/:perspective`, (of, { perspective }, asked) =>
    sumOf(
      {
        ...asked,
        labelSv: texts.withoutLand(actorLabelSv(perspective)),
        unit: 'SEK',
        expressionSv: findings.sameHow,
      },
      () => [of.at('results', 'npv_by_layer', perspective, 'total')],
    ),
  ),
  view(`${root}/municipalLand/withOpportunity/:perspective`, (of, { perspective }, asked) =>
    worked(
      {
        ...asked,
        labelSv: texts.withLand(actorLabelSv(perspective)),
        unit: 'SEK',
        expressionSv: texts.withLandHow,
      },
      () => [
        of.at('results', 'npv_by_layer', perspective, 'total'),
        ...inputsBelow(of, 'municipalLand', 'opportunityValueSek'),
      ],
    ),
  ),
  view(`${root}/residualCarries/:place/horizon`, (of, { place }, asked) => {
    const perspective = carriedAt(of, place);
    const labelSv = texts.horizon(actorLabelSv(perspective));
    return worked({ ...asked, labelSv, unit: 'years', expressionSv: texts.horizonHow }, () =>
      perPerspective(of, 'mainHorizons', perspective),
    );
  }),
  view(`${root}/residualCarries/:place/withResidualSek`, (of, { place }, asked) => {
    const perspective = carriedAt(of, place);
    const labelSv = whyTexts.risk.mean(actorLabelSv(perspective));
    return sumOf({ ...asked, labelSv, unit: 'SEK', expressionSv: whyTexts.risk.meanHow }, () => [
      of.at('results', 'npv_by_layer', perspective, 'total'),
    ]);
  }),
  view(`${root}/residualCarries/:place/residualSek`, (of, { place }, asked) => {
    const perspective = carriedAt(of, place);
    const [values, rate] = [of.book.valuation(perspective), rateOf(of, perspective)];
    const horizon = of.book.mainValues(perspective)?.horizon ?? 0;
    const labelSv = texts.residual(actorLabelSv(perspective));
    return sumOfItems(of, { ...asked, labelSv, unit: 'SEK' }, (entry) =>
      values === undefined || rate === undefined || values.residual(entry, horizon) === 0
        ? undefined
        : renamed(residualValueOf(of, entry, values, { rate, horizon }), {
            labelSv: itemLabel(entry),
          }),
    );
  }),
  view(`${root}/budgetYears/:t`, (of, { t }, asked) => yearOf(of, Number(t), asked)),
  view(`${root}/committeeBudgets/:place/totalNominalSek/:t`, (of, { place, t }, asked) =>
    committeeYear(of, { place, t, row: 'total' }, asked, texts.committee),
  ),
  view(`${root}/committeeBudgets/:place/capitalCostNominalSek/:t`, (of, { place, t }, asked) =>
    committeeYear(of, { place, t, row: 'capital_cost' }, asked, texts.committeeCapital),
  ),
  view(`${root}/capitalCosts/:place/:figure`, (of, { place, figure }, asked) => {
    const found = of.assessment.findings.hard?.capitalCosts[Number(place)];
    const labelSv = texts.capital(found?.label ?? '', figure);
    const unit = figure === 'lifeYears' ? 'years' : 'SEK';
    return worked({ ...asked, labelSv, unit, expressionSv: texts.capitalHow }, () => [
      ...inputsOfLine(of, found?.lineId ?? ''),
      ...optimismOf(of, itemOfLine(of, found?.lineId ?? '')),
      setting(of.content, 'internalRatePerYear'),
      setting(of.content, 'inflationPerYear'),
    ]);
  }),
];

function carriedAt(of: World, place: string): string {
  return of.assessment.findings.hard?.residualCarries[Number(place)]?.perspective ?? '';
}

/** What was entered for a hard line, whatever items it became. */
function inputsOfLine(of: World, lineId: string): Trace[] {
  const item = itemOfLine(of, lineId);
  return item === undefined ? [] : inputsOfItem(of, item.id).map(({ trace }) => trace);
}

function itemOfLine(of: World, lineId: string): LedgerItem | undefined {
  return [...of.items.values()].find(({ path }) => path[0] === 'hardLines' && path[1] === lineId)
    ?.item;
}

/** What is laid on an investment of a line, where something is. */
function optimismOf({ content }: World, item: LedgerItem | undefined): Trace[] {
  const isRaised = item?.optimism === 'capex' && content.settings.optimismBiasCapex !== 0;
  return isRaised ? [setting(content, 'optimismBiasCapex')] : [];
}

const debtFigures: Readonly<Record<string, Pick<Head, 'labelSv' | 'unit' | 'expressionSv'>>> = {
  loanNominalSek: { labelSv: texts.loan, unit: 'SEK', expressionSv: texts.loanHow },
  firstYear: { labelSv: texts.firstYear, unit: 'year', expressionSv: texts.loanYearHow },
  lastYear: { labelSv: texts.lastYear, unit: 'year', expressionSv: texts.loanYearHow },
  minimum: { labelSv: texts.coverage, unit: 'factor', expressionSv: texts.coverageHow },
  minimumYear: { labelSv: texts.minimumYear, unit: 'year', expressionSv: texts.coverageHow },
  average: { labelSv: texts.coverage, unit: 'factor', expressionSv: texts.coverageHow },
};

/** Everything about the loan rests on it, on what was built, and on what the homes earn. */
function debtService(of: World, figure: string, asked: Asked): Trace {
  const loan = debtFigures['loanNominalSek'];
  const { labelSv, unit, expressionSv } = debtFigures[figure] ?? {
    labelSv: loan?.labelSv ?? '',
    unit: 'SEK',
    expressionSv: texts.loanHow,
  };
  const isCovered = ['minimum', 'minimumYear', 'average'].includes(figure);
  return worked({ ...asked, labelSv, unit, expressionSv }, () => [
    ...(isCovered
      ? [of.at('findings', 'hard', 'debtService', 'loanNominalSek'), ...coveredYears(of)]
      : [investmentOf(of)]),
    ...inputsBelow(of, 'loan'),
    setting(of.content, 'inflationPerYear'),
  ]);
}

function coveredYears(of: World): Trace[] {
  const { firstYear = 0, lastYear = -1 } = of.assessment.findings.hard?.debtService ?? {};
  const { base_year: baseYear } = of.book.ledger;
  return Array.from({ length: lastYear - firstYear + 1 }, (_, at) => {
    const t = firstYear + at - baseYear;
    const value = of.book.entries.reduce(
      (sum, entry) => sum + netOperatingShare(entry) * (entry.amounts[t] ?? 0),
      0,
    );
    const labelSv = texts.operatingIncome(firstYear + at);
    return netOperatingOf(of, { id: `${of.prefix}/noi/${t}`, value }, labelSv, t);
  });
}

/** What the developer invests, whoever that is. */
function investmentOf(of: World): Trace {
  const { developer } = of.content.settings;
  const isPaid = ({ item }: LedgerEntry) => item.invest === true && belongsTo(item.from, developer);
  return totalOfItems(of, 'invested', whyTexts.property.total_investment, isPaid);
}

function totalOfItems(
  of: World,
  key: string,
  labelSv: string,
  isCounted: (entry: LedgerEntry) => boolean,
): Trace {
  const value = of.book.entries
    .filter(isCounted)
    .reduce((sum, { cumulative }) => sum + (cumulative[LAST_T] ?? 0), 0);
  return sumOfItems(of, { id: `${of.prefix}/${key}`, labelSv, value, unit: 'SEK' }, (entry) =>
    isCounted(entry)
      ? renamed(totalOf(of, entry, LAST_T), {
          id: idOf(of, entry.item.id, key),
          labelSv: itemLabel(entry),
        })
      : undefined,
  );
}

/** What the land of a block is worked out from. */
function landParts(of: World, blockId: string): Trace[] {
  const { programme, propertyAppraisals, homeSales = [], hardLines } = of.alternative;
  const at = (list: readonly { id?: string; blockId?: string }[]) =>
    list.findIndex((each) => (each.blockId ?? each.id) === blockId);
  const below = (place: number, ...path: string[]) =>
    place < 0 ? [] : inputsBelow(of, ...path, place);
  const construction = new Set(
    hardLines
      .filter(
        ({ kind, quantityOf }) =>
          kind === 'construction' && [undefined, blockId].includes(quantityOf),
      )
      .map(({ id }) => id),
  );
  const isBuilding = ({ item }: LedgerEntry) =>
    item.invest === true && construction.has(of.items.get(item.id)?.path[1] ?? '');
  return [
    ...below(at(programme.blocks), 'programme', 'blocks'),
    ...below(at(propertyAppraisals), 'propertyAppraisals'),
    ...below(at(homeSales), 'homeSales'),
    totalOfItems(of, `construction/${blockId}`, texts.construction, isBuilding),
    ...inputsBelow(of, 'landAppraisal'),
    setting(of.content, 'marketYieldReal'),
  ];
}

/** A committee's part of a row: each item's budget alone, cut by committee. */
function committeeYear(
  of: World,
  { place, t, row }: { place: string; t: string; row: 'total' | 'capital_cost' },
  asked: Asked,
  labelOf: (committee: string | null, year: number) => string,
): Trace {
  const committee = of.assessment.findings.hard?.committeeBudgets[Number(place)]?.committee ?? null;
  const labelSv = labelOf(committee, of.book.ledger.base_year + Number(t));
  return sumOfItems(of, { ...asked, labelSv, unit: 'SEK/year' }, (entry) => {
    const alone = budgetsByCommittee({ ...of.book.ledger, items: [entry.item] });
    const own = alone.find((each) => each.committee === committee);
    const value = own?.years[Number(t)]?.[row] ?? 0;
    if (value === 0) return undefined;
    const head: Head = {
      id: idOf(of, entry.item.id, 'committee', committee ?? '', row, t),
      labelSv: itemLabel(entry),
      value,
      unit: 'SEK/year',
      expressionSv: texts.committeeHow,
    };
    return worked(head, () => [
      ...inputsOfItem(of, entry.item.id).map(({ trace }) => trace),
      ...optimismOf(of, entry.item),
      ...(entry.item.budget === 'capex' ? [setting(of.content, 'internalRatePerYear')] : []),
      setting(of.content, 'inflationPerYear'),
    ]);
  });
}

type PostFigure = 'totalSek' | 'presentValueSek' | 'firstYear' | 'lastYear';

/** The posts that a line's post is put together of, by their places among all posts. */
function postsOfLine(of: World, place: string, figure: PostFigure): Trace[] {
  const line = of.assessment.findings.hard?.linePosts[Number(place)];
  if (line === undefined) return [];
  return of.assessment.findings.posts.flatMap((post, at) => {
    const isPart =
      line.path.every((key, depth) => key === post.path[depth]) &&
      line.from === post.from &&
      line.to === post.to;
    return isPart ? [of.at('findings', 'posts', at, figure)] : [];
  });
}

function sumOfPosts(of: World, place: string, asked: Asked, figure: PostFigure): Trace {
  const label = of.assessment.findings.hard?.linePosts[Number(place)]?.label ?? '';
  const head: Head = { ...asked, labelSv: label, unit: 'SEK', expressionSv: texts.linePostHow };
  return sumOf(head, () => postsOfLine(of, place, figure));
}

function yearOfPosts(of: World, place: string, asked: Asked, figure: PostFigure): Trace {
  const label = of.assessment.findings.hard?.linePosts[Number(place)]?.label ?? '';
  const head: Head = {
    ...asked,
    labelSv: label,
    unit: 'year',
    expressionSv: texts.linePostYearHow,
  };
  return worked(head, () => postsOfLine(of, place, figure));
}

import { actorLabelSv } from '../../vocabulary/actors.ts';
import type { Findings } from '../../vocabulary/findings.ts';
import {
  formatMillionsColumn,
  formatMnkr,
  formatNumber,
  formatPercent,
  formatTkr,
} from '../../vocabulary/formatSv.ts';
import type { HardFindings } from '../../vocabulary/hardFindings.ts';
import type { HardLine } from '../../vocabulary/hardSide.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { annexHardTexts } from '../../vocabulary/text/sv/annexHard.ts';
import { sceneContext } from '../../scenes/context.ts';
import { operatingBudgetScene } from '../../scenes/operatingBudget.ts';
import type { Block } from '../blocks.ts';
import { FIGURE_WIDTH, note, paragraph, table } from '../parts.ts';

const texts = annexHardTexts;
/** On page 2, with those that are told together. */
const MOST_COMMITTEES = 9;
/** A little smaller than other figures: page 2 is one page. */
const BUDGET_FIGURE_SIZE = { width: FIGURE_WIDTH, textSize: 7 };

/** What a line says of itself beside its amount. */
export function lineExtras({ stage, vat, contingencyShare, components }: HardLine): string[] {
  const { extras } = texts;
  return [
    ...(stage === 2 ? [extras.stageTwo] : []),
    ...(vat === undefined ? [] : [extras.vat(formatPercent(vat.rate), vat.isRecovered)]),
    ...(contingencyShare === undefined
      ? []
      : [extras.contingency(formatPercent(contingencyShare))]),
    ...(components === undefined ? [] : [extras.components(components.length)]),
  ];
}

/** Whether the operating budget is known by committee. */
export function hasCommittees({ findings: { hard } }: Assessment): boolean {
  return hard?.committeeBudgets.some(({ committee }) => committee !== null) === true;
}

/** Whether page 2 has room for fewer committees than there are. */
export function hasFoldedCommittees(assessment: Assessment): boolean {
  return committeeRows(assessment).length > MOST_COMMITTEES;
}

function committeeRows({ findings: { hard } }: Assessment) {
  return (hard?.committeeBudgets ?? []).filter(
    ({ committee, totalNominalSek }) =>
      committee !== null || totalNominalSek.some((sek) => sek !== 0),
  );
}

/**
 * The operating budget by committee in `years`; nothing when no committee is named. `folded`: the
 * smallest together, as their plain sum, where there are more than page 2 has room for.
 */
export function committeeBlocks(
  assessment: Assessment,
  years: readonly number[],
  folded: 'folded' | 'whole' = 'whole',
): Block[] {
  const { hard } = assessment.findings;
  if (hard === undefined || !hasCommittees(assessment)) return [];
  const { committees } = texts;
  const all = committeeRows(assessment).map(({ committee, totalNominalSek }) => ({
    name: committee ?? committees.none,
    sek: years.map((year) => totalNominalSek[hard.budgetYears.indexOf(year)] ?? 0),
  }));
  const isFolded = folded === 'folded' && hasFoldedCommittees(assessment);
  const rows = isFolded ? withSmallestFolded(all) : all;
  return [
    table({
      caption: committees.caption,
      headers: [committees.committee, ...years.map(String)],
      align: `l${'r'.repeat(years.length)}`,
      widths: [0.28],
      isDense: true,
      rows: rows.map(({ name, sek }) => [name, ...sek.map((each) => formatMillionsColumn(each))]),
      note: isFolded ? `${committees.note} ${committees.wholeElsewhere}` : committees.note,
    }),
  ];
}

type BudgetRow = { readonly name: string; readonly sek: readonly number[] };

function withSmallestFolded(rows: readonly BudgetRow[]): BudgetRow[] {
  const size = ({ sek }: BudgetRow) => sek.reduce((sum, each) => sum + Math.abs(each), 0);
  const largest = new Set(rows.toSorted((a, b) => size(b) - size(a)).slice(0, MOST_COMMITTEES - 1));
  const rest = rows.filter((row) => !largest.has(row));
  const sek = (rows[0]?.sek ?? []).map((_, at) =>
    rest.reduce((sum, row) => sum + (row.sek[at] ?? 0), 0),
  );
  const name = texts.committees.others(rest.length);
  return [...rows.filter((row) => largest.has(row)), { name, sek }];
}

/** The operating budget year by year. */
export function budgetFigure({ planCase }: Snapshot, { results }: Assessment): Block {
  const budget = results.municipal_operating_budget_nominal;
  const context = sceneContext(planCase);
  const scene = operatingBudgetScene({ budget, context, isShort: true }, BUDGET_FIGURE_SIZE);
  return { kind: 'figure', scene };
}

/** Depreciation and internal interest of every investment, over its life. */
export function capitalCostBlocks({ findings: { hard } }: Assessment): Block[] {
  if (hard === undefined || hard.capitalCosts.length === 0) return [];
  const { capital } = texts;
  return [
    table({
      caption: capital.caption,
      headers: [
        capital.line,
        capital.investment,
        capital.life,
        capital.year1,
        capital.year10,
        capital.average,
        capital.annuity,
      ],
      align: 'lrrrrrr',
      widths: [0.28],
      isDense: true,
      rows: hard.capitalCosts.map((cost) => [
        cost.label,
        formatTkr(cost.investmentNominalSek),
        annexTexts.years(cost.lifeYears),
        formatTkr(cost.year1NominalSek),
        formatTkr(cost.year10NominalSek),
        formatTkr(cost.lifeAverageNominalSek),
        formatTkr(cost.realAnnuitySek),
      ]),
      note: capital.note,
    }),
  ];
}

/** How well net operating income covers the loan, as a fact beside the appraisal's. */
export function coverageRows({ hard }: Findings): (readonly [string, string])[] {
  const service = hard?.debtService ?? null;
  if (service === null) return [];
  const ratio = (value: number) => formatNumber(value, 2);
  return [
    [
      texts.coverage.label,
      texts.coverage.value({
        minimum: ratio(service.minimum),
        year: service.minimumYear,
        average: ratio(service.average),
      }),
    ],
  ];
}

/** What is left for the land, the municipality's own land, and what the residual carries. */
export function landBlocks({ findings: { hard } }: Assessment): Block[] {
  if (hard === undefined) return [];
  return [
    ...landValueBlocks(hard.landValues),
    ...municipalLandBlocks(hard.municipalLand),
    ...(hard.residualCarries.length === 0
      ? []
      : [note(texts.residualCarries(hard.residualCarries.map(residualText)))]),
  ];
}

function residualText(carried: HardFindings['residualCarries'][number]): string {
  return texts.residualOf({
    whom: actorLabelSv(carried.perspective),
    residual: formatMnkr(carried.residualSek),
    total: formatMnkr(carried.withResidualSek),
  });
}

function landValueBlocks(rows: HardFindings['landValues']): Block[] {
  if (rows.length === 0) return [];
  const { land } = texts;
  return [
    table({
      caption: land.caption,
      headers: [land.block, land.total, land.perM2, land.perRent, land.perCost, land.perYield],
      align: 'lrrrrr',
      widths: [0.24],
      rows: rows.map((row) => [
        row.label,
        formatMillionsColumn(row.landValueSek),
        formatNumber(row.landValueSekPerM2),
        formatNumber(row.perRentPercentSekPerM2),
        formatNumber(row.perCostPercentSekPerM2),
        row.perYieldTenthSekPerM2 === null
          ? annexTexts.none
          : formatNumber(row.perYieldTenthSekPerM2),
      ]),
      note: rows.some(({ landValueSek }) => landValueSek < 0) ? land.negative : land.note,
    }),
  ];
}

function municipalLandBlocks(land: HardFindings['municipalLand']): Block[] {
  if (land === null) return [];
  const { municipal } = texts;
  const shown = ['kommun', 'offentlig', 'samhalle'].filter((id) => id in land.withoutOpportunity);
  return [
    table({
      caption: municipal.caption,
      headers: [municipal.whom, municipal.without, municipal.with],
      align: 'lrr',
      rows: shown.map((id) => [
        actorLabelSv(id),
        formatMillionsColumn(land.withoutOpportunity[id] ?? 0),
        formatMillionsColumn(land.withOpportunity[id] ?? 0),
      ]),
      ...(land.bookValueSek === null
        ? {}
        : { note: municipal.sunk(formatMnkr(land.bookValueSek)) }),
    }),
  ];
}

/** What it is worth that stage 2 may be given up. */
export function optionBlocks({ results }: Assessment, { phasing }: Alternative): Block[] {
  const { option } = results;
  if (option === undefined || phasing === undefined) return [];
  const { phasing: words } = texts;
  return [
    paragraph(words.intro(formatPercent(phasing.probabilityGood))),
    {
      kind: 'facts',
      rows: [
        [words.stageOne, formatMnkr(option.npv_stage1)],
        [words.good, formatMnkr(option.npv_stage2_good)],
        [words.bad, formatMnkr(option.npv_stage2_bad)],
        [words.committed, formatMnkr(option.committed)],
        [words.withOption, formatMnkr(option.with_option)],
        [words.value, formatMnkr(option.option_value)],
      ],
    },
  ];
}

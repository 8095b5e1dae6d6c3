import { toCsv, type CsvCell } from '../vocabulary/csvText.ts';
import { actorLabelSv } from '../vocabulary/actors.ts';
import { likelihoodText } from '../vocabulary/decision.ts';
import { grades } from '../vocabulary/grades.ts';
import { valueKinds, type ValueKind } from '../vocabulary/measures.ts';
import { sourceKinds } from '../vocabulary/numbers.ts';
import type { Assessment, Snapshot } from '../vocabulary/snapshot.ts';
import { nameOf } from '../vocabulary/text/language.ts';
import { annexTexts } from '../vocabulary/text/sv/annex.ts';
import { annexCaseTexts } from '../vocabulary/text/sv/annexCase.ts';
import { equityAnnexTexts } from '../vocabulary/text/sv/equityAnnex.ts';
import { incomeTexts } from '../vocabulary/text/sv/incomeDifference.ts';
import { followUpSceneTexts } from '../vocabulary/text/sv/followUpScene.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { socialTexts } from '../vocabulary/text/sv/social.ts';
import { followedUp } from '../scenes/followUp.ts';
import { budgetRows } from '../scenes/operatingBudget.ts';
import { registerOf } from './assumptions.ts';
import { horizonOf } from './parts.ts';

const texts = annexTexts.csv;
const typed = annexCaseTexts;
const { csv: gap } = equityAnnexTexts;
/** Ends of the intervals at the main horizon, and the chance of more than 0. */
const spreads = ['p5', 'p10', 'p25', 'p75', 'p90', 'p95', 'chanceAboveZero'] as const;
const RELEASED = 'released_capacity_not_cashable';

export type CsvTable = { readonly name: string; readonly csv: string };
/** The first row is the header. */
type Rows = { readonly name: string; readonly rows: readonly CsvCell[][] };

/**
 * The annex's tables for a spreadsheet: UTF-8 with byte order mark, semicolons, decimal comma,
 * whole numbers as the engine gave them. One file a subject, every alternative in each. A column
 * of kronor says in its header what year they are of.
 */
export function csvTables(snapshot: Snapshot): CsvTable[] {
  const { assessments } = snapshot.results;
  const { priceYear } = snapshot.planCase.settings;
  const inPrices = (head: CsvCell) =>
    typeof head === 'string' && head.endsWith(texts.inKr) ? texts.ofYear(head, priceYear) : head;
  return [
    { name: texts.actorMatrix, rows: matrixRows(assessments) },
    { name: texts.operatingBudget, rows: budgetTable(assessments) },
    { name: texts.netPresentValues, rows: presentValueRows(snapshot) },
    { name: texts.assumptions, rows: assumptionRows(snapshot) },
    ...effectTables(snapshot),
    ...socialTables(snapshot),
    ...gapTables(snapshot),
    ...typedTables(snapshot),
    ...measuredTables(snapshot),
  ].map(({ name, rows: [head = [], ...rows] }) => ({
    name: `${name}.csv`,
    csv: toCsv([head.map(inPrices), ...rows]),
  }));
}

/**
 * What the difference costs whom, a row each; what the residents have less to live on first, of the
 * year that the statistics are of.
 */
function gapTables({ planCase: { settings }, results: { equity } }: Snapshot): Rows[] {
  const { rows: indicators = [], income } = equity?.sociotope ?? {};
  const costs = indicators.flatMap(({ label, excess, excessLow, excessHigh, costs: own }) =>
    own.flatMap((cost): CsvCell[][] =>
      cost.bearers.map(({ actor, sekPerYear: { low, likely, high } }) => [
        ...[label, cost.label, kindLabel(cost.kind), actorLabelSv(actor)],
        ...[excess, excessLow, excessHigh, low, likely, high],
        ...[settings.priceYear, cost.isSummed ? gap.yes : gap.no],
      ]),
    ),
  );
  const found = income?.found ?? null;
  const incomes: CsvCell[][] =
    income === undefined || found === null
      ? []
      : [
          [
            ...[incomeTexts.label(income.year), incomeTexts.mean, incomeTexts.kind],
            ...[actorLabelSv(income.actor), null, null, null],
            ...[found.lowSekPerYear, found.sekPerYear, found.highSekPerYear],
            ...[income.year, gap.no],
          ],
        ];
  if (costs.length + incomes.length === 0) return [];
  return [{ name: gap.name, rows: [[...gap.head], ...incomes, ...costs] }];
}

function kindLabel(id: ValueKind): string {
  return valueKinds.find((kind) => kind.id === id)?.labelSv ?? id;
}

/** What was typed for the decision alone; a table of which there is nothing is not there. */
function typedTables({ planCase }: Snapshot): Rows[] {
  const { risks = [], consultationViews, followUp = [] } = planCase;
  const { columns: risk } = typed.risks;
  const { columns: view } = typed.views;
  const { columns: measured, carriedColumns: carried } = typed.followUp;
  const tables: readonly (readonly [name: string, head: CsvCell[], rows: CsvCell[][]])[] = [
    [
      texts.risks,
      [risk.risk, risk.likelihood, risk.consequence, risk.owner, risk.action],
      risks.map((each) => [
        each.label,
        likelihoodText(each.likelihood),
        each.consequence,
        each.owner,
        each.action,
      ]),
    ],
    [
      texts.views,
      [view.theme, view.count, view.change],
      (consultationViews?.themes ?? []).map(({ label, count, change }) => [label, count, change]),
    ],
    [
      texts.followUp,
      [
        measured.indicator,
        annexTexts.assumptions.columns.unit,
        measured.startValue,
        measured.target,
        texts.year,
        texts.measuredOn,
        measured.source,
        carried.responsible,
        texts.budget,
        carried.reportTo,
        carried.trigger,
      ],
      followUp.map((each) => [
        each.label,
        each.unit,
        each.startValue,
        each.target,
        each.afterYears,
        each.measuredOn,
        each.source,
        each.responsible,
        each.budgetSek,
        each.reportTo,
        each.trigger,
      ]),
    ],
  ];
  return tables
    .filter(([, , rows]) => rows.length > 0)
    .map(([name, head, rows]) => ({ name, rows: [head, ...rows] }));
}

/** What was measured of the follow-up, a row each value, beside what the plan says of its day. */
function measuredTables({ planCase, results }: Snapshot): Rows[] {
  const indicators = followedUp(planCase.followUp ?? [], results.followUp ?? []);
  if (indicators.length === 0) return [];
  const { columns } = followUpSceneTexts;
  const head = [
    ...[columns.indicator, annexTexts.assumptions.columns.unit, columns.day],
    ...[columns.value, columns.planned, columns.source],
  ];
  const rows = indicators.flatMap(({ plan, finding }) =>
    finding.measured.map(({ measuredOn, value, planned, source }): CsvCell[] => [
      ...[plan.label, plan.unit, measuredOn],
      ...[value, planned, source],
    ]),
  );
  return [{ name: texts.measured, rows: [head, ...rows] }];
}

/** Each effect of the measures: how many get it, and what it is worth to society. */
function effectTables({ planCase, results }: Snapshot): Rows[] {
  const { columns } = texts.effectTable;
  const rows = results.assessments.flatMap(({ alternativeId, name, findings }) => {
    const { measures = [] } = planCase.alternatives.find(({ id }) => id === alternativeId) ?? {};
    return findings.effects.flatMap((facts): CsvCell[][] => {
      const measure = measures.find(({ id }) => id === facts.measureId);
      const effect = measure?.effects.find(({ id }) => id === facts.effectId);
      if (measure === undefined || effect === undefined) return [];
      const { lowSek = null, centralSek = null, highSek = null } = facts.npvInterval ?? {};
      return [
        [
          ...[name, measure.label, effect.label],
          ...[facts.additionalShare, facts.personsChanged, facts.presentValueSek],
          ...[lowSek, centralSek, highSek],
          grades.find(({ id }) => id === effect.grade)?.labelSv ?? effect.grade,
        ],
      ];
    });
  });
  if (rows.length === 0) return [];
  const head = [annexTexts.alternative, texts.measure, ...columns];
  return [{ name: texts.effectTable.name, rows: [head, ...rows] }];
}

/** Each measure's money year by year, for the municipality and for the committees that share it. */
function socialTables({ planCase, results }: Snapshot): Rows[] {
  const { cash } = socialTexts;
  const measures = planCase.alternatives.flatMap(({ id, name, measures: own }) =>
    own.flatMap(({ id: measureId, label }) => {
      const { findings } = results.assessments.find((each) => each.alternativeId === id) ?? {};
      const found = findings?.social?.measures.find((each) => each.measureId === measureId);
      return found === undefined ? [] : [{ name, label, found }];
    }),
  );
  if (measures.length === 0) return [];
  const head = [
    ...[annexTexts.alternative, texts.measure, texts.committee, texts.year],
    ...[cash.cost, cash.funding, cash.saving, cash.net, cash.cumulative, texts.reserve].map(
      texts.currentKr,
    ),
  ];
  const rows = measures.flatMap(({ name, label, found: { repayment, reserve } }) =>
    [repayment.municipality, ...repayment.committees].flatMap(({ committee, years }) => {
      const reserved = reserve.find((each) => each.committee === committee)?.years ?? [];
      const cashYears = new Map(years.map((each) => [each.year, each]));
      const reserveYears = new Map(reserved.map((each) => [each.year, each.reserveNominalSek]));
      const all = [...new Set([...cashYears.keys(), ...reserveYears.keys()])];
      return all.map((year): CsvCell[] => {
        const own = cashYears.get(year);
        return [
          ...[name, label, actorLabelSv(committee), year],
          ...cashColumns.map((column) => own?.[column] ?? null),
          reserveYears.get(year) ?? null,
        ];
      });
    }),
  );
  return [{ name: texts.socialMeasures, rows: [head, ...rows] }];
}

const cashColumns = [
  'costNominalSek',
  'fundingNominalSek',
  'savingNominalSek',
  'netNominalSek',
  'cumulativeNominalSek',
] as const;

function matrixRows(assessments: readonly Assessment[]): CsvCell[][] {
  const actors = [
    ...new Set(
      assessments.flatMap(({ results }) => Object.keys(results.actor_matrix.net_by_actor)),
    ),
  ];
  const labels = actors.map((actor) =>
    actor === RELEASED ? sceneTexts.releasedCapacity : actorLabelSv(actor),
  );
  return [
    [annexTexts.alternative, texts.year, ...[...labels, texts.society].map(texts.realKr)],
    ...assessments.flatMap(({ name, results: { actor_matrix: matrix } }) =>
      matrix.years.map((year, index) => [
        name,
        year,
        ...actors.map((actor) => matrix.net_by_actor[actor]?.[index] ?? 0),
        matrix.society_real_net[index] ?? 0,
      ]),
    ),
  ];
}

function budgetTable(assessments: readonly Assessment[]): CsvCell[][] {
  const rows = [...budgetRows, 'total'] as const;
  return [
    [
      annexTexts.alternative,
      texts.year,
      ...rows.map((id) => texts.currentKr(sceneTexts.operatingBudget.rows[id])),
    ],
    ...assessments.flatMap(({ name, results }) =>
      results.municipal_operating_budget_nominal.map((year) => [
        name,
        year.year,
        ...rows.map((id) => year[id]),
      ]),
    ),
  ];
}

function presentValueRows(snapshot: Snapshot): CsvCell[][] {
  return [
    [
      annexTexts.alternative,
      texts.perspective,
      texts.horizon,
      texts.withResidual,
      texts.withoutResidual,
      texts.mainHorizon,
      texts.hard,
      texts.soft,
      texts.total,
      ...spreads.map((each) => texts.spread[each]),
    ],
    ...snapshot.results.assessments.flatMap(({ name, results, uncertainty }) =>
      Object.entries(results.npv).flatMap(([perspective, byHorizon]) => {
        const layers = results.npv_by_layer[perspective];
        const spread = uncertainty.byPerspective[perspective];
        return Object.entries(byHorizon).map(([horizon, value]) => [
          name,
          actorLabelSv(perspective),
          Number(horizon),
          value.with_residual,
          value.without_residual,
          horizonOf(snapshot, perspective),
          layers?.hard ?? null,
          layers?.soft ?? null,
          layers?.total ?? null,
          ...spreads.map((each) => spread?.[each] ?? null),
        ]);
      }),
    ),
  ];
}

function assumptionRows(snapshot: Snapshot): CsvCell[][] {
  const { columns } = annexTexts.assumptions;
  const { priceYear } = snapshot.planCase.settings;
  return [
    [
      annexTexts.alternative,
      columns.id,
      columns.what,
      columns.low,
      columns.central,
      columns.high,
      columns.unit,
      texts.priceYear,
      columns.source,
      texts.sourceNote,
      texts.impact,
    ],
    ...registerOf(snapshot).flatMap(({ alternative, assumptions }) =>
      assumptions.map((each) => [
        alternative.name,
        each.id,
        each.what,
        each.low,
        each.central,
        each.high,
        each.isShare ? texts.fraction : each.unit,
        each.unit.startsWith(nameOf('kr')) ? (each.priceBase?.year ?? priceYear) : null,
        sourceKinds.find(({ id }) => id === each.source?.kind)?.labelSv ?? '',
        each.source?.note ?? '',
        each.impactSek,
      ]),
    ),
  ];
}

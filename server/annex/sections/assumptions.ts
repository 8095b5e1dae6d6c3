import { actorLabelSv } from '../../vocabulary/actors.ts';
import {
  formatEntered,
  formatMillionsColumn,
  formatNumber,
  formatPercent,
} from '../../vocabulary/formatSv.ts';
import { sourceKinds } from '../../vocabulary/numbers.ts';
import { whoseRate, type Settings } from '../../vocabulary/settings.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { annexDecisionTexts } from '../../vocabulary/text/sv/annexDecision.ts';
import { registerOf, type Assumption, type RegisteredAssumption } from '../assumptions.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import { heading, note, table } from '../parts.ts';
import { compositionBlocks, rangesOf } from './composition.ts';
import { knownTable } from './knownValues.ts';

const texts = annexTexts.assumptions;

/** Every number that was entered, and what all alternatives share. */
export const assumptionsSection: AnnexSection = {
  id: 'assumptions',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot }) => [
    heading(texts.heading),
    note(texts.intro),
    ...registerOf(snapshot).flatMap(({ alternative, assumptions }): Block[] =>
      assumptions.length === 0
        ? []
        : [
            heading(alternative.name, 3),
            ...snapshot.results.assessments
              .filter(({ alternativeId }) => alternativeId === alternative.id)
              .flatMap((assessment) => compositionBlocks(assessment, assumptions)),
            ...numberBlocks(assumptions.filter(({ isKnown }) => !isKnown)),
            ...knownNote(assumptions.filter(({ isKnown }) => isKnown)),
          ],
    ),
    heading(texts.settingsCaption, 3),
    settingsFacts(snapshot.planCase.settings),
  ],
};

function numberBlocks(assumptions: readonly RegisteredAssumption[]): Block[] {
  return [
    ...copiedNote(assumptions),
    ...enteredTable(assumptions.filter(isTried)),
    ...knownTable(
      assumptions.filter((each) => !isTried(each)).toSorted((a, b) => a.place - b.place),
      { value: rangeText, source: sourceText },
    ),
    ...plannedTable(assumptions),
    ...changedTable(assumptions),
  ];
}

/** Numbers that an earlier alternative has too stand in its register. */
function knownNote(known: readonly RegisteredAssumption[]): Block[] {
  const places = known.map(({ place }) => place);
  return places.length === 0
    ? []
    : [note(annexDecisionTexts.repeated.assumptions(rangesOf(places)))];
}

/** How many of an alternative's numbers came with an earlier case and are nobody's here yet. */
function copiedNote(assumptions: readonly RegisteredAssumption[]): Block[] {
  const copied = assumptions.filter(({ copiedFrom }) => copiedFrom !== null).length;
  return copied === 0 ? [] : [note(texts.copiedCount(copied))];
}

/** Whether it is known how far the result moves with it. */
const isTried = ({ impactSek }: RegisteredAssumption) => impactSek !== null;

function enteredTable(assumptions: readonly RegisteredAssumption[]): Block[] {
  if (assumptions.length === 0) return [];
  const { columns } = texts;
  const entered = table({
    caption: texts.caption,
    headers: [
      columns.id,
      columns.what,
      columns.low,
      columns.central,
      columns.high,
      columns.unit,
      columns.source,
      columns.zeroAt,
      columns.impact,
    ],
    align: 'llrrrllrr',
    widths: [0.045, 0.27, 0.085, 0.085, 0.085, 0.14, 0.145, 0.085, 0.06],
    isDense: true,
    rows: assumptions.map((each) => [
      each.id,
      each.what,
      numberText(each.low, each),
      numberText(each.central, each),
      numberText(each.high, each),
      each.unit,
      sourceText(each),
      foundText(each),
      each.impactSek === null ? annexTexts.none : formatMillionsColumn(each.impactSek),
    ]),
    note: texts.impactNote,
  });
  return [entered];
}

/** Kind of source, and for a catalogue value its grade and the price year it stands in. */
function sourceText({ source, catalogue, priceBase, copiedFrom }: Assumption): string {
  const kind = sourceKinds.find(({ id }) => id === source?.kind)?.labelSv ?? texts.noSource;
  return [
    kind,
    ...(catalogue === null ? [] : [texts.grade(catalogue.grade)]),
    ...(priceBase === null ? [] : [texts.pricesOf(priceBase)]),
    ...(copiedFrom === null ? [] : [texts.copiedFrom(copiedFrom)]),
  ].join(', ');
}

/** Numbers that the plan's provisions gave, with which provision. */
function plannedTable(assumptions: readonly RegisteredAssumption[]): Block[] {
  const { planned, columns } = texts;
  const rows = assumptions.flatMap((each): string[][] =>
    each.source?.kind === 'readFromPlan'
      ? [[`${each.id} ${each.what}`, numberText(each.central, each), each.unit, each.source.note]]
      : [],
  );
  if (rows.length === 0) return [];
  return [
    table({
      caption: planned.caption,
      headers: [planned.what, columns.central, columns.unit, planned.provision],
      align: 'lrll',
      widths: [0.34, 0.12, 0.1, 0.44],
      isDense: true,
      rows,
    }),
  ];
}

/** Numbers that are others than the catalogue value they began as, with the reason. */
function changedTable(assumptions: readonly RegisteredAssumption[]): Block[] {
  const { changed } = texts;
  const rows = assumptions.flatMap((each): string[][] => {
    const { catalogue } = each;
    if (catalogue === null || !catalogue.isChanged) return [];
    return [
      [
        `${each.id} ${each.what}`,
        numberText(catalogue.central, each),
        numberText(each.central, each),
        each.unit,
        catalogue.changedBecause.trim() === '' ? changed.noReason : catalogue.changedBecause,
      ],
    ];
  });
  if (rows.length === 0) return [];
  const { what, catalogue, here, reason } = changed.columns;
  return [
    table({
      caption: changed.caption,
      headers: [what, catalogue, here, texts.columns.unit, reason],
      align: 'lrrll',
      widths: [0.34, 0.12, 0.12, 0.12, 0.3],
      isDense: true,
      rows,
    }),
  ];
}

/** As entered, shares in per cent. */
function numberText(value: number | null, { isShare }: Assumption): string {
  if (value === null) return annexTexts.none;
  return formatEntered(isShare ? value * 100 : value);
}

/** "80 %", or "80 (72 till 87) %". */
function rangeText(assumption: RegisteredAssumption): string {
  const [low, central, high] = [assumption.low, assumption.central, assumption.high].map((value) =>
    numberText(value, assumption),
  );
  const isRange = assumption.low !== null && assumption.high !== null;
  return isRange ? texts.known.range(central ?? '', low ?? '', high ?? '') : (central ?? '');
}

/** A number that was worked out: kronor whole where there are many. */
function foundText({ zeroAt, ...assumption }: RegisteredAssumption): string {
  const isLarge = zeroAt !== null && Math.abs(zeroAt) >= LARGE;
  return isLarge ? formatNumber(zeroAt) : numberText(zeroAt, assumption);
}

const LARGE = 1000;

function settingsFacts(settings: Settings): Block {
  const { settings: words } = texts;
  const rates = Object.entries(settings.discountRatesPerYear).map(
    ([perspective, rate]) =>
      [
        words.rate(
          actorLabelSv(whoseRate(perspective, settings)),
          settings.mainHorizons[perspective],
        ),
        formatPercent(rate, 2),
      ] as const,
  );
  const { priceYear, baseYear } = settings;
  const years: readonly (readonly [string, string])[] =
    priceYear === baseYear
      ? [[words.priceAndBaseYear, String(priceYear)]]
      : [
          [words.priceYear, String(priceYear)],
          [words.baseYear, String(baseYear)],
        ];
  return {
    kind: 'facts',
    rows: [
      ...years,
      [words.inflation, formatPercent(settings.inflationPerYear, 1)],
      [words.internalRate, formatPercent(settings.internalRatePerYear, 2)],
      [words.taxFactor, formatNumber(settings.taxFactor, 2)],
      [words.optimismCapex, formatPercent(settings.optimismBiasCapex)],
      [words.optimismEffect, formatPercent(settings.optimismBiasEffect)],
      [words.exitYield, formatPercent(settings.exitYieldReal, 2)],
      [words.marketYield, formatPercent(settings.marketYieldReal, 2)],
      [words.exitCost, formatPercent(settings.exitCostShare, 1)],
      ...rates,
    ],
  };
}

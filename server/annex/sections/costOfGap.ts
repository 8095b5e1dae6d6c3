import { actorLabelSv } from '../../vocabulary/actors.ts';
import { childQuestions } from '../../vocabulary/equity.ts';
import {
  incomeYearsBeside,
  type EquityFindings,
  type EquityOfAlternative,
  type Likely,
  type Sociotope,
} from '../../vocabulary/equityFindings.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import { formatNumber, formatPercent, formatSek } from '../../vocabulary/formatSv.ts';
import { childServiceKinds, serviceKinds } from '../../vocabulary/reach.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { equityAnnexTexts } from '../../vocabulary/text/sv/equityAnnex.ts';
import { equityTexts } from '../../vocabulary/text/sv/equity.ts';
import { reachTexts } from '../../vocabulary/text/sv/reach.ts';
import { inSentence } from '../../vocabulary/text/sv/words.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import { alternativeOf, heading, note, paragraph, proposalsOf, table } from '../parts.ts';
import { saidOnce } from '../saidOnce.ts';
import { incomeBlocks } from './incomeDifference.ts';

const texts = equityAnnexTexts;
const MONTHS = 12;

/** What the difference costs whom, what the plan changes for whom, and the best interest of children. */
export const costOfGapSection: AnnexSection = {
  id: 'costOfGap',
  startsPage: false,
  // Part of the section on equity before it.
  isNumbered: false,
  appliesTo: () => true,
  build: ({ snapshot }) => {
    const { equity } = snapshot.results;
    if (equity === undefined || !hasMore(snapshot)) {
      return [heading(texts.heading), paragraph(texts.none)];
    }
    const today = [heading(texts.heading), ...sociotopeBlocks(equity.sociotope, snapshot)];
    if (!isEntered(snapshot)) return [...today, note(texts.sexes)];
    return [
      ...today,
      ...saidOnce(
        proposalsOf(snapshot).flatMap(({ alternativeId, name }) => {
          const found = ofAlternative(equity, alternativeId);
          if (found === undefined) return [];
          const parts = [
            changeBlocks(found),
            rentBlocks(found, snapshot),
            childBlocks(found, snapshot, alternativeId),
          ];
          return [{ name, parts }];
        }),
      ),
      ...answerBlocks(snapshot),
      note(texts.sexes),
    ];
  },
};

/** A case that has entered nothing says what needs nothing entered: the difference in income. */
function hasMore(snapshot: Snapshot): boolean {
  const { equity } = snapshot.results;
  return equity !== undefined && (isEntered(snapshot) || equity.sociotope.income?.found != null);
}

function isEntered({ planCase: { equity, alternatives } }: Snapshot): boolean {
  return equity !== undefined || alternatives.some(({ newcomers = [] }) => newcomers.length > 0);
}

function ofAlternative(
  { alternatives }: EquityFindings,
  alternativeId: string,
): EquityOfAlternative | undefined {
  return alternatives.find((each) => each.alternativeId === alternativeId);
}

function sociotopeBlocks({ rows, totals, income }: Sociotope, snapshot: Snapshot): Block[] {
  if (rows.length === 0) return [];
  const labelOf = (id: string) => rows.find(({ indicatorId }) => indicatorId === id)?.label ?? id;
  const overlaps = totals.flatMap(({ groups }) =>
    equityTexts.overlap(
      groups.map(({ group, indicatorIds }) => ({ group, labels: indicatorIds.map(labelOf) })),
    ),
  );
  return [
    heading(texts.costs, 3),
    ...incomeBlocks(income),
    ...costTable(rows, snapshot),
    {
      kind: 'list',
      ordered: false,
      items: [
        ...(totals.length === 0
          ? [equityTexts.nothingSummed(rows)]
          : totals.map((total) => equityTexts.total(total))),
        ...new Set(overlaps),
      ],
    },
    ...actorBlocks(totals),
  ];
}

/** A cost a row, with the unit cost it is counted from; then what has none, and why. */
function costTable(rows: Sociotope['rows'], { planCase }: Snapshot): Block[] {
  const { columns } = texts;
  const costed = rows.flatMap((row) => row.costs.map((cost) => ({ row, cost })));
  const without = rows.filter(({ costs }) => costs.length === 0);
  const reasons = [...new Set(without.map(({ state }) => state))].map((reason) => {
    const same = without.filter(({ state }) => state === reason);
    return texts.withoutCost(same.map(excessText), equityTexts.state[reason]);
  });
  if (costed.length === 0) return reasons.map(note);
  return [
    note(texts.intro),
    table({
      caption: texts.costCaption,
      headers: [columns.indicator, columns.excess, columns.cost, columns.unit, columns.yearly],
      align: 'lllrr',
      isDense: true,
      widths: [0.17, 0.13, 0.22, 0.18, 0.3],
      rows: costed.map(({ row, cost }) => {
        const { costId, label, sekPerYear, isSummed } = cost;
        const entered = planCase.equity?.costs.find(({ id }) => id === costId);
        const unit = entered?.unitCostSekPerYear;
        const source = texts.source(unit?.source?.note ?? '', unit?.catalogue?.entryId ?? '');
        return [
          row.label,
          equityTexts.excess(row),
          isSummed ? texts.costFrom(label, source) : equityTexts.notSummed(label),
          unit === undefined ? annexTexts.none : rangeText(unit),
          equityTexts.yearly(sekPerYear),
        ];
      }),
      note: [...reasons, equityTexts.intervalNote, equityTexts.yearlyNote].join(' '),
    }),
  ];
}

function excessText(row: Sociotope['rows'][number]): string {
  return row.excess === null
    ? inSentence(row.label)
    : texts.excessOf(row.label, equityTexts.excess(row));
}

function rangeText({ central, low, high }: Estimate): string {
  const shown = formatNumber(central);
  if (low === undefined || high === undefined) return shown;
  return texts.likely(shown, formatNumber(low), formatNumber(high));
}

function actorBlocks(totals: Sociotope['totals']): Block[] {
  const rows = totals.flatMap((total) =>
    total.byActor.map(({ actor, range }) => [
      actorLabelSv(actor),
      equityTexts.totalLabel(total),
      equityTexts.range(range),
    ]),
  );
  if (rows.length === 0) return [];
  const { actor, kind, range } = texts.columns;
  return [
    table({
      caption: texts.actorCaption,
      headers: [actor, kind, range],
      align: 'lll',
      isDense: true,
      widths: [0.17, 0.23, 0.6],
      rows,
    }),
  ];
}

/** "19,1 % (15,8 till 23,0)": short, since the caption says what the brackets hold. */
function shareText({ likely, low, high }: Likely): string {
  const [from, to] = [low, high].map((end) => formatNumber(end * 100, 1));
  const shown = formatPercent(likely, 1);
  return from === to ? shown : texts.likely(shown, from ?? '', to ?? '');
}

/** "+0,7 (+0,3 till +1,1)", or that nothing changes. */
function pointsText(value: Likely): string {
  const [from, to] = [value.low, value.high].map(equityTexts.signedPoints);
  const shown = equityTexts.pointsLikely(value);
  return from === to ? shown : texts.likely(shown, from ?? '', to ?? '');
}

function changeBlocks({ changes }: EquityOfAlternative): Block[] {
  if (changes.length === 0) return [];
  const write = (value: Likely | null, told: (value: Likely) => string) =>
    value === null ? annexTexts.none : told(value);
  const { indicator, before, stayers, composition, after } = texts.columns;
  const lacking = changes.filter(({ lacks }) => lacks.length > 0);
  return [
    heading(texts.changes, 3),
    table({
      caption: texts.changeCaption,
      headers: [indicator, before, stayers, composition, after],
      align: 'lrrrr',
      isDense: true,
      widths: [0.29, 0.08, 0.19, 0.21, 0.23],
      rows: changes.map(({ label, shareBefore, ofStayers, ofComposition, shareAfter }) => [
        label,
        shareBefore === null ? annexTexts.none : formatPercent(shareBefore, 1),
        write(ofStayers, pointsText),
        write(ofComposition, pointsText),
        write(shareAfter, shareText),
      ]),
      note: equityTexts.compositionNote,
    }),
    ...(lacking.length === 0
      ? []
      : [note(texts.lacking(lacking.map(({ label, lacks }) => ({ label, lacks }))))]),
  ];
}

function rentBlocks({ rents }: EquityOfAlternative, { planCase }: Snapshot): Block[] {
  const rows = rents.flatMap(({ label, incomes }) =>
    incomes.map((income) => [
      label,
      equityTexts.incomeLabel(income.label, income.year),
      formatSek(income.incomeSekPerYear),
      limited(income.shareOfOne, income.isOneAboveLimit),
      limited(income.shareOfTwo, income.isTwoAboveLimit),
    ]),
  );
  if (rows.length === 0) return [];
  const { rentShareLimit, rentShareLimitSource = '' } = planCase.equity ?? {};
  const { block, income, amount, one, two } = texts.columns;
  const { priceYear } = planCase.settings;
  const otherYears = incomeYearsBeside(rents, priceYear);
  return [
    heading(texts.rents, 3),
    table({
      caption: texts.rentCaption,
      headers: [block, income, amount, one, two],
      align: 'llrrr',
      isDense: true,
      rows,
      widths: [0.13, 0.17, 0.14, 0.28, 0.28],
      note: [
        ...rents.map(({ label, rentSekPerM2, dwellingAreaM2, rentSekPerYear }) =>
          texts.rent(
            label,
            equityTexts.rent({
              rent: formatSek(rentSekPerM2.likely),
              areaM2: formatNumber(dwellingAreaM2),
              month: formatSek(rentSekPerYear.likely / MONTHS),
            }),
          ),
        ),
        rentShareLimit === undefined
          ? equityTexts.noLimit
          : equityTexts.limit(formatPercent(rentShareLimit), rentShareLimitSource),
        ...(otherYears.length === 0 ? [] : [equityTexts.incomeYearNote(otherYears, priceYear)]),
      ].join(' '),
    }),
  ];
}

function limited(share: Likely, isAbove: boolean | null): string {
  const told = shareText(share);
  if (isAbove === null) return told;
  return `${told}, ${isAbove ? equityTexts.aboveLimit : equityTexts.belowLimit}`;
}

/** Barnets bästa: numbers, and the effects without a price that are about children. */
export function childBlocks(
  { children, groups }: EquityOfAlternative,
  snapshot: Snapshot,
  alternativeId: string,
): Block[] {
  const proposal = proposalsOf(snapshot).find((each) => each.alternativeId === alternativeId);
  const effects = proposal === undefined ? [] : alternativeOf(snapshot, proposal).unpricedEffects;
  const marked = effects.filter(({ id }) => children.unpricedIds.includes(id));
  const count = groups.find(({ id }) => id === 'children0to19');
  const shown = (value: number | null) =>
    value === null ? equityTexts.unknownCount : formatNumber(value);
  const items = [
    ...(count === undefined
      ? []
      : [equityTexts.childCount(shown(count.now), shown(count.newcomers), shown(count.after))]),
    ...(['preschool', 'school'] as const).map((kind) => {
      const { need, planned, balance } = children[kind];
      const told =
        need === null || balance === null
          ? equityTexts.placesUnknown(planned)
          : equityTexts.places({ need, planned, balance });
      return texts.cost(equityTexts[kind], told);
    }),
    ...childDistances(snapshot, alternativeId),
    marked.length === 0
      ? equityTexts.noChildEffects
      : texts.childEffects(marked.map(({ label }) => label)),
  ];
  return [heading(texts.children, 3), { kind: 'list', ordered: false, items, style: 'note' }];
}

/** How far it is to play and to school, today and with the alternative; or that nobody knows. */
function childDistances({ results, planCase }: Snapshot, alternativeId: string): string[] {
  const labelOf = (kind: string) => serviceKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
  const name = planCase.alternatives.find(({ id }) => id === alternativeId)?.name ?? '';
  const rows = childServiceKinds.map((kind) => {
    const { today = null, after = [] } =
      results.reach?.services.find((service) => service.kind === kind) ?? {};
    const later = after.find((each) => each.alternativeId === alternativeId)?.measure;
    return { label: labelOf(kind), today, later };
  });
  const missing = rows.filter(({ today }) => today === null);
  return [
    ...rows.flatMap(({ label, today, later }) => {
      if (today === null || later === undefined) return [];
      const { measured, child } = reachTexts;
      return [child.told(label, measured(today), measured(later), name)];
    }),
    ...(missing.length === 0
      ? []
      : [reachTexts.child.missing(missing.map(({ label }) => label.toLowerCase()))]),
  ];
}

/** The questions that were answered, by article; that others were not is one sentence. */
export function answerBlocks({ planCase }: Snapshot): Block[] {
  const answers = planCase.equity?.childAnswers ?? {};
  const answerTo = (id: (typeof childQuestions)[number]['id']) => (answers[id] ?? '').trim();
  const answered = childQuestions.filter(({ id }) => answerTo(id) !== '');
  const left = childQuestions.length - answered.length;
  return [
    heading(texts.answers, 3),
    ...(answered.length === 0
      ? []
      : [
          {
            kind: 'facts' as const,
            rows: answered.map(
              ({ id, article, labelSv }) =>
                [`${equityTexts.article(article)}: ${labelSv}`, answerTo(id)] as const,
            ),
          },
        ]),
    ...(left === 0 ? [] : [paragraph(equityTexts.unanswered(left, childQuestions.length))]),
  ];
}

import { actorLabelSv } from '../../vocabulary/actors.ts';
import { childQuestions } from '../../vocabulary/equity.ts';
import type {
  EquityFindings,
  EquityOfAlternative,
  Likely,
  Sociotope,
} from '../../vocabulary/equityFindings.ts';
import { formatNumber, formatPercent, formatSek } from '../../vocabulary/formatSv.ts';
import { childServiceKinds, serviceKinds } from '../../vocabulary/reach.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { equityAnnexTexts } from '../../vocabulary/text/sv/equityAnnex.ts';
import { equityTexts } from '../../vocabulary/text/sv/equity.ts';
import { reachTexts } from '../../vocabulary/text/sv/reach.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import {
  alternativeOf,
  heading,
  nameHeading,
  note,
  paragraph,
  proposalsOf,
  table,
} from '../parts.ts';

const texts = equityAnnexTexts;
const MONTHS = 12;

/** What the difference costs whom, what the plan changes for whom, and the best interest of children. */
export const costOfGapSection: AnnexSection = {
  id: 'costOfGap',
  startsPage: false,
  // Part of the section on equity before it.
  isNumbered: false,
  appliesTo: ({ snapshot }) => hasMore(snapshot),
  build: ({ snapshot }) => {
    const { equity } = snapshot.results;
    if (equity === undefined) return [];
    return [
      heading(texts.heading),
      ...sociotopeBlocks(equity.sociotope, snapshot),
      ...proposalsOf(snapshot).flatMap((proposal) => {
        const found = ofAlternative(equity, proposal.alternativeId);
        if (found === undefined) return [];
        return [
          ...nameHeading(snapshot, proposal),
          ...changeBlocks(found),
          ...rentBlocks(found, snapshot),
          ...childBlocks(found, snapshot, proposal.alternativeId),
        ];
      }),
      ...answerBlocks(snapshot),
    ];
  },
};

/** A case that has entered nothing of this is printed as it was before there was anything. */
function hasMore({ planCase, results }: Snapshot): boolean {
  const isEntered =
    planCase.equity !== undefined ||
    planCase.alternatives.some(({ newcomers = [] }) => newcomers.length > 0);
  return results.equity !== undefined && isEntered;
}

function ofAlternative(
  { alternatives }: EquityFindings,
  alternativeId: string,
): EquityOfAlternative | undefined {
  return alternatives.find((each) => each.alternativeId === alternativeId);
}

function sociotopeBlocks({ rows, totals }: Sociotope, snapshot: Snapshot): Block[] {
  if (rows.length === 0) return [];
  const labelOf = (id: string) => rows.find(({ indicatorId }) => indicatorId === id)?.label ?? id;
  const overlaps = totals.flatMap(({ groups }) =>
    equityTexts.overlap(
      groups.map(({ group, indicatorIds }) => ({ group, labels: indicatorIds.map(labelOf) })),
    ),
  );
  return [
    paragraph(texts.intro),
    table({
      caption: texts.costCaption,
      headers: [texts.columns.indicator, texts.columns.excess, texts.columns.yearly],
      align: 'lll',
      isDense: true,
      widths: [0.25, 0.22, 0.53],
      rows: rows.map((row) => [row.label, equityTexts.excess(row), costText(row)]),
      note: equityTexts.intervalNote,
    }),
    ...(totals.length === 0
      ? [paragraph(equityTexts.nothingSummed(rows))]
      : totals.map((total) => paragraph(equityTexts.total(total)))),
    ...[...new Set(overlaps)].map(paragraph),
    ...actorBlocks(totals),
    note(equityTexts.yearlyNote),
    ...unitCostBlocks(snapshot, labelOf),
  ];
}

function costText({ costs, state }: Sociotope['rows'][number]): string {
  if (costs.length === 0) return equityTexts.state[state];
  return costs
    .map(({ label, sekPerYear, isSummed }) => {
      const told = texts.cost(label, equityTexts.yearly(sekPerYear));
      return isSummed ? told : `${told}. ${equityTexts.notSummed(label)}`;
    })
    .join('; ');
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
      widths: [0.22, 0.28, 0.5],
      rows,
    }),
  ];
}

/** Each unit cost with its interval and source: a number that is printed has both. */
function unitCostBlocks({ planCase }: Snapshot, labelOf: (id: string) => string): Block[] {
  const { cost, indicator, low, likely, high, source } = texts.columns;
  const rows = (planCase.equity?.costs ?? []).flatMap(
    ({ label, indicatorId, unitCostSekPerYear }) => {
      if (unitCostSekPerYear === undefined) return [];
      const { central, source: from, catalogue } = unitCostSekPerYear;
      const end = (value: number | undefined) =>
        value === undefined ? annexTexts.none : formatNumber(value);
      return [
        [
          label,
          labelOf(indicatorId),
          end(unitCostSekPerYear.low),
          formatNumber(central),
          end(unitCostSekPerYear.high),
          texts.source(from?.note ?? '', catalogue?.entryId ?? ''),
        ],
      ];
    },
  );
  if (rows.length === 0) return [];
  return [
    table({
      caption: texts.unitCaption,
      headers: [cost, indicator, low, likely, high, source],
      align: 'llrrrl',
      isDense: true,
      widths: [0.2, 0.22, 0.1, 0.1, 0.1, 0.28],
      rows,
    }),
  ];
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
      widths: [0.24, 0.1, 0.2, 0.22, 0.24],
      rows: changes.map(({ label, shareBefore, ofStayers, ofComposition, shareAfter }) => [
        label,
        shareBefore === null ? annexTexts.none : formatPercent(shareBefore, 1),
        write(ofStayers, equityTexts.points),
        write(ofComposition, equityTexts.points),
        write(shareAfter, equityTexts.share),
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
  return [
    heading(texts.rents, 3),
    ...rents.map(({ label, rentSekPerM2, dwellingAreaM2, rentSekPerYear }) =>
      paragraph(
        texts.rent(
          label,
          equityTexts.rent({
            rent: formatSek(rentSekPerM2.likely),
            areaM2: formatNumber(dwellingAreaM2),
            month: formatSek(rentSekPerYear.likely / MONTHS),
          }),
        ),
      ),
    ),
    table({
      caption: texts.rentCaption,
      headers: [block, income, amount, one, two],
      align: 'llrrr',
      isDense: true,
      rows,
      note:
        rentShareLimit === undefined
          ? equityTexts.noLimit
          : equityTexts.limit(formatPercent(rentShareLimit), rentShareLimitSource),
    }),
  ];
}

function limited(share: Likely, isAbove: boolean | null): string {
  const told = equityTexts.share(share);
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
  return [
    heading(texts.children, 3),
    ...(count === undefined
      ? []
      : [
          paragraph(
            equityTexts.childCount(shown(count.now), shown(count.newcomers), shown(count.after)),
          ),
        ]),
    ...(['preschool', 'school'] as const).map((kind) => {
      const { need, planned, balance } = children[kind];
      const told =
        need === null || balance === null
          ? equityTexts.placesUnknown(planned)
          : equityTexts.places({ need, planned, balance });
      return paragraph(texts.cost(equityTexts[kind], told));
    }),
    ...childDistances(snapshot, alternativeId),
    marked.length === 0
      ? paragraph(equityTexts.noChildEffects)
      : {
          kind: 'list',
          ordered: false,
          items: marked.map(({ label, sentence }) => texts.cost(label, sentence)),
        },
  ];
}

/** How far it is to play and to school, today and with the alternative; or that nobody knows. */
function childDistances({ results, planCase }: Snapshot, alternativeId: string): Block[] {
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
      return [paragraph(child.told(label, measured(today), measured(later), name))];
    }),
    ...(missing.length === 0
      ? []
      : [paragraph(reachTexts.child.missing(missing.map(({ label }) => label.toLowerCase())))]),
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

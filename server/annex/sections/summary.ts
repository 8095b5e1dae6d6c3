import { trustText } from '../../vocabulary/grades.ts';
import {
  formatChance,
  formatMillions,
  formatMnkr,
  sumInMillions,
} from '../../vocabulary/formatSv.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import { stages } from '../../vocabulary/stages.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { annexDecisionTexts } from '../../vocabulary/text/sv/annexDecision.ts';
import { numberTexts } from '../../vocabulary/text/sv/numberWords.ts';
import { findingTexts } from '../../vocabulary/text/sv/findings.ts';
import { likelihoodWord, rangeMillions } from '../../vocabulary/text/sv/words.ts';
import { equityCounts, equityMoves } from '../../scenes/equityStanding.ts';
import type { AnnexSection, Block, TableBlock } from '../blocks.ts';
import { forFrontPages } from '../frontPages.ts';
import {
  baselineOf,
  dayOf,
  hasPosts,
  heading,
  horizonOf,
  mainProposalOf,
  MOST_SIDE_BY_SIDE,
  note,
  paragraph,
  proposalsOf,
  table,
  textCell,
  uncertaintyOf,
} from '../parts.ts';
import { answersOf, changeSentences, differenceSentences, type Answers } from '../summaryFacts.ts';

const texts = annexTexts.summary;
/** One alternative a row: its name, and each of the questions in their order. */
const TURNED_WIDTHS = [0.25, 0.095, 0.105, 0.095, 0.15, 0.085, 0.12, 0.1];
/** Of a row's question, beside alternatives of equal width. */
const QUESTION_WIDTH = 0.34;

/** Page 1, which stands alone. */
export const summarySection: AnnexSection = {
  id: 'summary',
  startsPage: false,
  isNumbered: false,
  appliesTo: () => true,
  build: (model) => {
    const snapshot = forFrontPages(model.snapshot);
    const main = mainProposalOf(snapshot);
    return [
      { kind: 'facts', rows: factRows(snapshot) },
      heading(texts.decision),
      ...decisionBlocks(snapshot, model.snapshot.planCase.decisionPoints.length),
      heading(texts.important),
      { kind: 'facts', style: 'lead', rows: answerRows(answersOf(snapshot, main)) },
      heading(texts.comparison),
      comparison(snapshot),
      ...differenceBlocks(snapshot),
      heading(texts.changes),
      { kind: 'list', ordered: false, items: changeSentences(snapshot, main) },
    ];
  },
};

function factRows(snapshot: Snapshot): [string, string][] {
  const { planCase, status, author, signOffs } = snapshot;
  const { facts } = texts;
  const { registryNumber, councilRegistryNumber, committee, meetingDate, reviewer } = planCase;
  const number =
    councilRegistryNumber === undefined
      ? registryNumber
      : texts.councilNumber(registryNumber, councilRegistryNumber);
  const isSigned = author !== undefined && signOffs !== undefined;
  return [
    [facts.registryNumber, textCell(number)],
    [facts.date, dayOf(snapshot)],
    [facts.meeting, textCell([committee, meetingDate].filter(Boolean).join(' '))],
    [facts.stage, stages.find(({ id }) => id === planCase.stage)?.labelSv ?? planCase.stage],
    [facts.caseOfficer, isSigned ? author.name : textCell(planCase.caseOfficer)],
    [facts.reviewer, signOffs?.approver.name ?? (reviewer || texts.noReviewer)],
    [facts.status, annexTexts.status[status]],
    [facts.number[status], String(signOffs?.number ?? planCase.version)],
  ];
}

/** Each question with its answer, where there is one. */
function answerRows(answers: Answers): [string, string][] {
  const { cost, pays, gains, sureness, equity } = texts.answers;
  const rows: [string, string][] = [
    [cost, answers.cost],
    [pays, answers.pays],
    [gains, answers.gains],
    [sureness, answers.sureness],
    [equity, answers.equity],
  ];
  return rows.filter(([, answer]) => answer !== '');
}

/** The points that there is room for, and how many there are besides. */
function decisionBlocks({ planCase }: Snapshot, count: number): Block[] {
  const items = planCase.decisionPoints;
  if (items.length === 0) return [paragraph(texts.noDecision)];
  const left = count - items.length;
  return [
    { kind: 'list', ordered: true, items },
    ...(left === 0 ? [] : [note(annexDecisionTexts.inFull.morePoints(left))]),
  ];
}

/** One row a question: its value in every alternative and how sure it is. */
type Row = {
  readonly label: string;
  readonly value: (assessment: Assessment) => string;
  readonly sureness?: (assessment: Assessment) => string;
  readonly emphasis?: true;
};

function comparison(snapshot: Snapshot): TableBlock {
  const all = [
    ...baselineList(snapshot),
    ...proposalsOf(snapshot).filter((each) => !each.isBaseline),
  ];
  const main = mainProposalOf(snapshot);
  const isSingle = proposalsOf(snapshot).length === 1;
  const { priceYear } = snapshot.planCase.settings;
  const isTurned = all.length > MOST_SIDE_BY_SIDE;
  const { findings } = main;
  const rows = comparisonRows(snapshot, isTurned).map((row) => {
    const cells = isSingle
      ? [...all.map(row.value), row.sureness?.(main) ?? '']
      : all.map((each) => withSureness(row, each, isTurned ? ' ' : '\n'));
    return row.emphasis === true
      ? ({ cells: [row.label, ...cells], emphasis: 'total' } as const)
      : { cells: [row.label, ...cells] };
  });
  const effects = findings.unpricedCount + findings.pricedEffectCount;
  const sideBySide = table({
    caption: '',
    headers: [
      (isTurned ? annexTexts.priceHeadMillions : annexTexts.priceHead)(priceYear),
      ...all.map(({ name }) => name),
      ...(isSingle ? [texts.uncertainty] : []),
    ],
    align: `l${'r'.repeat(all.length + 1)}`,
    ...(isSingle
      ? {}
      : { widths: [QUESTION_WIDTH, ...all.map(() => (1 - QUESTION_WIDTH) / all.length)] }),
    rows,
    note: [
      ...all.filter(isWithoutPosts).map(({ name }) => texts.noAmounts(name)),
      texts.likelyNote,
      ...(effects === 0 ? [] : [texts.pricedNote(findings.unpricedCount, effects)]),
    ].join(' '),
  });
  return isTurned ? turned(sideBySide) : sideBySide;
}

/** Rows for columns. */
function turned({ columns, rows, ...table }: TableBlock): TableBlock {
  const [first, ...alternatives] = columns.map(({ header }) => header);
  return {
    ...table,
    isDense: true,
    columns: [
      { header: first ?? '', align: 'left' as const },
      ...rows.map(({ cells }) => ({ header: cells[0] ?? '', align: 'right' as const })),
    ].map((column, at) => ({ ...column, width: TURNED_WIDTHS[at] ?? 0 })),
    rows: alternatives.map((name, at) => ({
      cells: [name, ...rows.map(({ cells }) => cells[at + 1] ?? '')],
    })),
  };
}

function baselineList(snapshot: Snapshot): Assessment[] {
  const baseline = baselineOf(snapshot);
  return baseline === undefined ? [] : [baseline];
}

function withSureness(row: Row, assessment: Assessment, between: ' ' | '\n'): string {
  const sureness = assessment.isBaseline ? '' : (row.sureness?.(assessment) ?? '');
  const value = row.value(assessment);
  return sureness === '' ? value : `${value},${between}${sureness}`;
}

/** What it costs, hard, soft, together, how surely, for whom, and on what evidence. */
function comparisonRows(snapshot: Snapshot, isTurned: boolean): Row[] {
  const rows = isTurned ? { ...texts.rows, ...texts.narrowRows } : texts.rows;
  // Narrow columns: the unit stands once, and the number of a chance without its word.
  const money = isTurned ? formatMillions : formatMnkr;
  const years = horizonOf(snapshot, 'samhalle');
  const entered = (of: (assessment: Assessment) => string) => (assessment: Assessment) =>
    isWithoutPosts(assessment) ? annexTexts.none : of(assessment);
  const society = (at: number) =>
    entered((assessment) => {
      const shown = societyInMillions(assessment)[at] ?? '';
      return isTurned ? shown : numberTexts.millions(shown);
    });
  const proposed = (of: (assessment: Assessment) => string) => (assessment: Assessment) =>
    assessment.isBaseline ? annexTexts.none : of(assessment);
  return [
    {
      label: rows.investment,
      value: entered(({ keyFigures }) => money(keyFigures.investment.totalSek)),
    },
    { label: rows.hard(years), value: society(0) },
    { label: rows.soft(years), value: society(1) },
    { label: rows.society(years), value: society(2), sureness: likelyRange, emphasis: true },
    isTurned
      ? { label: rows.chance, value: (each) => chanceNumber(each) || annexTexts.none }
      : { label: rows.chance, value: chanceWord, sureness: chanceNumber },
    {
      label: rows.equity,
      value: (assessment) =>
        assessment.isBaseline
          ? findingTexts.equityShort(equityCounts(snapshot.results))
          : findingTexts.equityChange(equityMoves(snapshot.results, assessment)),
    },
    {
      label: rows.trust,
      value: proposed(({ findings: { medianGrade } }) =>
        medianGrade === null ? annexTexts.none : trustText(medianGrade),
      ),
    },
  ];
}

/** A proposal whose zeros would look like results; in a baseline nothing may be what happens. */
const isWithoutPosts = (assessment: Assessment) => !assessment.isBaseline && !hasPosts(assessment);

/** Hard, soft and together, as they add up in print. */
function societyInMillions({ results }: Assessment): readonly string[] {
  const { hard = 0, soft = 0, total = 0 } = results.npv_by_layer['samhalle'] ?? {};
  return sumInMillions([hard, soft], total);
}

function likelyRange(assessment: Assessment): string {
  const spread = uncertaintyOf(assessment, 'samhalle');
  return spread === undefined || spread.sd === 0
    ? ''
    : texts.likely(rangeMillions(spread.p10, spread.p90));
}

/** A baseline in which nothing happens has no chance to speak of. */
function chanceOf(assessment: Assessment): number | undefined {
  const spread = uncertaintyOf(assessment, 'samhalle');
  return spread === undefined || spread.sd === 0 ? undefined : spread.chanceAboveZero;
}

function chanceWord(assessment: Assessment): string {
  const chance = chanceOf(assessment);
  return chance === undefined ? annexTexts.none : likelihoodWord(chance);
}

function chanceNumber(assessment: Assessment): string {
  const chance = chanceOf(assessment);
  return chance === undefined ? '' : formatChance(chance);
}

/** Beside the baseline and beside each other; none that is smaller than its uncertainty is told. */
function differenceBlocks(snapshot: Snapshot): Block[] {
  const baseline = baselineOf(snapshot);
  if (baseline === undefined || !snapshot.results.assessments.some(hasPosts)) return [];
  const sentences = differenceSentences(snapshot, baseline.name);
  return sentences.length === 0 ? [] : [note(sentences.join(' '))];
}

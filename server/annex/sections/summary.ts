import { formatChance, formatMnkr } from '../../vocabulary/formatSv.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import { stages } from '../../vocabulary/stages.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { findingTexts } from '../../vocabulary/text/sv/findings.ts';
import { likelihoodWord, rangeMillions } from '../../vocabulary/text/sv/words.ts';
import type { AnnexSection, Block, TableBlock } from '../blocks.ts';
import {
  baselineOf,
  heading,
  horizonOf,
  mainProposalOf,
  note,
  paragraph,
  proposalsOf,
  table,
  textCell,
  trustText,
  uncertaintyOf,
} from '../parts.ts';
import {
  changeSentences,
  differenceSentences,
  equityCounts,
  equityMoves,
  importantSentences,
  outcomeOf,
} from '../summaryFacts.ts';

const texts = annexTexts.summary;
/** A comparison of more alternatives than these is read downwards: one a row. */
const MOST_SIDE_BY_SIDE = 3;
const NAME_WIDTH = 0.28;
/** Of a row's question, beside alternatives of equal width. */
const QUESTION_WIDTH = 0.34;

/** Page 1, which stands alone. */
export const summarySection: AnnexSection = {
  id: 'summary',
  startsPage: false,
  isNumbered: false,
  appliesTo: () => true,
  build: ({ snapshot }) => {
    const main = mainProposalOf(snapshot);
    return [
      { kind: 'facts', rows: factRows(snapshot) },
      heading(texts.decision),
      decisionBlock(snapshot),
      heading(texts.important),
      {
        kind: 'paragraph',
        style: 'lead',
        text: importantSentences(snapshot, main).join(' '),
      },
      heading(texts.comparison),
      comparison(snapshot),
      ...differenceBlocks(snapshot),
      heading(texts.changes),
      { kind: 'list', ordered: false, items: changeSentences(snapshot, main) },
    ];
  },
};

function factRows({ planCase, status, author, signOffs, createdAt }: Snapshot): [string, string][] {
  const { facts } = texts;
  const { registryNumber, councilRegistryNumber, committee, meetingDate, reviewer } = planCase;
  const number =
    councilRegistryNumber === undefined
      ? registryNumber
      : texts.councilNumber(registryNumber, councilRegistryNumber);
  const isSigned = author !== undefined && signOffs !== undefined;
  return [
    [facts.registryNumber, textCell(number)],
    [facts.date, createdAt.slice(0, 'YYYY-MM-DD'.length)],
    [facts.meeting, textCell([committee, meetingDate].filter(Boolean).join(' '))],
    [facts.stage, stages.find(({ id }) => id === planCase.stage)?.labelSv ?? planCase.stage],
    [facts.caseOfficer, isSigned ? author.name : textCell(planCase.caseOfficer)],
    [facts.reviewer, signOffs?.approver.name ?? (reviewer || texts.noReviewer)],
    [facts.status, annexTexts.status[status]],
    [facts.version, String(signOffs?.number ?? planCase.version)],
  ];
}

function decisionBlock({ planCase }: Snapshot): Block {
  return planCase.decisionPoints.length === 0
    ? paragraph(texts.noDecision)
    : { kind: 'list', ordered: true, items: planCase.decisionPoints };
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
  const { findings } = main;
  const rows = comparisonRows(snapshot).map((row) => {
    const cells = isSingle
      ? [...all.map(row.value), row.sureness?.(main) ?? '']
      : all.map((each) => withSureness(row, each));
    return row.emphasis === true
      ? ({ cells: [row.label, ...cells], emphasis: 'total' } as const)
      : { cells: [row.label, ...cells] };
  });
  const effects = findings.unpricedCount + findings.pricedEffectCount;
  const sideBySide = table({
    caption: '',
    headers: [
      annexTexts.priceHead(snapshot.planCase.settings.priceYear),
      ...all.map(({ name }) => name),
      ...(isSingle ? [texts.uncertainty] : []),
    ],
    align: `l${'r'.repeat(all.length + 1)}`,
    ...(isSingle
      ? {}
      : { widths: [QUESTION_WIDTH, ...all.map(() => (1 - QUESTION_WIDTH) / all.length)] }),
    rows,
    note: [
      texts.likelyNote,
      ...(effects === 0 ? [] : [texts.pricedNote(findings.unpricedCount, effects)]),
    ].join(' '),
  });
  return all.length > MOST_SIDE_BY_SIDE ? turned(sideBySide) : sideBySide;
}

/** Rows for columns. */
function turned({ columns, rows, ...table }: TableBlock): TableBlock {
  const [first, ...alternatives] = columns.map(({ header }) => header);
  return {
    ...table,
    isDense: true,
    columns: [
      { header: first ?? '', align: 'left', width: NAME_WIDTH },
      ...rows.map(({ cells }) => ({ header: cells[0] ?? '', align: 'right' as const })),
    ],
    rows: alternatives.map((name, at) => ({
      cells: [name, ...rows.map(({ cells }) => cells[at + 1] ?? '')],
    })),
  };
}

function baselineList(snapshot: Snapshot): Assessment[] {
  const baseline = baselineOf(snapshot);
  return baseline === undefined ? [] : [baseline];
}

function withSureness(row: Row, assessment: Assessment): string {
  const sureness = assessment.isBaseline ? '' : (row.sureness?.(assessment) ?? '');
  const value = row.value(assessment);
  return sureness === '' ? value : `${value}, ${sureness}`;
}

/** What it costs, hard, soft, together, how surely, for whom, and on what evidence. */
function comparisonRows(snapshot: Snapshot): Row[] {
  const { rows } = texts;
  const years = horizonOf(snapshot, 'samhalle');
  const layer = (which: 'hard' | 'soft') => (assessment: Assessment) =>
    formatMnkr(assessment.results.npv_by_layer['samhalle']?.[which] ?? 0);
  const proposed = (of: (assessment: Assessment) => string) => (assessment: Assessment) =>
    assessment.isBaseline ? annexTexts.none : of(assessment);
  return [
    {
      label: rows.investment,
      value: ({ keyFigures }) => formatMnkr(keyFigures.investment.totalSek),
    },
    { label: rows.hard(years), value: layer('hard') },
    { label: rows.soft(years), value: layer('soft') },
    { ...outcomeRow(rows.society(years), 'samhalle'), emphasis: true },
    { label: rows.chance, value: chanceWord, sureness: chanceNumber },
    {
      label: rows.equity,
      value: (assessment) =>
        assessment.isBaseline
          ? findingTexts.equityShort(equityCounts(snapshot))
          : findingTexts.equityChange(equityMoves(snapshot, assessment)),
    },
    {
      label: rows.trust,
      value: proposed(({ findings: { medianGrade } }) =>
        medianGrade === null ? annexTexts.none : trustText(medianGrade),
      ),
    },
  ];
}

function outcomeRow(label: string, perspective: string): Row {
  return {
    label,
    value: (assessment) => formatMnkr(outcomeOf(assessment, perspective).sek),
    sureness: (assessment) => {
      const spread = uncertaintyOf(assessment, perspective);
      return spread === undefined || spread.sd === 0
        ? ''
        : texts.likely(rangeMillions(spread.p10, spread.p90));
    },
  };
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
  if (baseline === undefined) return [];
  const sentences = differenceSentences(snapshot, baseline.name);
  return sentences.length === 0 ? [] : [note(sentences.join(' '))];
}

import { actorLabelSv, parentActor, REAL } from '../../vocabulary/actors.ts';
import type { Post } from '../../vocabulary/findings.ts';
import { formatMillionsColumn, formatMnkr } from '../../vocabulary/formatSv.ts';
import { lineKinds } from '../../vocabulary/lineKinds.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { liftOutTexts } from '../../vocabulary/text/sv/liftOut.ts';
import type { Block } from '../blocks.ts';
import { alternativeOf, legalNotes, note, paragraph, proposalsOf, table } from '../parts.ts';
import { yearsText } from '../sections/hard.ts';
import { committeeBlocks } from '../sections/hardDetails.ts';
import { budgetTable, budgetYearsOf, whoPaysSentence } from '../sections/whoPays.ts';
import { answersOf } from '../summaryFacts.ts';

const texts = liftOutTexts.economy;
const MUNICIPALITY = 'kommun';

/**
 * What it costs the municipality, which committee, from which budget, and who pays it what. Posts
 * are not summed: a building and sixty years of running it make no one amount, and the snapshot has none.
 */
export function planEconomyBlocks(snapshot: Snapshot, main: Assessment): Block[] {
  const { pays } = answersOf(snapshot, main);
  return [
    paragraph(
      [
        pays,
        texts.investment(formatMnkr(main.keyFigures.investment.totalSek)),
        whoPaysSentence(snapshot, main),
      ].join(' '),
    ),
    ...(proposalsOf(snapshot).length > 1 ? [note(texts.mainOnly(main.name))] : []),
    ...postTables(snapshot, main),
    ...legalNotes(snapshot, 'hard'),
  ];
}

/** The same, and the municipality's budget in the first years. */
export function economyBlocks(snapshot: Snapshot, main: Assessment): Block[] {
  return [
    ...planEconomyBlocks(snapshot, main),
    budgetTable(main),
    ...committeeBlocks(main, budgetYearsOf(main)),
  ];
}

function postTables(snapshot: Snapshot, main: Assessment): Block[] {
  const alternative = alternativeOf(snapshot, main);
  const { priceYear } = snapshot.planCase.settings;
  const posts = main.findings.posts.filter(({ totalSek }) => totalSek !== 0);
  const expenses = posts.filter(({ from }) => parentActor(from) === MUNICIPALITY);
  const incomes = posts.filter(({ to }) => parentActor(to) === MUNICIPALITY);
  if (expenses.length + incomes.length === 0) return [paragraph(texts.none)];
  const committees = expenses.map((post) => committeeOf(post, alternative));
  const hasCommittees = committees.some((committee) => committee !== null);
  const { columns } = texts;
  return [
    ...(expenses.length === 0
      ? []
      : [
          table({
            caption: texts.expenses(priceYear),
            headers: [
              columns.post,
              ...(hasCommittees ? [columns.committee] : []),
              columns.amount,
              columns.years,
              columns.budget,
            ],
            align: hasCommittees ? 'llrrl' : 'lrrl',
            isDense: true,
            rows: [
              ...expenses.map((post, at) => [
                post.label,
                ...(hasCommittees ? [committees[at] ?? annexTexts.none] : []),
                formatMillionsColumn(post.totalSek),
                yearsText(post),
                texts.budgets[budgetOf(post, alternative)],
              ]),
            ],
            ...(hasCommittees ? {} : { note: texts.noCommittee }),
          }),
        ]),
    ...(incomes.length === 0
      ? []
      : [
          table({
            caption: texts.incomes(priceYear),
            headers: [columns.post, columns.amount, columns.years, columns.from],
            align: 'lrrl',
            isDense: true,
            rows: [
              ...incomes.map((post) => [
                post.label,
                formatMillionsColumn(post.totalSek),
                yearsText(post),
                post.from === REAL ? texts.lessCost : actorLabelSv(post.from),
              ]),
            ],
          }),
        ]),
  ];
}

function lineOf({ path }: Post, { hardLines }: Alternative) {
  return path[0] === 'hardLines' ? hardLines.find(({ id }) => id === path[1]) : undefined;
}

/** Named on the line, or in the actor that pays. */
function committeeOf(post: Post, alternative: Alternative): string | null {
  const [, ofActor = ''] = post.from.split('/', 2);
  return lineOf(post, alternative)?.committee ?? (ofActor === '' ? null : ofActor);
}

/** What pays for a post, by what the kind of its line is in the ledger. */
function budgetOf(post: Post, alternative: Alternative): keyof typeof texts.budgets {
  const line = lineOf(post, alternative);
  const kind = lineKinds.find(({ id }) => id === line?.kind);
  if (kind === undefined) return 'running';
  if ('budget' in kind && kind.budget === 'exploitation_result') return 'development';
  return 'asset' in kind ? 'investment' : 'running';
}

import { actorLabelSv, REAL } from '../../vocabulary/actors.ts';
import type { Post } from '../../vocabulary/findings.ts';
import { formatMillionsColumn, formatMnkr, formatPercent } from '../../vocabulary/formatSv.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { cashFlowScene } from '../../scenes/cashFlow.ts';
import { sceneContext } from '../../scenes/context.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import {
  alternativeOf,
  FIGURE_SIZE,
  heading,
  legalNotes,
  note,
  paragraph,
  proposalsOf,
  table,
} from '../parts.ts';
import { saidOnce } from '../saidOnce.ts';
import { budgetTable, budgetYearsOf } from './whoPays.ts';
import {
  budgetFigure,
  capitalCostBlocks,
  committeeBlocks,
  coverageRows,
  hasCommittees,
  hasFoldedCommittees,
  landBlocks,
  lineExtras,
  optionBlocks,
} from './hardDetails.ts';

const texts = annexTexts.hard;

/** Land, buildings and public works: posts, the owner's appraisal, cash flow by year. */
export const hardSection: AnnexSection = {
  id: 'hard',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot }) => {
    const { priceYear, optimismBiasCapex } = snapshot.planCase.settings;
    const withPosts = snapshot.results.assessments.filter(({ findings }) =>
      findings.posts.some(isHardPost),
    );
    return [
      heading(texts.heading),
      ...(withPosts.length === 0
        ? [paragraph(texts.noPosts)]
        : [note(texts.intro({ priceYear, optimism: optimismBiasCapex }))]),
      ...legalNotes(snapshot, 'hard'),
      ...saidOnce(
        withPosts.map((assessment) => ({
          name: assessment.name,
          parts: [assessmentBlocks(snapshot, assessment)],
        })),
      ),
    ];
  },
};

const hardRoots: readonly (string | undefined)[] = ['hardLines', 'propertyAppraisals', 'homeSales'];
const isHardPost = ({ path }: Pick<Post, 'path'>) => hardRoots.includes(path[0]);

/** Components and renewals of a line together; an older snapshot has only the items. */
function postsOf({ findings }: Assessment): readonly ShownPost[] {
  return findings.hard?.linePosts ?? findings.posts.filter(isHardPost);
}

type ShownPost = Omit<Post, 'itemId' | 'layer'>;

function assessmentBlocks(snapshot: Snapshot, assessment: Assessment): Block[] {
  const alternative = alternativeOf(snapshot, assessment);
  const { settings } = snapshot.planCase;
  const context = sceneContext(snapshot.planCase);
  const { keyFigures, findings } = assessment;
  const flowOf = (perspective: string): Block => ({
    kind: 'figure',
    scene: cashFlowScene({ keyFigures, findings, perspective, context }, FIGURE_SIZE),
  });
  const { columns } = texts;
  // The main proposal's budget stands on page 2.
  const isOther = proposalsOf(snapshot).indexOf(assessment) > 0;
  const rate = formatPercent(settings.discountRatesPerYear['samhalle'] ?? 0, 1);
  return [
    table({
      caption: texts.caption,
      headers: [
        columns.post,
        columns.payer,
        columns.receiver,
        columns.amount,
        columns.presentValue,
        columns.years,
        columns.life,
      ],
      align: 'lllrrrr',
      widths: [0.36, 0.165, 0.155, 0.075, 0.075, 0.095, 0.075],
      isDense: true,
      rows: postsOf(assessment).map((post) => postCells(post, alternative)),
      note: texts.postNote(rate),
    }),
    flowOf('kommun'),
    ...(isOther ? [budgetTable(assessment, annexTexts.whoPays.budget)] : []),
    ...(hasCommittees(assessment) && !isOther ? [budgetFigure(snapshot, assessment)] : []),
    ...(hasFoldedCommittees(assessment)
      ? committeeBlocks(assessment, budgetYearsOf(assessment))
      : []),
    ...capitalCostBlocks(assessment),
    ...propertyBlocks(snapshot, assessment),
    ...landBlocks(assessment),
    ...optionBlocks(assessment, alternative),
  ];
}

function postCells(post: ShownPost, alternative: Alternative): string[] {
  const line =
    post.path[0] === 'hardLines'
      ? alternative.hardLines.find(({ id }) => id === post.path[1])
      : undefined;
  const { lifeYears } = line ?? {};
  return [
    line === undefined ? post.label : texts.postLabel(post.label, lineExtras(line)),
    partyCell(post.from),
    partyCell(post.to),
    formatMillionsColumn(post.totalSek),
    formatMillionsColumn(post.presentValueSek),
    yearsText(post),
    lifeYears === undefined ? annexTexts.none : annexTexts.years(lifeYears),
  ];
}

/** A committee by its own name alone, which may be parted: two parties stand in every row. */
function partyCell(actorId: string): string {
  if (actorId === REAL) return annexTexts.none;
  const [, committee] = actorId.split('/');
  return committee?.replace(LAST_PART, '\u00ad$&') ?? actorLabelSv(actorId);
}

const LAST_PART = /(?<=\p{L}{4})nämnden$/u;

/** "2028", "2029–2086", or a dash. */
export function yearsText({ firstYear, lastYear }: Pick<Post, 'firstYear' | 'lastYear'>): string {
  if (firstYear === null || lastYear === null) return annexTexts.none;
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
}

function propertyBlocks({ planCase }: Snapshot, { results, findings }: Assessment): Block[] {
  const { property } = results;
  if (property === undefined) return [];
  const { facts } = texts;
  const { developer, stabilisedYear } = planCase.settings;
  const switching = results.switching_values.bolag;
  const rent = findings.breakEvenRentIncreaseShare;
  const landPriceSek = switching?.break_even_land_price_sek ?? null;
  return [
    heading(texts.appraisal, 3),
    {
      kind: 'facts',
      rows: [
        [facts.noi(stabilisedYear), formatMnkr(property.stabilised_noi)],
        [facts.investment, formatMnkr(property.total_investment)],
        [
          facts.yieldOnCost,
          property.yield_on_cost === null
            ? annexTexts.none
            : formatPercent(property.yield_on_cost, 1),
        ],
        [facts.marketValue, formatMnkr(property.market_value_at_completion)],
        [facts.writeDown, formatMnkr(property.write_down_need)],
        [facts.rent, rent === null ? texts.noRent : texts.higherRent(rent)],
        [
          facts.landPrice,
          landPriceSek === null
            ? annexTexts.none
            : texts.landPrice(landPriceSek, switching?.land_price_paid ?? null),
        ],
        [facts.irr, texts.irr(results.irr[developer] ?? [])],
        ...coverageRows(findings),
        [facts.payback, texts.payback(results.payback_discounted[developer] ?? null)],
      ],
    },
    ...(landPriceSek !== null && landPriceSek < 0 ? [note(texts.negativeLand)] : []),
  ];
}

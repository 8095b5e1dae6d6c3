import { actorLabelSv } from '../../vocabulary/actors.ts';
import { formatMillionsColumn } from '../../vocabulary/formatSv.ts';
import type { ActorFigures, OperatingBudgetYear } from '../../vocabulary/ledger.ts';
import { keyFigurePeriods } from '../../vocabulary/ledger.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { findingTexts } from '../../vocabulary/text/sv/findings.ts';
import { sceneTexts } from '../../vocabulary/text/sv/scenes.ts';
import { withoutStop } from '../../vocabulary/text/sv/words.ts';
import { sceneContext } from '../../scenes/context.ts';
import { budgetStrips, shortBudgetStrips } from '../../scenes/operatingBudget.ts';
import { whoPaysScene } from '../../scenes/whoPays.ts';
import type { AnnexSection, Block, TableBlock } from '../blocks.ts';
import { forFrontPages } from '../frontPages.ts';
import {
  alternativeOf,
  baselineOf,
  FIGURE_WIDTH,
  hasPosts,
  heading,
  mainProposalOf,
  nameHeading,
  note,
  paragraph,
  proposalsOf,
  table,
} from '../parts.ts';
import { budgetFigure, committeeBlocks, hasCommittees } from './hardDetails.ts';

const texts = annexTexts.whoPays;
const BUDGET_COLUMNS = 6;
const RELEASED = 'released_capacity_not_cashable';

/** Page 2: who pays and gains, the municipality's own budget, and doing nothing. */
export const whoPaysSection: AnnexSection = {
  id: 'whoPays',
  startsPage: true,
  isNumbered: false,
  appliesTo: () => true,
  build: (model) => {
    const snapshot = forFrontPages(model.snapshot);
    const main = mainProposalOf(snapshot);
    const isOneOfMany = proposalsOf(snapshot).length > 1;
    return [
      heading(texts.heading),
      ...nameHeading(snapshot, main),
      ...(hasPosts(main)
        ? [paragraph(whoPaysSentence(snapshot, main)), actorMatrix(snapshot, main)]
        : [paragraph(findingTexts.noPosts)]),
      heading(texts.budget),
      ...(hasPosts(main) ? budgetBlocks(snapshot, main) : [paragraph(findingTexts.noPosts)]),
      heading(texts.without),
      ...withoutBlocks(snapshot),
      ...(isOneOfMany ? [note(texts.otherAlternatives)] : []),
    ];
  },
};

/** Page 2 is one page: with a table by committee the figure stands in the section on the hard side. */
function budgetBlocks(snapshot: Snapshot, main: Assessment): Block[] {
  return [
    budgetTable(main),
    ...(hasCommittees(main)
      ? committeeBlocks(main, budgetYearsOf(main), 'folded')
      : [budgetFigure(snapshot, main)]),
  ];
}

/** The finding of the drawing in the section on hard and soft together. */
export function whoPaysSentence({ planCase }: Snapshot, { keyFigures }: Assessment): string {
  const context = sceneContext(planCase);
  const { title } = whoPaysScene({ keyFigures, context }, { width: FIGURE_WIDTH });
  return `${withoutStop(title)}.`;
}

/** Cost, income and net by actor over two periods, committees one by one. */
export function actorMatrix({ planCase }: Snapshot, { keyFigures }: Assessment): TableBlock {
  const { columns } = texts;
  const [short, long] = keyFigurePeriods;
  const numbers = (figures: ActorFigures) => {
    const years5 = figures[short.id].undiscounted;
    const years25 = figures[long.id].undiscounted;
    return [years5.netSek, years25.costSek, years25.incomeSek, years25.netSek].map((sek) =>
      formatMillionsColumn(sek),
    );
  };
  const used = Object.entries(keyFigures.byActor).filter(([, figures]) =>
    [figures.years1to25.undiscounted, figures.years0to60.undiscounted].some(
      ({ costSek, incomeSek }) => costSek !== 0 || incomeSek !== 0,
    ),
  );
  const labelOf = (id: string) =>
    id === RELEASED ? sceneTexts.releasedCapacity : actorLabelSv(id);
  return table({
    caption: texts.matrixCaption(planCase.settings.priceYear),
    headers: [
      columns.actor,
      `${columns.net}\n${short.labelSv}`,
      ...[columns.cost, columns.income, columns.net].map((head) => `${head}\n${long.labelSv}`),
    ],
    align: 'lrrrr',
    rows: [
      ...used.map(([id, figures]) => [labelOf(id), ...numbers(figures)]),
      {
        cells: [sceneTexts.whoPays.sumRow, ...numbers(keyFigures.societyRealNet)],
        emphasis: 'total',
      },
    ],
    note: texts.matrixNote,
    isDense: true,
  });
}

export function budgetTable({ results, findings }: Assessment, caption = ''): Block {
  const years = firstYears(results.municipal_operating_budget_nominal);
  return table({
    caption,
    headers: [texts.budgetHead, ...years.map(({ year }) => String(year))],
    align: `l${'r'.repeat(years.length)}`,
    isDense: true,
    rows: shortBudgetStrips(years).map(({ id, label, values }) => {
      const cells = [label, ...values.map((sek) => formatMillionsColumn(sek))];
      return id === 'total' ? { cells, emphasis: 'total' } : { cells };
    }),
    note: [
      texts.budgetNote,
      findingTexts.repayment({
        sek: findings.budgetAfter5YearsNominalSek,
        isRepaid: findings.repaysWithin5YearsInBudget,
        repaidYear: findings.budgetRepaidYear,
      }),
    ].join(' '),
  });
}

/** The years of the budget table. */
export function budgetYearsOf({ results }: Assessment): number[] {
  return firstYears(results.municipal_operating_budget_nominal).map(({ year }) => year);
}

/** Six years from the first that the budget feels, or from the start when none does. */
function firstYears(budget: readonly OperatingBudgetYear[]): OperatingBudgetYear[] {
  const first = budget.findIndex((year) => budgetStrips([year]).length > 1);
  return budget.slice(Math.max(0, first)).slice(0, BUDGET_COLUMNS);
}

export function withoutBlocks(snapshot: Snapshot): Block[] {
  const { withoutThePlan } = snapshot.planCase;
  if (withoutThePlan !== '') return [paragraph(withoutThePlan)];
  const baseline = baselineOf(snapshot);
  const described = baseline === undefined ? '' : alternativeOf(snapshot, baseline).description;
  return [described === '' ? note(texts.noWithout) : paragraph(described)];
}

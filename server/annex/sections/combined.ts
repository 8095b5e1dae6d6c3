import { actorLabelSv } from '../../vocabulary/actors.ts';
import { formatChance, formatMillionsColumn } from '../../vocabulary/formatSv.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import type { PerspectiveUncertainty } from '../../vocabulary/uncertainty.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { findingTexts } from '../../vocabulary/text/sv/findings.ts';
import { rangeMillions } from '../../vocabulary/text/sv/words.ts';
import { bridgeScene } from '../../scenes/bridge.ts';
import { sceneContext } from '../../scenes/context.ts';
import { dotplotScene } from '../../scenes/dotplot.ts';
import { whoPaysScene } from '../../scenes/whoPays.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import {
  FIGURE_SIZE,
  hasPosts,
  heading,
  horizonOf,
  note,
  paragraph,
  perspectivesOf,
  proposalsOf,
  table,
  uncertaintyOf,
} from '../parts.ts';
import { saidOnce } from '../saidOnce.ts';
import { actorMatrix } from './whoPays.ts';

const texts = annexTexts.combined;

/** Perspectives whose outcomes are drawn; the bridge from hard to soft for the first. */
const DRAWN = ['samhalle', 'kommun'];

/** Hard and soft beside their sum, from every point of view. */
export const combinedSection: AnnexSection = {
  id: 'combined',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot }) => [
    heading(texts.heading),
    note(texts.intro),
    ...saidOnce(
      proposalsOf(snapshot).map((proposal, at) => ({
        name: proposal.name,
        parts: !hasPosts(proposal)
          ? [[paragraph(findingTexts.noPosts)]]
          : [
              [perspectiveTable(snapshot, proposal), clockTable(snapshot, proposal)],
              figures(snapshot, proposal, at === 0),
              // The main proposal's table stands on page 2, and it alone is drawn.
              at === 0 ? [whoPaysFigure(snapshot, proposal)] : [actorMatrix(snapshot, proposal)],
            ],
      })),
    ),
  ],
};

function perspectiveTable(snapshot: Snapshot, assessment: Assessment): Block {
  const { columns } = texts;
  const { results } = assessment;
  return table({
    caption: texts.caption(snapshot.planCase.settings.priceYear),
    headers: [
      columns.perspective,
      columns.years,
      columns.hard,
      columns.soft,
      columns.total,
      columns.without,
      columns.likely,
      columns.chance,
    ],
    align: 'lrrrrrrr',
    widths: [0.17, 0.06, 0.1, 0.1, 0.1, 0.14, 0.17, 0.16],
    rows: perspectivesOf(assessment).map((perspective) => {
      const horizon = horizonOf(snapshot, perspective);
      const layers = results.npv_by_layer[perspective] ?? { hard: 0, soft: 0, total: 0 };
      const atHorizon = results.npv[perspective]?.[String(horizon)];
      const spread = uncertaintyOf(assessment, perspective);
      return [
        actorLabelSv(perspective),
        String(horizon),
        ...[layers.hard, layers.soft, layers.total].map((sek) => formatMillionsColumn(sek)),
        atHorizon === undefined
          ? annexTexts.none
          : formatMillionsColumn(atHorizon.without_residual),
        spread === undefined ? annexTexts.none : rangeMillions(spread.p10, spread.p90),
        spread === undefined || spread.sd === 0
          ? annexTexts.none
          : formatChance(spread.chanceAboveZero),
      ];
    }),
    note: texts.note,
    isDense: true,
  });
}

/** Every point of view after every period, with what is left of the assets and without. */
function clockTable({ planCase }: Snapshot, assessment: Assessment): Block {
  const horizons = planCase.settings.horizons.toSorted((a, b) => a - b);
  const cell = (perspective: string, horizon: number) => {
    const value = assessment.results.npv[perspective]?.[String(horizon)];
    if (value === undefined) return annexTexts.none;
    const [withResidual, without] = [value.with_residual, value.without_residual].map((sek) =>
      formatMillionsColumn(sek),
    );
    return texts.bothResiduals(withResidual ?? '', without ?? '');
  };
  const onResidual = horizons.filter((horizon) => {
    const value = assessment.results.npv['kommun']?.[String(horizon)];
    return value !== undefined && value.with_residual > 0 && value.without_residual < 0;
  });
  return table({
    caption: texts.clocksCaption,
    headers: [texts.columns.perspective, ...horizons.map(horizonHead)],
    ...(onResidual.length > 0
      ? { note: findingTexts.residualPlus(actorLabelSv('kommun'), onResidual) }
      : {}),
    align: `l${'r'.repeat(horizons.length)}`,
    rows: perspectivesOf(assessment).map((perspective) => [
      actorLabelSv(perspective),
      ...horizons.map((horizon) => cell(perspective, horizon)),
    ]),
    isDense: true,
  });
}

function horizonHead(horizon: number): string {
  const years = annexTexts.years(horizon);
  const what = texts.clockHeads[horizon];
  return what === undefined ? years : `${years}\n${what}`;
}

function whoPaysFigure({ planCase }: Snapshot, { keyFigures }: Assessment): Block {
  const context = sceneContext(planCase);
  return { kind: 'figure', scene: whoPaysScene({ keyFigures, context }, FIGURE_SIZE) };
}

function figures(snapshot: Snapshot, assessment: Assessment, isMain: boolean): Block[] {
  const context = sceneContext(snapshot.planCase);
  const size = FIGURE_SIZE;
  return DRAWN.filter((each) => perspectivesOf(assessment).includes(each)).flatMap(
    (perspective): Block[] => {
      const uncertainty = uncertaintyOf(assessment, perspective);
      const { results } = assessment;
      const bridge = bridgeScene({ results, uncertainty, perspective, context }, size);
      return [
        ...(isMain && perspective === DRAWN[0] ? [{ kind: 'figure', scene: bridge } as const] : []),
        // Fifty dots at one value would only be a tower; on one side of zero the table says it all.
        ...(uncertainty === undefined ||
        uncertainty.sd === 0 ||
        isOneSided(perspective, uncertainty)
          ? []
          : ([
              {
                kind: 'figure',
                scene: dotplotScene({ uncertainty, perspective, context }, size),
              },
            ] as const)),
      ];
    },
  );
}

/** Whether another than the first perspective has all but every outcome on one side of zero. */
function isOneSided(perspective: string, { chanceAboveZero }: PerspectiveUncertainty): boolean {
  const isFirst = perspective === DRAWN[0];
  return !isFirst && Math.min(chanceAboveZero, 1 - chanceAboveZero) < ONE_OF_FIFTY;
}

const ONE_OF_FIFTY = 0.02;

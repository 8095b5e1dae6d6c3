import { actorLabelSv } from '../../vocabulary/actors.ts';
import { assumptionNameOf } from '../../vocabulary/assumptionName.ts';
import { formatNumber, formatPercent } from '../../vocabulary/formatSv.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { uncertaintyTexts } from '../../vocabulary/text/sv/uncertainty.ts';
import {
  isWithinReach,
  ranksOnItsOwn,
  skewOf,
  weightiestAssumptions,
  type WeighedAssumption,
} from '../../scenes/assumptionWeights.ts';
import { sceneContext } from '../../scenes/context.ts';
import { assumptionTornadoScene, tornadoBars, tornadoScene } from '../../scenes/tornado.ts';
import type { Block } from '../blocks.ts';
import { FIGURE_WIDTH, note, table } from '../parts.ts';

const texts = annexTexts.uncertainty;
const PERSPECTIVES = ['samhalle', 'kommun'] as const;
const [MAIN] = PERSPECTIVES;
/** Ten bars, each under its name, on less than half a page. */
const TORNADO_SIZE = { width: FIGURE_WIDTH, textSize: 7 };

/** How much the numbers owe to the luck of the draws, and why mean and central value differ. */
export function drawnBlocks({ uncertainty, results }: Assessment): Block[] {
  const spread = uncertainty.byPerspective[MAIN];
  if (spread === undefined || spread.sd === 0) return [];
  const { mean: meanSek, chanceAboveZero: chance, p10, p90 } = spread.errors;
  const facts = { chance, meanSek, tailSek: Math.max(p10, p90) };
  const centralSek = results.npv_by_layer[MAIN]?.total ?? 0;
  const skew = skewOf(uncertainty, MAIN, centralSek);
  return [
    note(
      [
        uncertaintyTexts.errors(facts),
        ...(skew === null
          ? []
          : [uncertaintyTexts.skew({ ...skew, label: assumptionNameOf(skew.label), centralSek })]),
      ].join(' '),
    ),
  ];
}

/** The ten assumptions of most weight; the risk groups where no assumption has an interval. */
export function tornadoBlocks(
  { planCase }: Snapshot,
  { results, uncertainty }: Assessment,
): Block[] {
  const context = sceneContext(planCase);
  const facts = { results, perspective: MAIN, context };
  if (weightiestAssumptions(uncertainty, MAIN).length > 0) {
    const scene = assumptionTornadoScene({ ...facts, uncertainty }, TORNADO_SIZE);
    return [{ kind: 'figure', scene }];
  }
  return PERSPECTIVES.filter(
    (perspective) => tornadoBars(results, perspective, context).length > 0,
  ).map((perspective) => ({
    kind: 'figure',
    scene: tornadoScene({ ...facts, perspective }, TORNADO_SIZE),
  }));
}

type Turn = 'switching' | 'ranking';

/** What each assumption has to be for 0, and for the order to the baseline to flip. */
export function assumptionSwitchingBlocks({ uncertainty, isBaseline }: Assessment): Block[] {
  const weighty = weightiestAssumptions(uncertainty, MAIN);
  if (weighty.length === 0) return [];
  const { assumptionColumns: columns } = texts;
  const turns: readonly Turn[] = ranksOnItsOwn(weighty) ? ['switching', 'ranking'] : ['switching'];
  const asked = PERSPECTIVES.flatMap((perspective) => turns.map((turn) => ({ perspective, turn })));
  const sameRanking = turns.length > 1 || isBaseline ? '' : ` ${uncertaintyTexts.sameRanking}`;
  return [
    table({
      caption: texts.assumptionCaption,
      headers: [
        columns.assumption,
        columns.range,
        ...asked.map(({ perspective, turn }) => columns[turn](actorLabelSv(perspective))),
      ],
      align: `lr${'r'.repeat(asked.length)}`,
      rows: weighty.map((each) => [
        assumptionNameOf(each.assumption.label),
        spanOf(each.assumption.lowFactor, each.assumption.highFactor),
        ...asked.map(({ perspective, turn }) => turnText(each, perspective, turn)),
      ]),
      note: `${uncertaintyTexts.neededNote}${sameRanking}`,
      isDense: true,
    }),
  ];
}

/** "85–120 %"; ends that are written alike are one number. */
export function spanOf(lowFactor: number, highFactor: number): string {
  const high = formatPercent(highFactor);
  if (formatPercent(lowFactor) === high) return high;
  return texts.assumptionRange(formatNumber(lowFactor * 100), high);
}

function turnText({ assumption }: WeighedAssumption, perspective: string, turn: Turn): string {
  const found = assumption.byPerspective[perspective]?.[turn] ?? null;
  if (found === null) return annexTexts.none;
  if (!isWithinReach(found.factor)) return uncertaintyTexts.needed(found.factor);
  return uncertaintyTexts.neededWithChance(found.factor, found.chanceBeyond);
}

/** The three of most weight two by two. */
export function pairBlocks({ uncertainty: { pairs, assumptions } }: Assessment): Block[] {
  const own = pairs.filter(({ perspective }) => perspective === MAIN);
  if (own.length === 0) return [];
  const labelOf = (id: string) =>
    assumptionNameOf(assumptions.find((each) => each.id === id)?.label ?? id);
  const { pairColumns } = texts;
  return [
    table({
      caption: texts.pairCaption,
      headers: [pairColumns.first, pairColumns.second, pairColumns.change],
      align: 'llr',
      rows: own.map(({ ids: [first, second], jointChange }) => [
        labelOf(first),
        labelOf(second),
        uncertaintyTexts.joint(jointChange),
      ]),
      isDense: true,
    }),
  ];
}

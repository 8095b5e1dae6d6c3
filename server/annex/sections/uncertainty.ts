import { actorLabelSv } from '../../vocabulary/actors.ts';
import { formatMillionsColumn, formatPercent, formatRate } from '../../vocabulary/formatSv.ts';
import { switchingsOf } from '../../vocabulary/findings.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { findingTexts } from '../../vocabulary/text/sv/findings.ts';
import { uncertaintyTexts } from '../../vocabulary/text/sv/uncertainty.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import { hasPosts, heading, note, paragraph, proposalsOf, table } from '../parts.ts';
import { saidOnce } from '../saidOnce.ts';
import {
  assumptionSwitchingBlocks,
  drawnBlocks,
  pairBlocks,
  spanOf,
  tornadoBlocks,
} from './uncertaintyAssumptions.ts';
import { choiceBlocks } from './uncertaintyChoice.ts';

const texts = annexTexts.uncertainty;

/** What the results hang on, what would turn them, and what is worth investigating first. */
export const uncertaintySection: AnnexSection = {
  id: 'uncertainty',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot }) => {
    if (!snapshot.results.assessments.some(hasPosts)) {
      return [heading(texts.heading), paragraph(findingTexts.noPosts)];
    }
    const proposals = proposalsOf(snapshot).filter(hasPosts);
    const [first] = proposals;
    return [
      heading(texts.heading),
      ...(first === undefined
        ? []
        : [
            note(
              texts.intro({
                draws: first.uncertainty.draws,
                seed: first.uncertainty.seed,
                sampling: uncertaintyTexts.sampling[first.uncertainty.sampling],
              }),
            ),
          ]),
      note(proposals.length > 1 ? `${texts.limits} ${texts.firstInFull}` : texts.limits),
      ...saidOnce(
        proposals.map((proposal) => ({
          name: proposal.name,
          parts: [
            drawnBlocks(proposal),
            ...(proposal === first ? [tornadoBlocks(snapshot, proposal)] : []),
            assumptionSwitchingBlocks(proposal),
            ...(proposal === first
              ? [
                  pairBlocks(proposal),
                  scenarioBlocks(proposal),
                  switchingBlocks(snapshot, proposal),
                ]
              : [scenarioBlocks(proposal)]),
            effectBlocks(proposal),
            discountBlocks(proposal),
          ],
        })),
      ),
      ...choiceBlocks(snapshot),
    ];
  },
};

/** Groups down, perspectives across; a star marks a change inside the tried range. */
function switchingBlocks({ planCase }: Snapshot, { findings }: Assessment): Block[] {
  const groupSwitching = switchingsOf(findings);
  const shown = ['samhalle', 'offentlig', 'kommun', planCase.settings.developer];
  const perspectives = shown.filter((each) =>
    groupSwitching.some(({ perspective }) => perspective === each),
  );
  const groups = [...new Map(groupSwitching.map(({ group, label }) => [group, label]))];
  if (groups.length === 0) return [];
  const cell = (group: string, perspective: string) => {
    const found = groupSwitching.find(
      (each) => each.group === group && each.perspective === perspective,
    );
    if (found === undefined || found.changeShare === null) return texts.never;
    return texts.switching(found.changeShare, found.isWithinRange);
  };
  const rangeOf = (group: string) => {
    const found = planCase.settings.riskGroups.find(({ name }) => name === group);
    if (found === undefined) return [annexTexts.none, annexTexts.none];
    const { low, high, standardDeviation } = found;
    return [spanOf(low, high), formatPercent(standardDeviation)];
  };
  return [
    table({
      caption: texts.switchingCaption,
      headers: [
        texts.switchingColumns.group,
        texts.switchingColumns.range,
        texts.switchingColumns.deviation,
        ...perspectives.map((perspective) => actorLabelSv(perspective)),
      ],
      align: `lrr${'r'.repeat(perspectives.length)}`,
      rows: groups.map(([group, label]) => [
        label,
        ...rangeOf(group),
        ...perspectives.map((perspective) => cell(group, perspective)),
      ]),
      note: texts.switchingNote,
      isDense: true,
    }),
  ];
}

function effectBlocks({ findings }: Assessment): Block[] {
  const { effectColumns } = texts;
  const shareText = (share: number | null | undefined) =>
    share === null || share === undefined ? texts.never : texts.neededShare(share);
  const perspectives = Object.keys(findings.requiredEffectShare);
  if (perspectives.length === 0 || findings.pricedEffectCount === 0) return [];
  return [
    table({
      caption: texts.effectCaption,
      headers: [effectColumns.perspective, effectColumns.all, effectColumns.softOnly],
      align: 'lrr',
      rows: perspectives.map((perspective) => [
        actorLabelSv(perspective),
        shareText(findings.requiredEffectShare[perspective]),
        shareText(findings.softOnlyRequiredEffectShare[perspective]),
      ]),
      note: texts.effectNote,
      isDense: true,
    }),
  ];
}

/** Each scenario below the calculation itself; nothing is drawn. */
function scenarioBlocks({ results, uncertainty: { scenarios } }: Assessment): Block[] {
  const perspectives = Object.keys(results.risk ?? {});
  if (scenarios.length === 0 || perspectives.length === 0) return [];
  const row = (label: string, valueOf: (perspective: string) => number | undefined) => [
    label,
    ...perspectives.map((perspective) => formatMillionsColumn(valueOf(perspective) ?? 0)),
  ];
  return [
    table({
      caption: texts.scenarioCaption,
      headers: [texts.scenario, ...perspectives.map((each) => actorLabelSv(each))],
      align: `l${'r'.repeat(perspectives.length)}`,
      rows: [
        row(texts.asCalculated, (perspective) => results.npv_by_layer[perspective]?.total),
        ...scenarios.map(({ label, npvSek }) => row(label, (perspective) => npvSek[perspective])),
      ],
      isDense: true,
    }),
  ];
}

function discountBlocks({ results }: Assessment): Block[] {
  const sensitivity = Object.entries(results.discount_sensitivity ?? {});
  const rates = Object.keys(sensitivity[0]?.[1] ?? {}).toSorted((a, b) => Number(a) - Number(b));
  if (rates.length === 0) return [];
  return [
    table({
      caption: texts.discountCaption,
      headers: [
        annexTexts.whoPays.perspective,
        texts.chosenRate,
        ...rates.map((rate) => texts.discountRate(formatRate(Number(rate)))),
      ],
      align: `l${'r'.repeat(rates.length + 1)}`,
      rows: sensitivity.map(([perspective, byRate]) => [
        actorLabelSv(perspective),
        formatMillionsColumn(results.npv_by_layer[perspective]?.total ?? 0),
        ...rates.map((rate) => formatMillionsColumn(byRate[rate] ?? 0)),
      ]),
      isDense: true,
    }),
  ];
}

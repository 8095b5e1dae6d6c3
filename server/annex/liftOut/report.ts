import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { findingTexts } from '../../vocabulary/text/sv/findings.ts';
import { liftOutTexts } from '../../vocabulary/text/sv/liftOut.ts';
import { withoutStop } from '../../vocabulary/text/sv/words.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import type { AnnexModel, Block } from '../blocks.ts';
import { footerOf } from '../buildAnnex.ts';
import { alternativeOf, baselineOf, mainProposalOf, paragraph } from '../parts.ts';
import { followUpSection } from '../sections/followUp.ts';
import { withoutBlocks } from '../sections/whoPays.ts';
import { answersOf, differenceSentences } from '../summaryFacts.ts';
import type { Lifted } from './copied.ts';
import { economyBlocks } from './economy.ts';
import { childrenBlocks, equityBlocks, withoutHeading } from './people.ts';

const texts = liftOutTexts;
/** Effects of what is built that are about the surroundings. */
const environmental = new Set(['noise', 'greenWithinReach']);

/** The parts of an official report that the annex has facts for, in the order of such a report. */
export function reportTexts(model: AnnexModel): Lifted[] {
  const { snapshot } = model;
  const { planCase } = snapshot;
  const main = mainProposalOf(snapshot);
  const { report } = texts;
  return [
    {
      id: 'decision',
      title: report.decision,
      blocks: [
        planCase.decisionPoints.length === 0
          ? paragraph(annexTexts.summary.noDecision)
          : { kind: 'list', ordered: true, items: planCase.decisionPoints },
      ],
    },
    { id: 'summary', title: report.summary, blocks: summaryBlocks(snapshot) },
    { id: 'economy', title: report.economy, blocks: economyBlocks(snapshot, main) },
    { id: 'children', title: report.children, blocks: childrenBlocks(snapshot, main) },
    { id: 'equity', title: report.equity, blocks: equityBlocks(snapshot, main) },
    { id: 'environment', title: report.environment, blocks: environmentBlocks(snapshot) },
    {
      id: 'followUp',
      title: report.followUp,
      blocks: withoutHeading(followUpSection.build(model)),
    },
    { id: 'evidence', title: report.evidence, blocks: [evidenceList(model)] },
  ];
}

/** What, what it costs and gives, beside the other alternatives and beside doing nothing. */
function summaryBlocks(snapshot: Snapshot): Block[] {
  const main = mainProposalOf(snapshot);
  const { findings } = main;
  const baseline = baselineOf(snapshot);
  const differences = baseline === undefined ? [] : differenceSentences(snapshot, baseline.name);
  const unpriced =
    findings.unpricedCount === 0 ? [] : [findingTexts.unpriced(findings.unpricedCount)];
  return [
    paragraph(Object.values(answersOf(snapshot, main)).filter(Boolean).join(' ')),
    paragraph([...differences, ...unpriced, annexTexts.summary.likelyNote].join(' ')),
    ...withoutBlocks(snapshot).map((block) =>
      block.kind === 'paragraph' && block.style === undefined
        ? paragraph(texts.without(block.text))
        : block,
    ),
  ];
}

/** Where it is assessed; the calculation only values what people notice of it. */
export function environmentBlocks(snapshot: Snapshot): Block[] {
  const { builtEffects = [] } = alternativeOf(snapshot, mainProposalOf(snapshot));
  const valued = builtEffects.filter(({ effect }) => environmental.has(effect));
  return [
    paragraph(texts.environment.pointer),
    ...(valued.length === 0
      ? []
      : [paragraph(texts.environment.valued(valued.map(({ label }) => label)))]),
  ];
}

/** The annex itself, the plan file and the consultation report, as far as they are known. */
export function evidenceList(model: AnnexModel): Block {
  const { planCase } = model.snapshot;
  const { evidence } = texts;
  const report = planCase.consultationViews?.report.trim() ?? '';
  const file = planCase.planArea?.fileName ?? '';
  return {
    kind: 'list',
    ordered: false,
    items: [
      evidence.annex(annexTexts.title(planCase.title), ...footerOf(model)),
      ...(file === '' ? [] : [evidence.planFile(file)]),
      ...(report === '' ? [] : [evidence.report(withoutStop(report))]),
    ],
  };
}

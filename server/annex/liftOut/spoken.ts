import { actorLabelSv } from '../../vocabulary/actors.ts';
import type { Outcome } from '../../vocabulary/text/sv/findings.ts';
import {
  amountInWords,
  rangeInWords,
  signedInWords,
  spelledOut,
} from '../../vocabulary/text/sv/spokenNumbers.ts';
import { spokenSummaryTexts } from '../../vocabulary/text/sv/spokenSummary.ts';
import { isZeroMnkr } from '../../vocabulary/text/sv/words.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import { equityCounts } from '../../scenes/equityStanding.ts';
import type { Block } from '../blocks.ts';
import { alternativeOf, horizonOf, mainProposalOf, paragraph, uncertaintyOf } from '../parts.ts';
import { whoPaysSentence, withoutBlocks } from '../sections/whoPays.ts';
import { hasPerspective, nearestSwitching, outcomeOf, programmeFacts } from '../summaryFacts.ts';
import type { Lifted } from './copied.ts';
import { heard, heardPercent, heardRange } from './forTheEar.ts';

const texts = spokenSummaryTexts;
const SOCIETY = 'samhalle';

/** What a chair reads aloud: the first page in round numbers, without a table. */
export function spokenTexts(snapshot: Snapshot): Lifted[] {
  return [{ id: 'spokenSummary', title: texts.item, blocks: spokenBlocks(snapshot) }];
}

function spokenBlocks(snapshot: Snapshot): Block[] {
  const { planCase, status } = snapshot;
  const main = mainProposalOf(snapshot);
  return [
    ...paragraphs([
      texts.opening(planCase.title),
      ...(status === 'draft' ? [texts.draft] : []),
      texts.programme(programmeFacts(snapshot, main)),
      texts.investment(amountInWords(heard(main.keyFigures.investment.totalSek))),
    ]),
    ...paragraphs(municipality(snapshot, main)),
    ...paragraphs(society(snapshot, main)),
    ...paragraphs([
      texts.equity(equityCounts(snapshot.results)),
      ...(main.findings.unpricedCount === 0 ? [] : [texts.unpriced(main.findings.unpricedCount)]),
      ...nearest(main),
    ]),
    ...without(snapshot),
    paragraph(
      planCase.decisionPoints.length === 0
        ? texts.noDecisions
        : texts.decisions(planCase.decisionPoints.length),
    ),
    ...(planCase.decisionPoints.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            ordered: true,
            items: planCase.decisionPoints.map((point) => spelledOut(point)),
          },
        ]),
    paragraph(texts.ending),
  ];
}

const paragraphs = (sentences: readonly string[]): Block[] => {
  const said = sentences.filter((sentence) => sentence !== '').map(capital);
  return said.length === 0 ? [] : [paragraph(said.join(' '))];
};
const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The municipality, the owner beside it, and the municipality's own budget. */
function municipality(snapshot: Snapshot, main: Assessment): string[] {
  const { developer } = snapshot.planCase.settings;
  const { budgetAfter5YearsNominalSek: budget } = main.findings;
  return [
    ...outcomeSentences(snapshot, main, 'kommun'),
    ...(hasPerspective(main, developer) ? outcomeSentences(snapshot, main, developer) : []),
    texts.budget(signed(budget)),
    whoPaysSentence(snapshot, main),
  ];
}

function outcomeSentences(snapshot: Snapshot, main: Assessment, perspective: string): string[] {
  const outcome = outcomeOf(main, perspective);
  const [whom, years] = [actorLabelSv(perspective), horizonOf(snapshot, perspective)];
  return [
    isZeroMnkr(outcome.sek)
      ? texts.unchanged(whom, years)
      : texts.outcome({ whom, amount: signed(outcome.sek), years }),
    likely(outcome),
  ];
}

/** Soft and together, and how surely. */
function society(snapshot: Snapshot, main: Assessment): string[] {
  const soft = main.results.npv_by_layer[SOCIETY]?.soft ?? 0;
  const hasMeasures = alternativeOf(snapshot, main).measures.length > 0;
  const share = main.findings.softOnlyRequiredEffectShare[SOCIETY] ?? null;
  const outcome = outcomeOf(main, SOCIETY);
  const spread = uncertaintyOf(main, SOCIETY);
  return [
    ...(hasMeasures || !isZeroMnkr(soft) ? [texts.soft(signed(soft))] : [texts.noMeasures]),
    ...(hasMeasures
      ? [texts.enough(share === null || share <= 0 ? share : heardPercent(share))]
      : []),
    texts.combined(signed(outcome.sek)),
    likely(outcome),
    ...(spread === undefined || spread.sd === 0
      ? []
      : [texts.chance(spread.chanceAboveZero, hundredthsOf(spread.chanceAboveZero))]),
  ];
}

/** Never none or all of a hundred, which no simulation can promise. */
const hundredthsOf = (chance: number) => Math.min(99, Math.max(1, Math.round(chance * 100)));

const signed = (sek: number) => signedInWords(sek, heard(sek));

function likely({ interval }: Outcome): string {
  if (interval === undefined || interval.p10 === interval.p90) return '';
  return texts.likely(rangeInWords(...heardRange(interval)));
}

/** The change that brings society to zero soonest. */
function nearest({ findings }: Assessment): string[] {
  return nearestSwitching(findings.groupSwitching, SOCIETY)
    .filter(({ isWithinRange }) => isWithinRange === true)
    .slice(0, 1)
    .map(({ label, changeShare }) =>
      texts.switching({
        label,
        whom: actorLabelSv(SOCIETY),
        isHigher: changeShare > 0,
        hundredths: heardPercent(changeShare),
      }),
    );
}

function without(snapshot: Snapshot): Block[] {
  return withoutBlocks(snapshot).map((block) =>
    block.kind === 'paragraph' && block.style === undefined
      ? paragraph(texts.without(spelledOut(block.text)))
      : block,
  );
}

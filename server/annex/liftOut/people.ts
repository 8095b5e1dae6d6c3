import { formatMnkr } from '../../vocabulary/formatSv.ts';
import type { UnpricedEffect } from '../../vocabulary/measures.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import type { Distribution } from '../../vocabulary/socialFindings.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { equityAnnexTexts } from '../../vocabulary/text/sv/equityAnnex.ts';
import { incomeTexts } from '../../vocabulary/text/sv/incomeDifference.ts';
import { surroundingsTexts } from '../../vocabulary/text/sv/surroundings.ts';
import { liftOutTexts } from '../../vocabulary/text/sv/liftOut.ts';
import { gapText } from '../../scenes/gapsInWords.ts';
import { isKnown } from '../../scenes/equityWords.ts';
import { surroundingsWords, toldIndicators } from '../../scenes/surroundings.ts';
import type { Block } from '../blocks.ts';
import { alternativeOf, heading, legalNotes, note, paragraph } from '../parts.ts';
import { answerBlocks, childBlocks } from '../sections/costOfGap.ts';
import { coverageText } from '../sections/proposal.ts';
import { answersOf, softSentence } from '../summaryFacts.ts';

const { children, equity, social } = liftOutTexts;

/** Children: how many, places, distances, effects, what falls to them, and what was answered. */
export function childrenBlocks(snapshot: Snapshot, main: Assessment): Block[] {
  const { unpricedEffects } = alternativeOf(snapshot, main);
  const found = snapshot.results.equity?.alternatives.find(
    ({ alternativeId }) => alternativeId === main.alternativeId,
  );
  const marked = unpricedEffects.filter(({ groups = [] }) => groups.includes('children'));
  const about =
    found === undefined
      ? effectList(marked)
      : withoutHeading(childBlocks(found, snapshot, main.alternativeId));
  const answers = snapshot.planCase.equity?.childAnswers;
  const told = [
    ...about,
    ...shareBlocks(main, ({ beneficiaries }) => partOf(beneficiaries, 'children'), children.share),
    ...(answers === undefined ? [] : answerBlocks(snapshot)),
  ];
  return told.length === 0 ? [paragraph(children.none)] : told;
}

/** How the area stands before the plan, what the measures move, and to whom their value falls. */
export function equityBlocks(snapshot: Snapshot, main: Assessment): Block[] {
  const { equity: standing } = answersOf(snapshot, main);
  const { place, results } = snapshot;
  const { surroundings } = results;
  const indicators = toldIndicators(results).filter(
    (indicator) => isKnown(indicator) && indicator.direction !== 'neither',
  );
  const income = incomeTexts.finding(snapshot.results.equity?.sociotope.income);
  return [
    paragraph(standing),
    ...(income.length === 0 ? [] : [paragraph(income.join(' '))]),
    ...(indicators.length === 0
      ? []
      : [
          paragraph(
            surroundings === undefined || place === null
              ? equity.gaps(coverageText(snapshot))
              : [
                  surroundingsWords(surroundings, place),
                  surroundingsTexts.notOwn,
                  equity.gapsOfSurroundings,
                ].join(' '),
          ),
          {
            kind: 'list' as const,
            ordered: false,
            items: indicators.map((indicator) => equity.gap(indicator.label, gapText(indicator))),
          },
          note(annexTexts.equity.note),
        ]),
    ...shareBlocks(main, ({ incomeThirds }) => partOf(incomeThirds, 'lowest'), equity.thirds),
    paragraph(
      [
        equityAnnexTexts.sexes,
        ...(indicators.length === 0 ? [] : [annexTexts.equity.composition]),
      ].join(' '),
    ),
  ];
}

/** The measures and whom they are for, and effects that nobody put a price on. */
export function socialBlocks(snapshot: Snapshot, main: Assessment): Block[] {
  const { measures, unpricedEffects } = alternativeOf(snapshot, main);
  if (measures.length === 0 && unpricedEffects.length === 0) return [paragraph(social.none)];
  return [
    paragraph(softSentence(snapshot, main)),
    ...(measures.length === 0
      ? []
      : [
          heading(social.measures, 3),
          {
            kind: 'list' as const,
            ordered: false,
            items: measures.map(({ label, targetGroup }) => social.measure(label, targetGroup)),
          },
        ]),
    ...(unpricedEffects.length === 0
      ? []
      : [heading(social.unpriced, 3), ...effectList(unpricedEffects)]),
    ...legalNotes(snapshot, 'soft'),
  ];
}

function effectList(effects: readonly UnpricedEffect[]): Block[] {
  if (effects.length === 0) return [];
  const { steps } = annexTexts.soft;
  return [
    {
      kind: 'list',
      ordered: false,
      items: effects.map(({ label, step, sentence }) =>
        social.effect(label, steps[String(step)] ?? String(step), sentence),
      ),
    },
  ];
}

/** What of the measures' value to households falls to some of them, where that is known. */
function shareBlocks(
  { findings }: Assessment,
  partSek: (distribution: Distribution) => number,
  told: (part: string, all: string) => string,
): Block[] {
  const distribution = findings.social?.distribution ?? null;
  if (distribution === null) return [];
  const sek = partSek(distribution);
  return sek === 0 ? [] : [paragraph(told(formatMnkr(sek), formatMnkr(distribution.householdSek)))];
}

function partOf({ parts }: Distribution['beneficiaries'], id: string): number {
  return parts.find((part) => part.id === id)?.presentValueSek ?? 0;
}

/** A section's blocks under a heading of another document. */
export function withoutHeading(blocks: readonly Block[]): Block[] {
  return blocks[0]?.kind === 'heading' ? blocks.slice(1) : [...blocks];
}

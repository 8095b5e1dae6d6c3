import { formatMillionsColumn } from '../../vocabulary/formatSv.ts';
import { beneficiaryGroups } from '../../vocabulary/measures.ts';
import type { Assessment } from '../../vocabulary/snapshot.ts';
import { incomeThirds, type Partition } from '../../vocabulary/socialFindings.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { socialTexts } from '../../vocabulary/text/sv/social.ts';
import { inSentence } from '../../vocabulary/text/sv/words.ts';
import type { Block } from '../blocks.ts';
import { heading, paragraph, table } from '../parts.ts';

const texts = socialTexts.distribution;

/** Value to households by group and income third, and weighed by income beside the unweighted. */
export function distributionBlocks({ findings }: Assessment): Block[] {
  const found = findings.social?.distribution;
  if (found === undefined || found === null) return [];
  const { beneficiaries, incomeThirds: thirds, weighted } = found;
  return [
    heading(texts.heading, 3),
    paragraph(texts.intro(found.householdSek)),
    {
      kind: 'facts',
      rows: [
        [texts.byGroup, partitionText(beneficiaries, beneficiaryGroups)],
        [texts.byIncome, partitionText(thirds, incomeThirds)],
      ],
    },
    ...(weighted === null
      ? []
      : [
          table({
            caption: texts.weightedCaption,
            headers: [texts.weighting, texts.weights, texts.value],
            align: 'llr',
            isDense: true,
            rows: [
              [
                texts.unweighted,
                texts.weightsText([1, 1, 1]),
                formatMillionsColumn(weighted.unweightedSek),
              ],
              ...weighted.byElasticity.map(({ elasticity, weights, weightedSek }) => [
                texts.weighted(elasticity),
                texts.weightsText(weights),
                formatMillionsColumn(weightedSek),
              ]),
            ],
            note: texts.weightedNote(weighted.referenceIncomeSek),
          }),
        ]),
  ];
}

/** The parts, and what nobody has said where it falls; nothing when nothing is known. */
function partitionText(
  { parts, missingSek, missingEffects }: Partition,
  names: readonly { readonly id: string; readonly labelSv: string }[],
): string {
  const labelOf = (id: string) => names.find((name) => name.id === id)?.labelSv ?? id;
  const told = [
    ...parts
      .filter(({ presentValueSek }) => presentValueSek !== 0)
      .map(({ id, presentValueSek }) => [labelOf(id), presentValueSek] as const),
    ...(missingEffects === 0 ? [] : [[texts.missing(missingEffects), missingSek] as const]),
  ];
  const said = told.map(([label, sek], at) =>
    texts.part(at === 0 ? label : inSentence(label), formatMillionsColumn(sek)),
  );
  return said.join('; ') || annexTexts.none;
}

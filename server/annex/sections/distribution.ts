import { formatMillionsColumn } from '../../vocabulary/formatSv.ts';
import { beneficiaryGroups } from '../../vocabulary/measures.ts';
import type { Assessment } from '../../vocabulary/snapshot.ts';
import { incomeThirds, type Partition } from '../../vocabulary/socialFindings.ts';
import { socialTexts } from '../../vocabulary/text/sv/social.ts';
import type { Block } from '../blocks.ts';
import { heading, paragraph, table, type TableRow } from '../parts.ts';

const texts = socialTexts.distribution;

/** Value to households by group and income third, and weighed by income beside the unweighted. */
export function distributionBlocks({ findings }: Assessment): Block[] {
  const found = findings.social?.distribution;
  if (found === undefined || found === null) return [];
  const { beneficiaries, incomeThirds: thirds, weighted } = found;
  return [
    heading(texts.heading, 3),
    paragraph(texts.intro(found.householdSek)),
    table({
      caption: texts.caption,
      headers: [texts.group, texts.value],
      align: 'lr',
      isDense: true,
      rows: [
        ...partitionRows(beneficiaries, beneficiaryGroups),
        ...partitionRows(thirds, incomeThirds),
      ],
    }),
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
function partitionRows(
  { parts, missingSek, missingEffects }: Partition,
  names: readonly { readonly id: string; readonly labelSv: string }[],
): TableRow[] {
  const labelOf = (id: string) => names.find((name) => name.id === id)?.labelSv ?? id;
  return [
    ...parts
      .filter(({ presentValueSek }) => presentValueSek !== 0)
      .map(({ id, presentValueSek }) => ({
        cells: [labelOf(id), formatMillionsColumn(presentValueSek)],
      })),
    ...(missingEffects === 0
      ? []
      : [{ cells: [texts.missing(missingEffects), formatMillionsColumn(missingSek)] }]),
  ];
}

import type { OwnCountFinding, PlaceOwnCounts } from '../../vocabulary/ownCounts.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import { ownCountTexts as texts } from '../../vocabulary/text/sv/ownCounts.ts';
import type { Block } from '../blocks.ts';
import { heading, note } from '../parts.ts';

/** What the municipality's own counts tell of the plan's areas; nothing without them. */
export function ownCountBlocks({ place, results }: Snapshot): Block[] {
  const findings = results.ownCounts ?? [];
  const counts = place?.ownCounts ?? [];
  if (findings.length === 0) return [];
  return [
    heading(texts.annex.heading, 3),
    {
      kind: 'list',
      ordered: false,
      items: findings.flatMap((finding, at) => {
        const own = counts[at];
        return own === undefined ? [] : [`${texts.about(own)}: ${sentenceOf(finding)}`];
      }),
    },
    note(
      [
        ...new Set(counts.map(basisOf)),
        ...(findings.some(({ kind, found }) => kind === 'cases' && found !== null)
          ? [texts.annex.how]
          : []),
      ].join(' '),
    ),
  ];
}

function basisOf(counts: PlaceOwnCounts): string {
  const areas = [texts.areas(counts), texts.merged(counts)].filter((part) => part !== '');
  return texts.annex.note(areas.join(' '), texts.source(counts));
}

function sentenceOf(finding: OwnCountFinding): string {
  if (finding.found === null) return texts.state[finding.state];
  if (finding.kind === 'careNeed') return `${texts.careNeed(finding.found)}.`;
  const { direct } = finding.found;
  return [
    `${texts.finding(finding.found)}.`,
    texts.annex.ratio(finding.found),
    ...(direct === null ? [] : [texts.annex.rates(direct)]),
  ].join(' ');
}

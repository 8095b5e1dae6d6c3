import { countsOf } from '../../../server/scenes/gapsInWords.ts';
import { surroundingsWords, toldIndicators } from '../../../server/scenes/surroundings.ts';
import { isKnown } from '../../../server/scenes/equityWords.ts';
import type { OwnCountFinding, PlaceOwnCounts } from '../../../server/vocabulary/ownCounts.ts';
import type { Place } from '../../../server/vocabulary/place.ts';
import type { Results } from '../../../server/vocabulary/snapshot.ts';
import { equityTexts } from '../../../server/vocabulary/text/sv/equity.ts';
import { incomeTexts } from '../../../server/vocabulary/text/sv/incomeDifference.ts';
import { ownCountTexts } from '../../../server/vocabulary/text/sv/ownCounts.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { openAround } from '../../components/Fold.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';
import { childSentences, levelSentences, rentSentences } from './foldSentences.ts';
import { useEquityOfAlternative } from './useEquity.ts';

const words = text.equityOverview;

/** Where the sentences of the overview lead. */
export const equityAnchors = {
  gap: 'skillnader',
  expert: 'fordjupning',
  costs: 'kostnad',
  own: 'egna-uppgifter',
  changes: 'andring',
  rents: 'undantrangning',
  groups: 'grupper',
  children: 'barn',
  indicators: 'valda-matt',
} as const;

type Line = {
  readonly label: string;
  readonly anchor: (typeof equityAnchors)[keyof typeof equityAnchors];
  readonly sentences: readonly string[];
};

/** What is known, how sure, what differs and what it costs whom; each leads to its card. */
export function Overview({ results, place }: { readonly results: Results; readonly place: Place }) {
  const { indicators } = results;
  const found = useEquityOfAlternative()?.found;
  const childAnswers = useCase().state.content.equity?.childAnswers;
  const known = indicators.filter(isKnown);
  if (known.length === 0) return null;
  const { surroundings } = results;
  const { worse, better, judged } = countsOf(toldIndicators(results));
  const lines: Line[] = [
    {
      label: words.sure,
      anchor: equityAnchors.gap,
      sentences: [
        ...(surroundings === undefined ? [] : [surroundingsWords(surroundings, place)]),
        ...(judged === 0 ? [] : [words.sureOf(worse + better, judged)]),
        ...(surroundings === undefined ? levelSentences(place) : []),
      ],
    },
    { label: words.costs, anchor: equityAnchors.costs, sentences: costSentences(results) },
    {
      label: words.own,
      anchor: equityAnchors.own,
      sentences: ownSentences(place.ownCounts ?? [], results.ownCounts ?? []),
    },
    { label: words.changes, anchor: equityAnchors.changes, sentences: [words.changesLead] },
    { label: words.rents, anchor: equityAnchors.rents, sentences: rentSentences(found) },
    { label: words.groups, anchor: equityAnchors.groups, sentences: [words.groupsLead] },
    {
      label: words.children,
      anchor: equityAnchors.children,
      sentences: childSentences(found, childAnswers),
    },
    {
      label: words.known,
      anchor: equityAnchors.expert,
      sentences: [knownSentence(results, place)],
    },
  ];
  return (
    <Card title={words.title}>
      <ul>
        {lines
          .filter(({ sentences }) => sentences.length > 0)
          .map(({ label, anchor, sentences }) => (
            <li key={label}>
              <a href={`#${anchor}`} onClick={() => openAround(document.getElementById(anchor))}>
                {label}
              </a>
              : {sentences.join(' ')}
            </li>
          ))}
      </ul>
    </Card>
  );
}

/** Of those chosen, how many reach the plan area, and how many no closer than the municipality. */
function knownSentence(results: Results, place: Place): string {
  const { indicators, indicatorFindings, surroundings } = results;
  const amounts = indicatorFindings?.amounts ?? [];
  const known =
    indicators.filter(isKnown).length +
    amounts.filter(({ planArea }) => planArea.value !== null).length;
  const municipal = indicatorFindings?.municipal.length ?? 0;
  const chosen = place.indicatorData?.chosen.length ?? indicators.length + amounts.length;
  if (surroundings === undefined) return words.knownOf({ known, chosen, municipal });
  const shown = surroundings.indicators.filter(({ areas }) => areas.share !== null).length;
  return words.knownAround({ known: shown, chosen, municipal, areas: surroundings.areas.length });
}

/** First what needs no price, then the totals or why there are none. */
function costSentences({ equity }: Results): string[] {
  const { totals = [], rows = [], income } = equity?.sociotope ?? {};
  return [
    ...incomeTexts.finding(income),
    ...(totals.length === 0 ? [equityTexts.nothingSummed(rows)] : totals.map(equityTexts.total)),
  ];
}

function ownSentences(
  ownCounts: readonly PlaceOwnCounts[],
  findings: readonly OwnCountFinding[],
): string[] {
  return findings.flatMap((finding, at) => {
    const counts = ownCounts[at];
    if (counts === undefined || finding.found === null) return [];
    const told =
      finding.kind === 'cases'
        ? ownCountTexts.finding(finding.found)
        : ownCountTexts.careNeed(finding.found);
    return [`${ownCountTexts.about(counts)}: ${told}.`];
  });
}

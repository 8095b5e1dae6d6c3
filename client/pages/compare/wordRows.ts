import { equityCounts, equityMoves } from '../../../server/scenes/equityStanding.ts';
import { trustText } from '../../../server/vocabulary/grades.ts';
import type { Assessment, Results } from '../../../server/vocabulary/snapshot.ts';
import { findingTexts } from '../../../server/vocabulary/text/sv/findings.ts';
import { text } from '../../text/sv.ts';
import { comparedOrder, type WordRow } from './compareRows.ts';

/** What the alternatives are compared by in words, as on page 1 of the annex. */
export function wordRows(results: Results): readonly WordRow[] {
  const { wordRow, noValue } = text.compare;
  const row = (id: keyof typeof wordRow, cellOf: (assessment: Assessment) => string): WordRow => ({
    id,
    label: wordRow[id],
    cells: comparedOrder(results).map(cellOf),
  });
  return [
    row('equity', (assessment) =>
      assessment.isBaseline
        ? findingTexts.equityShort(equityCounts(results))
        : findingTexts.equityChange(equityMoves(results, assessment)),
    ),
    row('trust', ({ isBaseline, findings: { medianGrade } }) =>
      isBaseline || medianGrade === null ? noValue : trustText(medianGrade),
    ),
  ];
}

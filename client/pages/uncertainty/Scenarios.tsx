import { formatMillionsColumn } from '../../../server/vocabulary/formatSv.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { perspectiveOptions } from '../../charts/perspectives.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyOfAssessment } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';

/** What the alternative is worth in each named scenario, below what it is worth as calculated. */
export function ScenariosCard({ assessment }: { readonly assessment: Assessment }) {
  const { scenarios, scenariosLead, scenariosHead, asCalculated } = text.uncertainty;
  const { alternativeId, results, uncertainty } = assessment;
  if (uncertainty.scenarios.length === 0) {
    return (
      <Card title={scenarios}>
        <p className="muted">{text.uncertainty.noScenarios}</p>
      </Card>
    );
  }
  const perspectives = perspectiveOptions(Object.keys(results.risk ?? {}));
  const cell = (sek: number | undefined, path: readonly (string | number)[]) =>
    sek === undefined ? (
      text.compare.noValue
    ) : (
      <WhyOfAssessment
        shown={formatMillionsColumn(sek)}
        alternativeId={alternativeId}
        path={path}
      />
    );
  return (
    <Card foldId="uncertainty.scenarios" title={scenarios} lead={scenariosLead}>
      <ResultTable
        caption={scenarios}
        columns={[
          { label: scenariosHead },
          ...perspectives.map(({ label }) => ({ label, isNumber: true, unit: 'mnkr' as const })),
        ]}
        rows={[
          {
            id: '',
            cells: [
              asCalculated,
              ...perspectives.map(({ value }) =>
                cell(results.npv_by_layer[value]?.total, [
                  ...(['results', 'npv_by_layer', value, 'total'] as const),
                ]),
              ),
            ],
          },
          ...uncertainty.scenarios.map(({ id, label, npvSek }, place) => ({
            id,
            cells: [
              label,
              ...perspectives.map(({ value }) =>
                cell(npvSek[value], ['uncertainty', 'scenarios', place, 'npvSek', value]),
              ),
            ],
          })),
        ]}
      />
    </Card>
  );
}

import { useId } from 'react';
import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import { formatMillionsColumn, formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { Settings } from '../../../server/vocabulary/settings.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { useCase } from '../../case/CaseContext.tsx';
import {
  FiguresProvider,
  useAssessment,
  useIsStale,
  type Figures,
} from '../../case/FiguresContext.tsx';
import { riskGroupsOf } from '../../case/riskGroups.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyOfAssessment } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';
import { percentEnds, type useTrial } from './useTrial.ts';

type RiskGroup = Settings['riskGroups'][number];

/** What all comes to for a perspective, of the case that is open or of what is tried of it. */
function Total({ perspective }: { readonly perspective: string }) {
  const assessment = useAssessment();
  const npv = assessment?.results.npv_by_layer[perspective];
  if (assessment === null || npv === undefined) return text.compare.noValue;
  return (
    <WhyOfAssessment
      shown={formatMillionsColumn(npv.total)}
      alternativeId={assessment.alternativeId}
      path={['results', 'npv_by_layer', perspective, 'total']}
    />
  );
}

/**
 * Sliders that scale one group of assumptions at a time; all figures and charts of the page follow,
 * and nothing is saved. `own` and `before` are of the case as it is; what is tried is the page's.
 */
export function Trial({
  trial: { factors, change, reset },
  own,
  before,
}: {
  readonly trial: ReturnType<typeof useTrial>;
  readonly own: Figures;
  readonly before: Assessment;
}) {
  const { state } = useCase();
  const isStale = useIsStale();
  const riskGroups = riskGroupsOf(state.content.settings);
  const perspectives = Object.keys(before.results.risk ?? {});
  if (riskGroups.length === 0 || perspectives.length === 0) {
    return (
      <Card title={text.trial.title}>
        <p>{text.trial.none}</p>
      </Card>
    );
  }
  return (
    <Card
      title={text.trial.title}
      lead={text.trial.lead}
      aside={
        <button type="button" className="button" data-look="quiet" onClick={reset}>
          {text.trial.reset}
        </button>
      }
    >
      <div className="sliders">
        {riskGroups.map((group) => (
          <GroupSlider
            key={group.name}
            group={group}
            factor={factors[group.name] ?? 1}
            onChange={(factor) => change(group.name, factor)}
          />
        ))}
      </div>
      <ResultTable
        caption={text.trial.title}
        columns={[
          { label: text.trial.resultHead },
          { label: text.trial.before, isNumber: true, unit: 'mnkr' },
          { label: text.trial.after, isNumber: true, unit: 'mnkr' },
        ]}
        rows={perspectives.toReversed().map((id) => ({
          id,
          cells: [
            actorLabelSv(id),
            <FiguresProvider key={text.trial.before} figures={own} isStale={false}>
              <Total perspective={id} />
            </FiguresProvider>,
            <strong key={text.trial.after} data-stale={isStale}>
              <Total perspective={id} />
            </strong>,
          ],
        }))}
      />
    </Card>
  );
}

function GroupSlider({
  group,
  factor,
  onChange,
}: {
  readonly group: RiskGroup;
  readonly factor: number;
  readonly onChange: (factor: number) => void;
}) {
  const id = useId();
  const { least, most } = percentEnds(group);
  return (
    <div className="slider">
      <label htmlFor={id}>{group.label}</label>
      <output htmlFor={id}>{formatPercent(factor)}</output>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={1}
        value={Math.round(factor * 100)}
        aria-label={text.trial.percent(group.label)}
        aria-valuetext={formatPercent(factor)}
        onChange={(event) => onChange(Number(event.target.value) / 100)}
      />
    </div>
  );
}

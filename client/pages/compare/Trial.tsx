import { useId, useState } from 'react';
import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import { formatMillionsColumn, formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { Settings } from '../../../server/vocabulary/settings.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { riskGroupsOf } from '../../case/riskGroups.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';

type Factors = Readonly<Record<string, number>>;
type RiskGroup = Settings['riskGroups'][number];

const STEP_PERCENT = 1;
/** Room beyond the group's own low and high, to see where the sign turns. */
const ROOM = 0.2;

/**
 * Net present value with the groups scaled. Exact: a value is linear in its items, so a group
 * that is multiplied by m adds its own part (m − 1) times.
 */
function triedSek(assessment: Assessment, perspective: string, factors: Factors): number {
  const parts = assessment.results.risk?.[perspective]?.group_npv ?? {};
  const before = assessment.results.npv_by_layer[perspective]?.total ?? 0;
  return Object.entries(parts).reduce(
    (sum, [group, sek]) => sum + sek * ((factors[group] ?? 1) - 1),
    before,
  );
}

/** Sliders that scale one group of assumptions at a time; nothing of it is saved. */
export function Trial({ assessment }: { readonly assessment: Assessment }) {
  const riskGroups = riskGroupsOf(useCase().state.content.settings);
  const [factors, setFactors] = useState<Factors>({});
  const perspectives = Object.keys(assessment.results.risk ?? {});
  if (riskGroups.length === 0 || perspectives.length === 0) {
    return (
      <Card title={text.trial.title}>
        <p>{text.trial.none}</p>
      </Card>
    );
  }
  return (
    <Card title={text.trial.title} lead={text.trial.lead}>
      <div className="sliders">
        {riskGroups.map((group) => (
          <GroupSlider
            key={group.name}
            group={group}
            factor={factors[group.name] ?? 1}
            onChange={(factor) => setFactors({ ...factors, [group.name]: factor })}
          />
        ))}
      </div>
      <ResultTable
        caption={text.trial.title}
        columns={[
          { label: text.trial.resultHead },
          { label: text.trial.before, isNumber: true },
          { label: text.trial.after, isNumber: true },
        ]}
        rows={perspectives.toReversed().map((id) => ({
          id,
          cells: [
            actorLabelSv(id),
            formatMillionsColumn(triedSek(assessment, id, {})),
            <strong key={id}>{formatMillionsColumn(triedSek(assessment, id, factors))}</strong>,
          ],
        }))}
      />
      <button type="button" className="button" data-look="quiet" onClick={() => setFactors({})}>
        {text.trial.reset}
      </button>
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
  const percent = Math.round(factor * 100);
  return (
    <div className="slider">
      <label htmlFor={id}>{group.label}</label>
      <output htmlFor={id}>{formatPercent(factor)}</output>
      <input
        id={id}
        type="range"
        min={Math.max(0, Math.round((group.low - ROOM) * 100))}
        max={Math.round((group.high + ROOM) * 100)}
        step={STEP_PERCENT}
        value={percent}
        aria-label={text.trial.percent(group.label)}
        aria-valuetext={formatPercent(factor)}
        onChange={(event) => onChange(Number(event.target.value) / 100)}
      />
    </div>
  );
}

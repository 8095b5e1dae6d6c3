import { riskGroupSchema } from '../../../server/vocabulary/settings.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { riskGroupsOf } from '../../case/riskGroups.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { percentFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { Fold } from '../../components/Fold.tsx';
import { text } from '../../text/sv.ts';
import { CorrelationTable } from './Correlation.tsx';
import { SamplingField } from './Sampling.tsx';
import { ScenarioRows } from './Scenarios.tsx';

const { shape } = riskGroupSchema;
const { riskHead } = text.register;
const columns = [
  { name: 'low', label: riskHead.low },
  { name: 'high', label: riskHead.high },
  { name: 'standardDeviation', label: riskHead.deviation },
  { name: 'commonShare', label: riskHead.common },
] as const;
/** A group that says nothing of it varies all together. */
const WHOLE = 1;
const inPercent = (label: string) => text.entry.withUnit(label, percentFormat.suffix);

/** Groups of assumptions that vary together, how they hang together, and how they are drawn. */
export function RiskCard() {
  const { state, store } = useCase();
  const riskGroups = riskGroupsOf(state.content.settings);
  if (riskGroups.length === 0) return null;
  return (
    <Fold
      id="register.risk"
      title={text.register.risk}
      said={text.register.riskLead}
      startsOpen="wide"
    >
      <EditTable
        caption={text.register.risk}
        heads={[
          { label: riskHead.group },
          ...columns.map(({ label }) => ({ label: inPercent(label), width: 'w-number' })),
        ]}
      >
        {riskGroups.map((group, at) => (
          <EditRow key={group.name}>
            <Cell>
              <span className="cell-text">{group.label}</span>
            </Cell>
            {columns.map(({ name, label }) => (
              <Cell key={name} label={inPercent(label)}>
                <NumberField
                  fieldId={`settings.risk.${group.name}.${name}`}
                  label={`${group.label}: ${label}`}
                  isLabelHidden
                  format={percentFormat}
                  schema={shape[name]}
                  value={group[name] ?? WHOLE}
                  onChange={(value) =>
                    store.change(({ settings }) => {
                      const own = settings.riskGroups[at];
                      if (own !== undefined) own[name] = value;
                    })
                  }
                />
              </Cell>
            ))}
          </EditRow>
        ))}
      </EditTable>
      <CorrelationTable />
      <SamplingField />
      <ScenarioRows />
    </Fold>
  );
}

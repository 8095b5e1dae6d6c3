import { finiteSchema } from '../../../server/vocabulary/numbers.ts';
import { riskGroupSchema } from '../../../server/vocabulary/settings.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { decimalFormat, percentFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';

const { shape } = riskGroupSchema;
const { riskHead } = text.register;
const columns = [
  { name: 'low', label: riskHead.low },
  { name: 'high', label: riskHead.high },
  { name: 'standardDeviation', label: riskHead.deviation },
] as const;
const inPercent = (label: string) => text.entry.withUnit(label, percentFormat.suffix);
const correlationSchema = finiteSchema.min(-1).max(1);

/** Groups of assumptions that vary together, and how they hang together. */
export function RiskCard() {
  const { state, store } = useCase();
  const { riskGroups } = state.content.settings;
  if (riskGroups.length === 0) return null;
  return (
    <Card title={text.register.risk} lead={text.register.riskLead}>
      <EditTable
        caption={text.register.risk}
        isNarrow
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
                  value={group[name]}
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
      <Correlation />
    </Card>
  );
}

/** The lower half of the matrix: a pair has one number, written once. */
function Correlation() {
  const { state, store } = useCase();
  const { riskGroups, correlation } = state.content.settings;
  const setPair = (row: number, column: number, value: number) =>
    store.change(({ settings }) => {
      const first = settings.correlation[row];
      const second = settings.correlation[column];
      if (first === undefined || second === undefined) return;
      first[column] = value;
      second[row] = value;
    });
  return (
    <details>
      <summary>{text.register.correlation}</summary>
      <EditTable
        caption={text.register.correlation}
        heads={[
          { label: riskHead.group },
          ...riskGroups.slice(0, -1).map(({ label }) => ({ label })),
        ]}
      >
        {riskGroups.map((group, row) =>
          row === 0 ? null : (
            <EditRow key={group.name}>
              <Cell>
                <span className="cell-text">{group.label}</span>
              </Cell>
              {riskGroups.slice(0, -1).map((other, column) =>
                column >= row ? (
                  <Cell key={other.name}>{null}</Cell>
                ) : (
                  <Cell key={other.name} label={other.label}>
                    <NumberField
                      fieldId={`settings.correlation.${group.name}.${other.name}`}
                      label={text.register.correlationOf(group.label, other.label)}
                      isLabelHidden
                      format={decimalFormat}
                      schema={correlationSchema}
                      value={correlation[row]?.[column] ?? 0}
                      onChange={(value) => setPair(row, column, value)}
                    />
                  </Cell>
                ),
              )}
            </EditRow>
          ),
        )}
      </EditTable>
    </details>
  );
}

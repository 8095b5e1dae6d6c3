import { choleskyFactor } from '../../../server/engine/finance/cholesky.ts';
import { nearestCorrelation } from '../../../server/engine/uncertainty/nearestCorrelation.ts';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import { finiteSchema } from '../../../server/vocabulary/numbers.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { riskGroupsOf } from '../../case/riskGroups.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { Notice } from '../../components/Notice.tsx';
import { decimalFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { text } from '../../text/sv.ts';
import { EditButton } from '../../components/EditButton.tsx';

const correlationSchema = finiteSchema.min(-1).max(1);

/** The lower half of the matrix: a pair has one number, written once. */
export function CorrelationTable() {
  const { state, store } = useCase();
  const { correlation } = state.content.settings;
  const riskGroups = riskGroupsOf(state.content.settings);
  const setPair = (row: number, column: number, value: number) =>
    store.change(({ settings }) => {
      const first = settings.correlation[row];
      const second = settings.correlation[column];
      if (first === undefined || second === undefined) return;
      first[column] = value;
      second[row] = value;
    });
  return (
    <>
      <ImpossibleCorrelation />
      <details>
        <summary>{text.register.correlation}</summary>
        <EditTable
          caption={text.register.correlation}
          heads={[
            { label: text.register.riskHead.group },
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
    </>
  );
}

/** A changed pair is told apart from the margin that all pairs give by so much. */
const TOLD = 0.0005;
const DECIMALS = 3;

/** Says that the correlations cannot hold together, and offers the nearest that can. */
function ImpossibleCorrelation() {
  const { state, store } = useCase();
  const { correlation } = state.content.settings;
  const riskGroups = riskGroupsOf(state.content.settings);
  const isSquare =
    correlation.length === riskGroups.length &&
    correlation.every((row) => row.length === riskGroups.length);
  if (!isSquare || choleskyFactor(correlation) !== null) return null;
  const nearest = nearestCorrelation(correlation);
  const changes = riskGroups.flatMap((group, row) =>
    riskGroups.slice(0, row).flatMap((other, column) => {
      const [before, after] = [correlation[row]?.[column] ?? 0, nearest[row]?.[column] ?? 0];
      if (Math.abs(after - before) < TOLD) return [];
      const pair = text.register.correlationPair(other.label, group.label);
      const [shownBefore, shownAfter] = [before, after].map((value) =>
        formatNumber(value, DECIMALS),
      );
      return [text.register.correlationChange(pair, shownBefore ?? '', shownAfter ?? '')];
    }),
  );
  return (
    <Notice kind="error" isAnnounced>
      {text.register.correlationImpossible}
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <div>
        <EditButton
          onClick={() =>
            store.change(({ settings }) => {
              settings.correlation = nearest;
            })
          }
        >
          {text.register.correlationTake}
        </EditButton>
      </div>
    </Notice>
  );
}

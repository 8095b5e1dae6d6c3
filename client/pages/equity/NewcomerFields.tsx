import { followedGroups, type Newcomers } from '../../../server/vocabulary/equity.ts';
import type { PlanChange } from '../../../server/vocabulary/equityFindings.ts';
import { shareSchema, type Estimate } from '../../../server/vocabulary/numbers.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { removeById, useAlternativeChange } from '../../case/editing.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import { percentFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { SourceNoteField } from '../../components/SourceFields.tsx';
import { text } from '../../text/sv.ts';

const words = text.equityCards.changes;

type Subject = { readonly id: string; readonly label: string; readonly needsBase: boolean };

/** Indicators and groups of persons whose share among newcomers may be said. */
function subjectsOf(changes: readonly PlanChange[], newcomers: readonly Newcomers[]): Subject[] {
  const isPart = (id: string) => newcomers.some((row) => row.id === id && row.baseShare);
  const own = changes
    .filter(
      ({ unit, lacks, indicatorId }) =>
        unit === 'persons' ||
        lacks.includes('newcomerShare') ||
        newcomers.some(({ id }) => id === indicatorId),
    )
    .map(({ indicatorId: id, label, lacks }) => {
      return { id, label, needsBase: lacks.includes('baseShare') || isPart(id) };
    });
  const others = followedGroups.filter(
    ({ id, base }) => base !== 'dwellings' && !own.some((subject) => subject.id === id),
  );
  return [
    ...own,
    ...others.map(({ id, labelSv: label, base }) => {
      return { id, label, needsBase: base !== 'population' };
    }),
  ];
}

/** Who moves in, an interval an indicator; what is left empty is not reckoned. */
export function NewcomerFields({ changes }: { readonly changes: readonly PlanChange[] }) {
  const { alternative } = useCase();
  const { newcomers = [], programme } = alternative;
  if (programme.blocks.length === 0) return null;
  return (
    <details>
      <summary>{words.newcomers}</summary>
      <p className="muted">{words.newcomersLead}</p>
      <EditTable
        caption={words.newcomers}
        heads={[
          { label: words.newcomer, width: 'w-name' },
          ...(['low', 'central', 'high'] as const).map((part) => ({
            label: text.entry.withUnit(text.entry.partName[part], percentFormat.suffix),
            width: 'w-count',
          })),
          { label: words.baseShare, width: 'w-count' },
          { label: text.equityCards.source },
          { label: '', width: 'w-action' },
        ]}
      >
        {subjectsOf(changes, newcomers).map((subject) => (
          <NewcomerRow
            key={subject.id}
            subject={subject}
            row={newcomers.find(({ id }) => id === subject.id)}
          />
        ))}
      </EditTable>
    </details>
  );
}

/** What changes what is said of newcomers for one indicator or group. */
function useNewcomerChange(id: string) {
  const { store, alternative } = useCase();
  const change = useAlternativeChange();
  const fieldId = `${alternative.id}.newcomers.${id}`;
  const setShare = (newcomerShare: Estimate) =>
    change((draft) => {
      draft.newcomers ??= [];
      const own = draft.newcomers.find((each) => each.id === id);
      if (own === undefined) draft.newcomers.push({ id, newcomerShare });
      else own.newcomerShare = newcomerShare;
    });
  const setBase = (baseShare: Estimate | undefined) =>
    change(({ newcomers = [] }) => {
      const own = newcomers.find((each) => each.id === id);
      if (own === undefined) return;
      if (baseShare === undefined) delete own.baseShare;
      else own.baseShare = { ...own.baseShare, ...baseShare };
    });
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change(({ newcomers = [] }) => removeById(newcomers, id));
  };
  return { fieldId, setShare, setBase, remove };
}

function NewcomerRow({
  subject: { id, label, needsBase },
  row,
}: {
  readonly subject: Subject;
  readonly row: Newcomers | undefined;
}) {
  const { fieldId, setShare, setBase, remove } = useNewcomerChange(id);
  return (
    <EditRow>
      <Cell label={words.newcomer}>
        <span className="cell-text">{label}</span>
      </Cell>
      <EstimateCells
        fieldId={`${fieldId}.share`}
        label={text.equityCards.of(words.share, label)}
        format={percentFormat}
        schema={shareSchema}
        value={row?.newcomerShare}
        onChange={setShare}
      />
      <Cell label={words.baseShare}>
        {row === undefined || !needsBase ? null : (
          <NumberField
            fieldId={`${fieldId}.base`}
            label={text.equityCards.of(words.baseShare, label)}
            isLabelHidden
            format={percentFormat}
            schema={shareSchema}
            value={row.baseShare?.central}
            onChange={(central) => setBase({ central })}
            onClear={() => setBase(undefined)}
          />
        )}
      </Cell>
      <Cell label={text.equityCards.source}>
        {row === undefined ? null : (
          <SourceNoteField
            fieldId={fieldId}
            label={text.equityCards.of(words.share, label)}
            isLabelHidden
            value={row.newcomerShare}
            onChange={setShare}
          />
        )}
      </Cell>
      <Cell>
        {row === undefined ? null : (
          <RemoveButton of={text.equityCards.of(words.share, label)} onRemove={remove} />
        )}
      </Cell>
    </EditRow>
  );
}

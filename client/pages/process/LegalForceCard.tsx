import { isoDaySchema } from '../../../server/vocabulary/numbers.ts';
import { processFactsSchema, type ProcessFacts } from '../../../server/vocabulary/process.ts';
import { freshId } from '../../case/editing.ts';
import { useDrafts } from '../../components/drafts.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { Card } from '../../components/Page.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { today } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import { withKey, type FactsEditing } from './editing.ts';
import { EditButton } from '../../components/EditButton.tsx';

const words = text.process.legalForce;
const partSchema = processFactsSchema.shape.legalForce.element.shape.part;
type LegalForce = ProcessFacts['legalForce'][number];

/** The day the plan got legal force, part by part when it came in parts. */
export function LegalForceCard({ facts, change }: FactsEditing) {
  const rows = facts.legalForce;
  const put = (legalForce: LegalForce[]) => change({ ...facts, legalForce });
  const { head } = words;
  return (
    <Card title={words.title} lead={words.lead}>
      <EditTable
        caption={words.title}
        heads={[
          { label: head.part },
          { label: head.on, width: 'w-choice' },
          { label: head.sentOn, width: 'w-choice' },
          { label: '', width: 'w-action' },
        ]}
        none={words.none}
        add={
          <EditButton
            onClick={() => {
              put([...rows, { id: freshId('lagakraft'), part: '', on: today() }]);
            }}
          >
            {words.add}
          </EditButton>
        }
      >
        {rows.map((row, at) => (
          <LegalForceRow
            key={row.id}
            row={row}
            number={at + 1}
            onChange={(next) => put(rows.map((each) => (each.id === row.id ? next : each)))}
            onRemove={() => put(rows.filter(({ id }) => id !== row.id))}
          />
        ))}
      </EditTable>
    </Card>
  );
}

function LegalForceRow({
  row,
  number,
  onChange,
  onRemove,
}: {
  readonly row: LegalForce;
  readonly number: number;
  readonly onChange: (row: LegalForce) => void;
  readonly onRemove: () => void;
}) {
  const { dropDraft } = useDrafts();
  const { head } = words;
  const fieldId = (name: string) => `process.legalForce.${row.id}.${name}`;
  return (
    <EditRow>
      <Cell label={head.part}>
        <TextField
          fieldId={fieldId('part')}
          label={words.of(head.part, number)}
          isLabelHidden
          hint={words.whole}
          schema={partSchema}
          value={row.part}
          onChange={(part) => onChange({ ...row, part })}
        />
      </Cell>
      <Cell label={head.on}>
        <TextField
          fieldId={fieldId('on')}
          label={words.of(head.on, number)}
          isLabelHidden
          schema={isoDaySchema}
          value={row.on}
          onChange={(on) => onChange({ ...row, on })}
        />
      </Cell>
      <Cell label={head.sentOn}>
        <TextField
          fieldId={fieldId('sentOn')}
          label={words.of(head.sentOn, number)}
          isLabelHidden
          schema={isoDaySchema}
          value={row.sentOn ?? ''}
          onChange={(sentOn) => onChange({ ...row, sentOn })}
          onClear={() => onChange(withKey(row, 'sentOn', undefined))}
        />
      </Cell>
      <Cell>
        <RemoveButton
          of={words.row(number)}
          onRemove={() => {
            for (const name of ['part', 'on', 'sentOn']) dropDraft(fieldId(name));
            onRemove();
          }}
        />
      </Cell>
    </EditRow>
  );
}

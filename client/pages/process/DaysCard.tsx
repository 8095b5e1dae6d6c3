import { isoDaySchema } from '../../../server/vocabulary/numbers.ts';
import { processSteps } from '../../../server/vocabulary/process.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { Fold } from '../../components/Fold.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { withKey, type FactsEditing } from './editing.ts';

const words = text.process.days;

/** When each thing is planned, and when it happened. */
export function DaysCard({ facts, change }: FactsEditing) {
  const { head } = words;
  return (
    <Fold id="process.days" title={words.title} said={words.lead} startsOpen="wide">
      <EditTable
        caption={words.title}
        isNarrow
        heads={[
          { label: head.step },
          { label: head.planned, width: 'w-choice' },
          { label: head.actual, width: 'w-choice' },
        ]}
      >
        {processSteps.map(({ id, labelSv }) => {
          const days = facts.days[id] ?? {};
          const set = (which: 'planned' | 'actual', day: string | undefined) =>
            change({ ...facts, days: { ...facts.days, [id]: withKey(days, which, day) } });
          return (
            <EditRow key={id}>
              <Cell>{labelSv}</Cell>
              {(['planned', 'actual'] as const).map((which) => (
                <Cell key={which} label={head[which]}>
                  <TextField
                    fieldId={`process.days.${id}.${which}`}
                    label={words.of(head[which], labelSv)}
                    isLabelHidden
                    schema={isoDaySchema}
                    value={days[which] ?? ''}
                    onChange={(day) => set(which, day)}
                    onClear={() => set(which, undefined)}
                  />
                </Cell>
              ))}
            </EditRow>
          );
        })}
      </EditTable>
    </Fold>
  );
}

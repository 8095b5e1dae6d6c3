import { formatArea, formatNumber } from '../../../server/vocabulary/formatSv.ts';
import { alternativeSchema, type Alternative } from '../../../server/vocabulary/planCase.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { freshId, freshLabel, inAlternative, removeById } from '../../case/editing.ts';
import { ConfirmButton } from '../../components/Dialogs.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { Card } from '../../components/Page.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { EditButton } from '../../components/EditButton.tsx';

const MAX_ALTERNATIVES = 7;

function emptyAlternative(): Omit<Alternative, 'id'> {
  return {
    name: text.plan.newAlternative,
    isBaseline: false,
    description: '',
    programme: { blocks: [], facilities: [] },
    hardLines: [],
    propertyAppraisals: [],
    measures: [],
    unpricedEffects: [],
  };
}

/** The baseline and what is compared with it. */
export function Alternatives() {
  const { state, store, chooseAlternative } = useCase();
  const { alternatives } = state.content;
  const add = (made: Omit<Alternative, 'id'>) => {
    const id = freshId('alternativ');
    const there = alternatives.map(({ name }) => ({ label: name }));
    store.change((content) => {
      content.alternatives.push({ ...made, id, name: freshLabel(made.name, there) });
    });
    chooseAlternative(id);
  };
  const isFull = alternatives.length >= MAX_ALTERNATIVES;
  const head = text.plan.alternativeHead;
  return (
    <Card title={text.plan.alternatives} lead={text.plan.alternativesLead}>
      <EditTable
        caption={text.plan.alternatives}
        heads={[
          { label: head.name, width: 'w-name' },
          { label: head.description },
          { label: head.role, width: 'w-step' },
          { label: '', width: 'w-action' },
        ]}
        add={
          isFull ? null : (
            <EditButton onClick={() => add(emptyAlternative())}>
              {text.plan.addAlternative}
            </EditButton>
          )
        }
      >
        {alternatives.map((alternative) => (
          <AlternativeRow
            key={alternative.id}
            alternative={alternative}
            onCopy={isFull ? null : () => add(copyOf(alternative))}
          />
        ))}
      </EditTable>
    </Card>
  );
}

function copyOf(alternative: Alternative): Alternative {
  const name = text.plan.copyName(alternative.name);
  return { ...structuredClone(alternative), name, isBaseline: false };
}

function AlternativeRow({
  alternative,
  onCopy,
}: {
  readonly alternative: Alternative;
  readonly onCopy: (() => void) | null;
}) {
  const { store } = useCase();
  const { id, name, description, isBaseline, programme } = alternative;
  const edit = (recipe: (draft: Alternative) => void) =>
    store.change((content) => inAlternative(content, id, recipe));
  const dwellings = programme.blocks.reduce((sum, block) => sum + block.dwellings, 0);
  const areaM2 = programme.blocks.reduce((sum, block) => sum + block.grossFloorAreaM2, 0);
  const head = text.plan.alternativeHead;
  return (
    <EditRow>
      <Cell label={head.name}>
        <TextField
          fieldId={`${id}.name`}
          label={text.plan.of(head.name, name)}
          isLabelHidden
          isGrowing
          schema={alternativeSchema.shape.name}
          value={name}
          onChange={(value) => edit((draft) => (draft.name = value))}
        />
      </Cell>
      <Cell label={head.description}>
        <TextField
          fieldId={`${id}.description`}
          label={text.plan.of(head.description, name)}
          isLabelHidden
          isGrowing
          schema={alternativeSchema.shape.description}
          value={description}
          onChange={(value) => edit((draft) => (draft.description = value))}
        />
      </Cell>
      <Cell label={head.role}>
        <span className="cell-text">
          {isBaseline ? text.plan.baseline : text.plan.proposal}
          {dwellings === 0 ? null : (
            <span className="sub">
              {text.plan.dwellingsTotal(formatNumber(dwellings), formatArea(areaM2))}
            </span>
          )}
        </span>
      </Cell>
      <Cell>
        <AlternativeActions alternative={alternative} onCopy={onCopy} />
      </Cell>
    </EditRow>
  );
}

function AlternativeActions({
  alternative: { id, name, isBaseline },
  onCopy,
}: {
  readonly alternative: Alternative;
  readonly onCopy: (() => void) | null;
}) {
  const { store } = useCase();
  const remove = () => {
    store.dropDraftsBelow(`${id}.`);
    store.change((content) => removeById(content.alternatives, id));
  };
  return (
    <span className="cell-actions">
      {onCopy === null ? null : (
        <EditButton data-look="quiet" aria-label={text.plan.copyOf(name)} onClick={onCopy}>
          {text.plan.copyAlternative}
        </EditButton>
      )}
      {isBaseline ? null : (
        <ConfirmButton
          label={text.plan.remove}
          description={text.plan.removeOf(name)}
          title={text.plan.removeTitle(name)}
          sentence={text.plan.removeSentence}
          action={text.plan.remove}
          onConfirm={remove}
        />
      )}
    </span>
  );
}

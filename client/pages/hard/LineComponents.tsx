import { assetComponentSchema, type HardLine } from '../../../server/vocabulary/hardSide.ts';
import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import { changeById, freshId, removeById } from '../../case/editing.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { countFormat, percentFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import type { LineEdit } from './lineEdit.ts';
import { EditButton } from '../../components/EditButton.tsx';

type Component = NonNullable<HardLine['components']>[number];
const { shape } = assetComponentSchema;
const words = text.hard.components;
const renewals = [
  { value: 'yes', label: words.isRenewed },
  { value: 'no', label: words.isNotRenewed },
] as const;

/** The first component is the whole asset as it was; the next ones take nothing until told. */
function addComponent(draft: HardLine): void {
  const taken = draft.components ?? [];
  const component = {
    id: freshId('del'),
    label: words.newLabel(taken.length + 1),
    share: taken.length === 0 ? 1 : 0,
    lifeYears: draft.lifeYears ?? 1,
    isRenewed: true,
  };
  draft.components = [...taken, component];
}

/** Parts of an asset with a life each; without any the asset is one. */
export function LineComponents({ line, fieldId, onEdit }: LineEdit) {
  const components = line.components ?? [];
  const sum = components.reduce((total, { share }) => total + share, 0);
  return (
    <div className="stack-small">
      <h3>{words.title}</h3>
      <p className="field-hint">{words.lead}</p>
      <EditTable
        caption={words.title}
        heads={[
          { label: words.label },
          { label: words.share, width: 'w-count' },
          { label: words.life, width: 'w-count' },
          { label: words.renewal, width: 'w-choice' },
          { label: '', width: 'w-action' },
        ]}
        add={<EditButton onClick={() => onEdit(addComponent)}>{words.add}</EditButton>}
      >
        {components.map((component) => (
          <ComponentRow
            key={component.id}
            component={component}
            fieldId={`${fieldId}.components.${component.id}`}
            onEdit={onEdit}
          />
        ))}
      </EditTable>
      {components.length === 0 ? null : (
        <p className="field-hint" role="status">
          {words.sum(formatPercent(sum, 1))}
        </p>
      )}
    </div>
  );
}

function ComponentRow({
  component,
  fieldId,
  onEdit,
}: {
  readonly component: Component;
  readonly fieldId: string;
  readonly onEdit: LineEdit['onEdit'];
}) {
  const { id, label } = component;
  const edit = (recipe: (draft: Component) => void) =>
    onEdit((draft) => changeById(draft.components ?? [], id, recipe));
  const remove = () =>
    onEdit((draft) => {
      const rest = draft.components ?? [];
      removeById(rest, id);
      if (rest.length === 0) delete draft.components;
    });
  return (
    <EditRow>
      <Cell label={words.label}>
        <TextField
          fieldId={`${fieldId}.label`}
          label={text.hard.of(words.label, label)}
          isLabelHidden
          schema={shape.label}
          value={label}
          onChange={(value) => edit((draft) => (draft.label = value))}
        />
      </Cell>
      <Cell label={words.share}>
        <NumberField
          fieldId={`${fieldId}.share`}
          label={text.hard.of(words.share, label)}
          isLabelHidden
          format={percentFormat}
          schema={shape.share}
          value={component.share}
          onChange={(value) => edit((draft) => (draft.share = value))}
        />
      </Cell>
      <Cell label={words.life}>
        <NumberField
          fieldId={`${fieldId}.lifeYears`}
          label={text.hard.of(words.life, label)}
          isLabelHidden
          format={countFormat}
          schema={shape.lifeYears}
          value={component.lifeYears}
          onChange={(value) => edit((draft) => (draft.lifeYears = value))}
        />
      </Cell>
      <Cell label={words.renewal}>
        <SelectField
          label={text.hard.of(words.renewal, label)}
          isLabelHidden
          options={renewals}
          value={component.isRenewed ? 'yes' : 'no'}
          onChange={(value) => edit((draft) => (draft.isRenewed = value === 'yes'))}
        />
      </Cell>
      <Cell>
        <RemoveButton of={label} onRemove={remove} />
      </Cell>
    </EditRow>
  );
}

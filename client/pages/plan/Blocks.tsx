import { type Alternative } from '../../../server/vocabulary/planCase.ts';
import { blockSchema, tenures, type Block } from '../../../server/vocabulary/programme.ts';
import { useCase } from '../../case/CaseContext.tsx';
import {
  changeById,
  freshId,
  freshLabel,
  removeById,
  useAlternativeChange,
} from '../../case/editing.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { Fold } from '../../components/Fold.tsx';
import { countFormat, decimalFormat, yearFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { changedByPerson, PlannedNote } from './PlannedNote.tsx';
import { EditButton } from '../../components/EditButton.tsx';

const { shape } = blockSchema;
const numberColumns = [
  { name: 'dwellings', label: text.plan.blockHead.dwellings, format: countFormat },
  { name: 'grossFloorAreaM2', label: text.plan.blockHead.grossFloorArea, format: decimalFormat },
  { name: 'dwellingAreaM2', label: text.plan.blockHead.dwellingArea, format: decimalFormat },
  { name: 'completionYear', label: text.plan.blockHead.year, format: yearFormat },
] as const;

const stages = [
  { value: '1', label: '1' },
  { value: '2', label: '2' },
] as const;

function newBlock(taken: readonly Block[], completionYear: number): Block {
  return {
    id: freshId('kvarter'),
    label: freshLabel(text.plan.newBlock, taken),
    tenure: 'rental',
    grossFloorAreaM2: 0,
    dwellingAreaM2: 0,
    dwellings: 0,
    completionYear,
  };
}

function enterNumber(
  draft: Block,
  name: (typeof numberColumns)[number]['name'],
  value: number,
): void {
  draft[name] = value;
  if (name === 'dwellings' || name === 'grossFloorAreaM2') changedByPerson(draft, name);
}

/** What counted on the block is taken away or counts on all, so that nothing points at nothing. */
function removeBlock(alternative: Alternative, blockId: string): void {
  removeById(alternative.programme.blocks, blockId);
  const at = alternative.propertyAppraisals.findIndex((each) => each.blockId === blockId);
  if (at >= 0) alternative.propertyAppraisals.splice(at, 1);
  if (alternative.homeSales !== undefined) {
    alternative.homeSales = alternative.homeSales.filter((each) => each.blockId !== blockId);
  }
  for (const line of alternative.hardLines) {
    if (line.quantityOf === blockId) delete line.quantityOf;
  }
}

/** Homes by block. */
export function Blocks() {
  const { state, alternative } = useCase();
  const change = useAlternativeChange();
  const { blocks } = alternative.programme;
  const head = text.plan.blockHead;
  const add = () =>
    change(({ programme }) => {
      programme.blocks.push(newBlock(programme.blocks, state.content.settings.baseYear + 4));
    });
  return (
    <Fold isPart id="plan.blocks" title={text.plan.blocks} startsOpen="wide">
      <EditTable
        caption={text.plan.blocks}
        heads={[
          { label: head.label },
          { label: head.tenure, width: 'w-choice' },
          { label: head.dwellings, width: 'w-count' },
          { label: head.grossFloorArea, width: 'w-number' },
          { label: head.dwellingArea, width: 'w-number' },
          { label: head.year, width: 'w-year' },
          { label: head.stage, width: 'w-year' },
          { label: '', width: 'w-action' },
        ]}
        none={text.plan.none}
        add={<EditButton onClick={add}>{text.plan.addBlock}</EditButton>}
      >
        {blocks.map((block) => (
          <BlockRow key={block.id} block={block} />
        ))}
      </EditTable>
    </Fold>
  );
}

function BlockRow({ block }: { readonly block: Block }) {
  const { store, alternative } = useCase();
  const change = useAlternativeChange();
  const fieldId = `${alternative.id}.blocks.${block.id}`;
  const edit = (recipe: (draft: Block) => void) =>
    change(({ programme }) => changeById(programme.blocks, block.id, recipe));
  const labelOf = (column: string) => text.plan.of(column, block.label);
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change((draft) => removeBlock(draft, block.id));
  };
  return (
    <EditRow>
      <Cell label={text.plan.blockHead.label}>
        <div>
          <TextField
            fieldId={`${fieldId}.label`}
            label={labelOf(text.plan.blockHead.label)}
            isLabelHidden
            isGrowing
            schema={shape.label}
            value={block.label}
            onChange={(value) => edit((draft) => (draft.label = value))}
          />
          <PlannedNote row={block} label={block.label} fieldId={fieldId} onEdit={edit} />
        </div>
      </Cell>
      <Cell label={text.plan.blockHead.tenure}>
        <SelectField
          label={labelOf(text.plan.blockHead.tenure)}
          isLabelHidden
          options={optionsOf(tenures)}
          value={block.tenure}
          onChange={(value) => edit((draft) => (draft.tenure = value))}
        />
      </Cell>
      {numberColumns.map(({ name, label, format }) => (
        <Cell key={name} label={label}>
          <NumberField
            fieldId={`${fieldId}.${name}`}
            label={labelOf(label)}
            isLabelHidden
            format={format}
            schema={shape[name]}
            value={block[name]}
            onChange={(value) => edit((draft) => enterNumber(draft, name, value))}
          />
        </Cell>
      ))}
      <Cell label={text.plan.blockHead.stage}>
        <SelectField
          label={labelOf(text.plan.blockHead.stage)}
          isLabelHidden
          options={stages}
          value={block.stage === 2 ? '2' : '1'}
          onChange={(value) =>
            edit((draft) => {
              if (value === '2') draft.stage = 2;
              else delete draft.stage;
            })
          }
        />
      </Cell>
      <Cell>
        <RemoveButton of={block.label} onRemove={remove} />
      </Cell>
    </EditRow>
  );
}

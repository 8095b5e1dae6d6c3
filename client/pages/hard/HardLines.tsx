import { useState } from 'react';
import {
  amountBases,
  lineKindOf,
  lineSections,
  type LineKindId,
} from '../../../server/vocabulary/lineKinds.ts';
import { kindOf } from '../../../server/model/hard/lines.ts';
import { hardLineSchema, type HardLine } from '../../../server/vocabulary/hardSide.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, removeById, useAlternativeChange } from '../../case/editing.ts';
import { hasSource } from '../../case/progress.ts';
import { Cell, EditRow, EditTable, RowGroup } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import { sekPerFormat } from '../../components/numberFormats.ts';
import { Card } from '../../components/Page.tsx';
import { amountSchema } from '../../components/readEstimate.ts';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { KindField } from './KindField.tsx';
import { LineDetails } from './LineDetails.tsx';
import { LineImport } from './LineImport.tsx';
import { newLine } from './newLine.ts';
import { extrasText, timingText } from './timingText.ts';
import { EditButton } from '../../components/EditButton.tsx';

const head = text.hard.head;
/** So many lines of a folded group are named. */
const NAMED = 6;

/** The lines of the hard calculation, by kind. */
export function HardLines() {
  const { alternative } = useCase();
  const lines = alternative.hardLines;
  const groups = lineSections.map(({ id, labelSv }) => ({
    id,
    labelSv,
    lines: lines.filter((line) => lineKindOf(line.kind).section === id),
  }));
  const heads = [
    { label: head.label },
    { label: text.entry.partName.low, width: 'w-number' },
    { label: text.entry.partName.central, width: 'w-number' },
    { label: text.entry.partName.high, width: 'w-number' },
    { label: head.basis, width: 'w-choice' },
    { label: head.timing },
    { label: '', width: 'w-action' },
  ];
  return (
    <Card title={text.hard.lines} lead={`${text.hard.linesLead} ${text.entry.intervalMeaning}`}>
      <EditTable caption={text.hard.lines} heads={heads} none={text.hard.none} add={<AddLine />}>
        {groups
          .filter((each) => each.lines.length > 0)
          .map(({ id, labelSv, lines: grouped }) => (
            <RowGroup
              key={id}
              id={`hard.lines.${id}`}
              title={labelSv}
              said={text.hard.groupSaid(
                grouped.slice(0, NAMED).map(({ label }) => label),
                Math.max(0, grouped.length - NAMED),
                grouped.filter(({ amount }) => !hasSource(amount)).length,
              )}
              span={heads.length}
            >
              {grouped.map((line) => (
                <LineRow key={line.id} line={line} />
              ))}
            </RowGroup>
          ))}
      </EditTable>
      <LineImport />
    </Card>
  );
}

function AddLine() {
  const { state, alternative } = useCase();
  const change = useAlternativeChange();
  const [kind, setKind] = useState<LineKindId>('landSale');
  const add = () => {
    const line = newLine(kind, alternative, state.content.settings.baseYear);
    change(({ hardLines }) => {
      hardLines.push(line);
    });
  };
  return (
    <div className="row">
      <KindField value={kind} onChange={setKind} />
      <div className="row-end">
        <EditButton onClick={add}>{text.hard.add}</EditButton>
      </div>
    </div>
  );
}

function LineRow({ line }: { readonly line: HardLine }) {
  const { store, alternative } = useCase();
  const change = useAlternativeChange();
  const fieldId = `${alternative.id}.hardLines.${line.id}`;
  const kindLabel = lineKindOf(line.kind).labelSv;
  const unit = amountBases.find(({ id }) => id === line.basis)?.unitSv ?? '';
  const edit = (recipe: (draft: HardLine) => void) =>
    change(({ hardLines }) => changeById(hardLines, line.id, recipe));
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change(({ hardLines }) => removeById(hardLines, line.id));
  };
  return (
    <EditRow>
      <Cell label={head.label}>
        <TextField
          fieldId={`${fieldId}.label`}
          label={text.hard.of(head.label, line.label)}
          isLabelHidden
          isGrowing
          schema={hardLineSchema.shape.label}
          value={line.label}
          onChange={(value) => edit((draft) => (draft.label = value))}
        />
        {kindLabel === line.label ? null : <span className="sub">{kindLabel}</span>}
      </Cell>
      <EstimateCells
        fieldId={`${fieldId}.amount`}
        label={line.label}
        format={sekPerFormat(unit)}
        schema={amountSchema}
        value={line.amount}
        onChange={(value) => edit((draft) => (draft.amount = value))}
      />
      <Cell label={head.basis}>
        <SelectField
          label={text.hard.of(head.basis, line.label)}
          isLabelHidden
          options={amountBases.map(({ id, unitSv }) => ({ value: id, label: unitSv }))}
          value={line.basis}
          onChange={(value) =>
            edit((draft) => {
              draft.basis = value;
              delete draft.quantityOf;
            })
          }
        />
      </Cell>
      <Cell label={head.timing}>
        <LineDetailsButton line={line} />
      </Cell>
      <Cell>
        <RemoveButton of={line.label} onRemove={remove} />
      </Cell>
    </EditRow>
  );
}

/** What is written off over a life that nobody has said; it is entered behind the button. */
function hasNoLife(line: HardLine, alternative: Alternative): boolean {
  const { lifeYears, components } = line;
  const { asset, isContribution } = kindOf(line, alternative);
  const isAsked = asset === 'fixed' || isContribution === true;
  return isAsked && lifeYears === undefined && components === undefined;
}

function LineDetailsButton({ line }: { readonly line: HardLine }) {
  const { alternative } = useCase();
  const [isOpen, setOpen] = useState(false);
  const when = timingText(line.timing);
  return (
    <>
      <button
        type="button"
        className="button cell-button is-read"
        data-look="quiet"
        aria-label={text.hard.detailsOf(line.label, when)}
        onClick={() => setOpen(true)}
      >
        {when}
      </button>
      <span className="sub">
        {hasSource(line.amount) ? line.amount.source?.note : text.hard.noSource}
      </span>
      {hasNoLife(line, alternative) ? (
        <strong className="sub check-state" data-state="mind">
          {text.hard.noLife}
        </strong>
      ) : null}
      {extrasText(line).map((extra) => (
        <span className="sub" key={extra}>
          {extra}
        </span>
      ))}
      <LineDetails line={line} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

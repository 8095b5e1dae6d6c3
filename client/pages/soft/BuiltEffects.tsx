import { useState } from 'react';
import { effects } from '../../../server/model/effects/index.ts';
import { builtEffectSchema, type BuiltEffect } from '../../../server/vocabulary/measures.ts';
import { faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import {
  changeById,
  freshId,
  freshLabel,
  removeById,
  useAlternativeChange,
} from '../../case/editing.ts';
import { countFormat, percentFormat, yearFormat } from '../../components/numberFormats.ts';
import { Notice } from '../../components/Notice.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { Card } from '../../components/Page.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { BuiltEvidence } from './BuiltEvidence.tsx';
import { BuiltInputs, type BuiltEdit } from './BuiltInputs.tsx';
import { BuiltResult } from './BuiltResult.tsx';
import { fetchInputs } from './fetchInputs.ts';
import { EditButton } from '../../components/EditButton.tsx';

const { shape } = builtEffectSchema;
const FIRST = effects[0]?.id ?? '';
const YEARS = 30;
const numbers = [
  { name: 'startYear', label: text.soft.builtStart, format: yearFormat },
  { name: 'rampYears', label: text.soft.rampYears, format: countFormat },
  { name: 'lastYear', label: text.soft.lastYear, format: yearFormat },
  { name: 'growthPerYear', label: text.soft.growthPerYear, format: percentFormat },
  { name: 'overlapShare', label: text.soft.overlapShare, format: percentFormat },
] as const;

function newBuilt(effectId: string, taken: readonly BuiltEffect[], startYear: number): BuiltEffect {
  const declared = effects.find(({ id }) => id === effectId);
  return {
    id: freshId(effectId),
    effect: effectId,
    label: freshLabel(declared?.labelSv ?? effectId, taken),
    inputs: {},
    startYear,
    rampYears: 0,
    lastYear: startYear + YEARS,
    growthPerYear: 0,
    overlapShare: 0,
  };
}

/** Effects that follow from what is built and where: chosen, and their numbers entered. */
export function BuiltEffects() {
  const { state, alternative } = useCase();
  const change = useAlternativeChange();
  const [chosen, choose] = useState(FIRST);
  const [addedId, setAddedId] = useState<string | null>(null);
  const { reports, fill } = useFilling();
  const built = alternative.builtEffects ?? [];
  const add = () => {
    const one = newBuilt(chosen, built, state.content.settings.baseYear + 4);
    change((draft) => {
      draft.builtEffects = [...(draft.builtEffects ?? []), one];
    });
    setAddedId(one.id);
    void fill(one);
  };
  return (
    <Card title={text.soft.built} lead={text.soft.builtLead}>
      {built.length === 0 ? <p className="muted">{text.soft.noBuilt}</p> : null}
      {built.length === 0 ? null : (
        <div className="effects">
          {built.map((one) => (
            <BuiltDetails
              key={one.id}
              built={one}
              report={reports[one.id]}
              isNew={one.id === addedId}
              onFill={() => void fill(one)}
            />
          ))}
        </div>
      )}
      <div className="row row-fields">
        <SelectField
          label={text.soft.builtChoice}
          options={optionsOf(effects)}
          value={chosen}
          onChange={choose}
        />
        <EditButton onClick={add}>{text.soft.addBuilt}</EditButton>
      </div>
    </Card>
  );
}

type Report = { readonly sentence: string; readonly remarks: readonly string[] };

/** Fills what an effect takes from the library, and tells what came of it. */
function useFilling() {
  const { state } = useCase();
  const change = useAlternativeChange();
  const [reports, setReports] = useState<Readonly<Record<string, Report>>>({});
  const fill = async ({ id, effect: effectId, inputs: have }: BuiltEffect) => {
    const effect = effects.find((each) => each.id === effectId);
    if (effect === undefined) return;
    const tell = (report: Report) => setReports((before) => ({ ...before, [id]: report }));
    try {
      const { inputs, remarks } = await fetchInputs(effect, have, state.content);
      change(({ builtEffects = [] }) =>
        changeById(builtEffects, id, (draft) => {
          draft.inputs = { ...inputs, ...draft.inputs };
        }),
      );
      tell({ sentence: text.soft.fetchedInputs(Object.keys(inputs).length), remarks });
    } catch (fault) {
      tell({ sentence: faultSentence(fault), remarks: [] });
    }
  };
  return { reports, fill };
}

function BuiltDetails({
  built,
  report,
  isNew,
  onFill,
}: {
  readonly built: BuiltEffect;
  readonly report: Report | undefined;
  readonly isNew: boolean;
  readonly onFill: () => void;
}) {
  const [isOpen, setOpen] = useState(isNew);
  const { store, alternative } = useCase();
  const change = useAlternativeChange();
  const fieldId = `${alternative.id}.builtEffects.${built.id}`;
  const declared = effects.find(({ id }) => id === built.effect);
  const onEdit: BuiltEdit['onEdit'] = (recipe) =>
    change(({ builtEffects = [] }) => changeById(builtEffects, built.id, recipe));
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change(({ builtEffects = [] }) => removeById(builtEffects, built.id));
  };
  const own = { fieldId, built, onEdit };
  return (
    <details
      className="effect"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="effect-name">{built.label}</span>
      </summary>
      <div className="stack">
        {declared === undefined ? null : (
          <>
            <p>{declared.mechanismSv}</p>
            <ul>
              {declared.guards.map(({ id, noteSv }) => (
                <li key={id}>{noteSv}</li>
              ))}
            </ul>
          </>
        )}
        <BuiltFields {...own} />
        {declared === undefined ? null : (
          <>
            <BuiltInputs {...own} inputs={declared.inputs} />
            <FillButton built={built} report={report} onFill={onFill} />
            {isOpen ? <BuiltEvidence effect={declared} built={built} /> : null}
          </>
        )}
        <BuiltResult builtId={built.id} />
        <div>
          <EditButton data-look="quiet" onClick={remove}>
            {text.soft.removeEffect(built.label)}
          </EditButton>
        </div>
      </div>
    </details>
  );
}

function FillButton({
  built,
  report,
  onFill,
}: {
  readonly built: BuiltEffect;
  readonly report: Report | undefined;
  readonly onFill: () => void;
}) {
  return (
    <div className="stack-small">
      <div>
        <EditButton aria-label={text.soft.fetchInputsOf(built.label)} onClick={onFill}>
          {text.soft.fetchInputs}
        </EditButton>
      </div>
      {report === undefined ? null : (
        <Notice kind="info" isAnnounced>
          {report.sentence}
          {report.remarks.length === 0 ? null : (
            <ul>
              {report.remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </div>
  );
}

function BuiltFields({ fieldId, built, onEdit }: BuiltEdit) {
  return (
    <div className="form-grid">
      <TextField
        fieldId={`${fieldId}.label`}
        label={text.soft.effectLabel}
        schema={shape.label}
        value={built.label}
        onChange={(value) => onEdit((draft) => (draft.label = value))}
      />
      {numbers.map(({ name, label, format }) => (
        <NumberField
          key={name}
          fieldId={`${fieldId}.${name}`}
          label={label}
          format={format}
          schema={shape[name]}
          value={built[name]}
          onChange={(value) => onEdit((draft) => (draft[name] = value))}
        />
      ))}
      <TextField
        fieldId={`${fieldId}.includedBecause`}
        label={text.soft.includedBecause}
        hint={text.soft.includedBecauseHint}
        schema={shape.includedBecause.unwrap()}
        value={built.includedBecause ?? ''}
        isLong
        onChange={(value) => onEdit((draft) => (draft.includedBecause = value))}
        onClear={() => onEdit((draft) => delete draft.includedBecause)}
      />
    </div>
  );
}

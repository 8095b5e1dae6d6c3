import {
  followUpSchema,
  followUpYears,
  targetSides,
  type FollowUp,
} from '../../../server/vocabulary/decision.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, removeById } from '../../case/editing.ts';
import { ConfirmButton } from '../../components/Dialogs.tsx';
import { Fold } from '../../components/Fold.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { decimalFormat, sekFormat } from '../../components/numberFormats.ts';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { usePrices } from '../../components/usePrices.ts';
import { text } from '../../text/sv.ts';
import { Measurements } from './Measurements.tsx';

const { shape } = followUpSchema;
const words = text.followUp;
const yearOptions = followUpYears.map((years) => ({
  value: String(years),
  label: words.year(years),
}));

/** One thing to measure: what it is, what it is to be and when, and who sees to it. */
export function FollowUpCard({ followUp }: { readonly followUp: FollowUp }) {
  const { store } = useCase();
  const { id, label } = followUp;
  const remove = () => {
    store.dropDraftsBelow(`followUp.${id}.`);
    store.change((draft) => removeById(draft.followUp ?? [], id));
  };
  return (
    <Fold
      id={`followUp.${id}`}
      title={label}
      said={[words.year(followUp.afterYears), followUp.responsible].filter(Boolean).join(' · ')}
      startsOpen="wide"
    >
      <div className="form-grid">
        <Words of={followUp} name="label" />
        <Words
          of={followUp}
          name="unit"
          {...(isMoneyWithoutYear(followUp.unit) ? { hint: words.unitHint } : {})}
        />
        <Amount of={followUp} name="startValue" />
        <Day of={followUp} name="startMeasuredOn" />
        <Amount of={followUp} name="target" />
        <Day of={followUp} name="measuredOn" />
        <Side of={followUp} />
        <When of={followUp} />
        <Words of={followUp} name="source" />
        <Words of={followUp} name="responsible" hint={words.responsibleHint} />
        <Amount of={followUp} name="budgetSek" />
        <Words of={followUp} name="reportTo" hint={words.reportToHint} />
        <Words of={followUp} name="trigger" />
      </div>
      <Measurements of={followUp} />
      <div>
        <ConfirmButton
          label={words.remove}
          description={`${words.remove} ${label}`}
          title={words.removeTitle(label)}
          sentence={words.removeSentence}
          action={words.remove}
          onConfirm={remove}
        />
      </div>
    </Fold>
  );
}

/** Amounts of different years are not to be compared as they are. */
function isMoneyWithoutYear(unit: string): boolean {
  return /(?<!\p{L})(?:kr|tkr|mnkr|SEK)(?!\p{L})/u.test(unit) && !/\d{4}/.test(unit);
}

type FieldOf<Name> = { readonly of: FollowUp; readonly name: Name };

function useEdit({ id }: FollowUp): (recipe: (draft: FollowUp) => void) => void {
  const { store } = useCase();
  return (recipe) => store.change((draft) => changeById(draft.followUp ?? [], id, recipe));
}

function Words({
  of,
  name,
  hint,
}: FieldOf<'label' | 'unit' | 'source' | 'responsible' | 'reportTo' | 'trigger'> & {
  readonly hint?: string;
}) {
  const edit = useEdit(of);
  const isLong = name === 'trigger';
  return (
    <TextField
      fieldId={`followUp.${of.id}.${name}`}
      label={words[name]}
      {...(hint === undefined ? {} : { hint })}
      schema={shape[name]}
      value={of[name]}
      isLong={isLong}
      isGrowing={!isLong}
      onChange={(value) => edit((draft) => (draft[name] = value))}
    />
  );
}

function Amount({ of, name }: FieldOf<'startValue' | 'target' | 'budgetSek'>) {
  const edit = useEdit(of);
  const prices = usePrices();
  return (
    <NumberField
      fieldId={`followUp.${of.id}.${name}`}
      label={words[name]}
      {...(name === 'budgetSek' ? { hint: words.budgetHint(prices) } : {})}
      format={name === 'budgetSek' ? sekFormat : { ...decimalFormat, suffix: of.unit }}
      schema={shape[name].unwrap()}
      value={of[name]}
      onChange={(value) => edit((draft) => (draft[name] = value))}
      onClear={() => edit((draft) => Reflect.deleteProperty(draft, name))}
    />
  );
}

function Side({ of }: { readonly of: FollowUp }) {
  const edit = useEdit(of);
  return (
    <SelectField<NonNullable<FollowUp['targetIs']> | ''>
      label={words.targetIs}
      options={[{ value: '', label: words.sideUnsaid }, ...optionsOf(targetSides)]}
      value={of.targetIs ?? ''}
      onChange={(value) =>
        edit((draft) => {
          if (value === '') delete draft.targetIs;
          else draft.targetIs = value;
        })
      }
    />
  );
}

function When({ of }: { readonly of: FollowUp }) {
  const edit = useEdit(of);
  return (
    <SelectField
      label={words.afterYears}
      options={yearOptions}
      value={String(of.afterYears)}
      onChange={(value) =>
        edit((draft) => {
          draft.afterYears = shape.afterYears.parse(Number(value));
        })
      }
    />
  );
}

function Day({ of, name }: FieldOf<'startMeasuredOn' | 'measuredOn'>) {
  const edit = useEdit(of);
  return (
    <TextField
      fieldId={`followUp.${of.id}.${name}`}
      label={words[name]}
      hint={words.dayHint}
      schema={shape[name].unwrap()}
      value={of[name] ?? ''}
      onChange={(value) => edit((draft) => (draft[name] = value))}
      onClear={() => edit((draft) => Reflect.deleteProperty(draft, name))}
    />
  );
}

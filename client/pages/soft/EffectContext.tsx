import {
  beneficiaryGroups,
  evidenceBases,
  measureEffectSchema,
  outcomes,
  valueChannels,
} from '../../../server/vocabulary/measures.ts';
import { incomeThirds } from '../../../server/vocabulary/socialFindings.ts';
import { socialTexts } from '../../../server/vocabulary/text/sv/social.ts';
import { decimalFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { text } from '../../text/sv.ts';
import { OptionalSelect } from './OptionalSelect.tsx';
import { SharesOf } from './SharesOf.tsx';
import type { EffectEdit } from './useMeasure.ts';

const { shape } = measureEffectSchema;
const choices = [
  { name: 'outcome', label: text.soft.outcome, rows: outcomes },
  { name: 'channel', label: text.soft.channel, rows: valueChannels },
  {
    name: 'evidenceFrom',
    label: text.soft.evidenceFrom,
    rows: evidenceBases,
  },
] as const;

/** Who is meant, what it is about, how it is counted and what the evidence was gathered on. */
export function EffectContext({
  fieldId,
  effect,
  onEdit,
  reachShare,
}: EffectEdit & { readonly reachShare: number | null }) {
  const { targetPersons, persons } = effect;
  return (
    <div className="stack">
      <div className="form-grid">
        <NumberField
          fieldId={`${fieldId}.targetPersons`}
          label={text.soft.targetPersons}
          format={decimalFormat}
          schema={shape.targetPersons.unwrap()}
          value={targetPersons}
          onChange={(value) => onEdit((draft) => (draft.targetPersons = value))}
          onClear={() => onEdit((draft) => delete draft.targetPersons)}
        />
        {choices.map(({ name, label, rows }) => (
          <OptionalSelect<string>
            key={name}
            label={label}
            noneLabel={text.soft.notChosen}
            rows={rows}
            value={effect[name]}
            onChange={(value) =>
              onEdit((draft) => {
                const read = shape[name].safeParse(value);
                if (!read.success || read.data === undefined) Reflect.deleteProperty(draft, name);
                else Object.assign(draft, { [name]: read.data });
              })
            }
          />
        ))}
      </div>
      {reachShare === null || targetPersons === undefined ? null : (
        <p>{socialTexts.reach(persons, targetPersons, reachShare)}</p>
      )}
      <Gainers fieldId={fieldId} effect={effect} onEdit={onEdit} />
    </div>
  );
}

/** Who among those reached gains, and in which third of incomes they are. */
function Gainers({ fieldId, effect, onEdit }: EffectEdit) {
  const { beneficiaries = {}, incomeThirds: thirds = [] } = effect;
  const hasGroups = Object.keys(beneficiaries).length > 0;
  return (
    <>
      <SharesOf
        fieldId={`${fieldId}.beneficiaries`}
        legend={text.soft.beneficiaries}
        hint={text.soft.beneficiariesHint}
        rows={beneficiaryGroups}
        values={hasGroups ? beneficiaryGroups.map(({ id }) => beneficiaries[id] ?? 0) : []}
        onChange={(shares) =>
          onEdit((draft) => {
            draft.beneficiaries = Object.fromEntries(
              beneficiaryGroups.map(({ id }, index) => [id, shares[index] ?? 0]),
            );
          })
        }
        onClear={() => onEdit((draft) => delete draft.beneficiaries)}
      />
      <SharesOf
        fieldId={`${fieldId}.incomeThirds`}
        legend={text.soft.incomeThirds}
        hint={text.soft.incomeThirdsHint}
        rows={incomeThirds}
        values={thirds}
        onChange={([lowest = 0, middle = 0, highest = 0]) =>
          onEdit((draft) => (draft.incomeThirds = [lowest, middle, highest]))
        }
        onClear={() => onEdit((draft) => delete draft.incomeThirds)}
      />
    </>
  );
}

import { hardLineSchema, type HardLine } from '../../../server/vocabulary/hardSide.ts';
import { lineKindOf } from '../../../server/vocabulary/lineKinds.ts';
import { actors, REAL } from '../../../server/vocabulary/actors.ts';
import { percentFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { LineComponents } from './LineComponents.tsx';
import type { LineEdit } from './lineEdit.ts';

const { shape } = hardLineSchema;
const vatShape = shape.vat.unwrap().shape;

/** What few lines need: shown when asked for, open when it is used. */
export function LineExtras({ line, fieldId, onEdit }: LineEdit) {
  const kind = lineKindOf(line.kind);
  const isBought = kind.from === REAL || kind.to === REAL;
  const { contingencyShare, vat, stage, components } = line;
  const isUsed = [contingencyShare, vat, stage, components].some((each) => each !== undefined);
  return (
    <>
      {kind.counterpart === undefined ? null : <CounterpartField line={line} onEdit={onEdit} />}
      <details open={isUsed}>
        <summary>{text.hard.more}</summary>
        <div className="stack">
          <div className="form-grid">
            <StageField line={line} onEdit={onEdit} />
            {isBought ? (
              <NumberField
                fieldId={`${fieldId}.contingencyShare`}
                label={text.hard.contingency}
                hint={text.hard.contingencyHint}
                format={percentFormat}
                schema={shape.contingencyShare}
                value={contingencyShare}
                onChange={(value) => onEdit((draft) => (draft.contingencyShare = value))}
                onClear={() => onEdit((draft) => delete draft.contingencyShare)}
              />
            ) : null}
            {isBought ? <VatFields line={line} fieldId={fieldId} onEdit={onEdit} /> : null}
          </div>
          {kind.asset === 'fixed' ? (
            <LineComponents line={line} fieldId={fieldId} onEdit={onEdit} />
          ) : null}
        </div>
      </details>
    </>
  );
}

type Edit = Pick<LineEdit, 'line' | 'onEdit'>;
const OPEN = '';

/** Who sells the land, or gives the grant. */
function CounterpartField({ line, onEdit }: Edit) {
  const { counterpart } = lineKindOf(line.kind);
  return (
    <SelectField
      label={text.hard.counterpart[counterpart?.side ?? 'to']}
      options={[{ value: OPEN, label: text.hard.notChosen }, ...optionsOf(actors)]}
      value={line.counterpart ?? OPEN}
      onChange={(value) =>
        onEdit((draft) => {
          if (value === OPEN) delete draft.counterpart;
          else draft.counterpart = value;
        })
      }
    />
  );
}

const stages = [
  { value: OPEN, label: text.hard.stageOpen },
  { value: '1', label: text.hard.stageOf(1) },
  { value: '2', label: text.hard.stageOf(2) },
] as const;

function StageField({ line, onEdit }: Edit) {
  const value = line.stage === undefined ? OPEN : line.stage === 1 ? '1' : '2';
  return (
    <SelectField
      label={text.hard.stage}
      hint={text.hard.stageHint}
      options={stages}
      value={value}
      onChange={(chosen) =>
        onEdit((draft) => {
          if (chosen === OPEN) delete draft.stage;
          else draft.stage = chosen === '1' ? 1 : 2;
        })
      }
    />
  );
}

type Vat = NonNullable<HardLine['vat']>;
const NO_VAT = 'none';
const vatWays = [
  { value: NO_VAT, label: text.hard.vat.none, isIncluded: false, isRecovered: false },
  {
    value: 'includedBack',
    label: text.hard.vat.includedBack,
    isIncluded: true,
    isRecovered: true,
  },
  { value: 'included', label: text.hard.vat.included, isIncluded: true, isRecovered: false },
  { value: 'added', label: text.hard.vat.added, isIncluded: false, isRecovered: false },
] as const;
/** The ordinary rate, until another is typed. */
const ORDINARY_RATE = 0.25;

function wayOf(vat: Vat | undefined): (typeof vatWays)[number]['value'] {
  if (vat === undefined) return NO_VAT;
  if (!vat.isIncluded) return vat.isRecovered ? NO_VAT : 'added';
  return vat.isRecovered ? 'includedBack' : 'included';
}

/** VAT that is added and recovered is as good as none: the amount stands as it is. */
function VatFields({ line, fieldId, onEdit }: LineEdit) {
  return (
    <>
      <SelectField
        label={text.hard.vat.label}
        options={vatWays}
        value={wayOf(line.vat)}
        onChange={(chosen) =>
          onEdit((draft) => {
            const way = vatWays.find(({ value }) => value === chosen);
            if (way === undefined || way.value === NO_VAT) delete draft.vat;
            else {
              const { isIncluded, isRecovered } = way;
              draft.vat = { rate: draft.vat?.rate ?? ORDINARY_RATE, isIncluded, isRecovered };
            }
          })
        }
      />
      {line.vat === undefined ? null : (
        <NumberField
          fieldId={`${fieldId}.vat.rate`}
          label={text.hard.vat.rate}
          format={percentFormat}
          schema={vatShape.rate}
          value={line.vat.rate}
          onChange={(rate) =>
            onEdit((draft) => {
              if (draft.vat !== undefined) draft.vat.rate = rate;
            })
          }
        />
      )}
    </>
  );
}

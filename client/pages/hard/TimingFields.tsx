import type { z } from 'zod';
import { timingSchema, type HardLine, type Timing } from '../../../server/vocabulary/hardSide.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { countFormat, decimalFormat, yearFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { text } from '../../text/sv.ts';
import type { LineEdit } from './lineEdit.ts';
import { EditButton } from '../../components/EditButton.tsx';

const [paymentsSchema, yearsSchema, perDwellingSchema] = timingSchema.options;
const paymentShape = paymentsSchema.shape.payments.element.shape;

/** Changes the timing of a draft when it still is of the kind that the field is for. */
function withTiming<Type extends Timing['type']>(
  draft: HardLine,
  type: Type,
  recipe: (timing: Extract<Timing, { type: Type }>) => void,
): void {
  const { timing } = draft;
  if (isOfType(timing, type)) recipe(timing);
}

function isOfType<Type extends Timing['type']>(
  timing: Timing,
  type: Type,
): timing is Extract<Timing, { type: Type }> {
  return timing.type === type;
}

/** When a line is paid: in listed years, between two, or with every home moved into. */
export function TimingFields(props: LineEdit) {
  switch (props.line.timing.type) {
    case 'payments':
      return <PaymentFields {...props} payments={props.line.timing.payments} />;
    case 'years':
      return <YearsFields {...props} timing={props.line.timing} />;
    case 'perDwelling':
      return <PerDwellingFields {...props} timing={props.line.timing} />;
  }
}

type Payments = Extract<Timing, { type: 'payments' }>['payments'];

function PaymentFields({ fieldId, onEdit, payments }: LineEdit & { readonly payments: Payments }) {
  const { store } = useCase();
  const base = `${fieldId}.payments`;
  const edit = (recipe: (payments: Payments) => void) =>
    onEdit((draft) => withTiming(draft, 'payments', (timing) => recipe(timing.payments)));
  const editAt = (at: number, recipe: (payment: Payments[number]) => void) =>
    edit((draft) => {
      const own = draft[at];
      if (own !== undefined) recipe(own);
    });
  const add = () =>
    edit((draft) => {
      draft.push({ year: (draft.at(-1)?.year ?? 0) + 1, part: 1 });
    });
  const remove = (at: number) => {
    // The payments after this one change number: what is half typed in them goes too.
    store.dropDraftsBelow(`${base}.`);
    edit((draft) => {
      draft.splice(at, 1);
    });
  };
  return (
    <div className="stack-small">
      <p className="field-hint">{text.hard.paymentHint}</p>
      {payments.map((payment, at) => (
        <div className="row row-fields" key={at}>
          <NumberField
            fieldId={`${base}.${at}.year`}
            label={text.hard.paymentYear(at + 1)}
            format={yearFormat}
            schema={paymentShape.year}
            value={payment.year}
            onChange={(year) => editAt(at, (own) => (own.year = year))}
          />
          <NumberField
            fieldId={`${base}.${at}.part`}
            label={text.hard.paymentPart(at + 1)}
            format={decimalFormat}
            schema={paymentShape.part}
            value={payment.part}
            onChange={(part) => editAt(at, (own) => (own.part = part))}
          />
          {payments.length === 1 ? null : (
            <EditButton
              data-look="quiet"
              aria-label={text.hard.removePayment(at + 1)}
              onClick={() => remove(at)}
            >
              {text.hard.remove}
            </EditButton>
          )}
        </div>
      ))}
      <div>
        <EditButton onClick={add}>{text.hard.addPayment}</EditButton>
      </div>
    </div>
  );
}

function TimingNumber({
  fieldId,
  label,
  schema,
  isYear = true,
  value,
  onChange,
}: {
  readonly fieldId: string;
  readonly label: string;
  readonly schema: z.ZodType;
  readonly isYear?: boolean;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const format = isYear ? yearFormat : countFormat;
  return <NumberField {...{ fieldId, label, schema, format, value, onChange }} />;
}

function YearsFields({
  fieldId,
  onEdit,
  timing,
}: LineEdit & { readonly timing: Extract<Timing, { type: 'years' }> }) {
  return (
    <div className="form-grid">
      <TimingNumber
        fieldId={`${fieldId}.fromYear`}
        label={text.hard.fromYear}
        schema={yearsSchema.shape.fromYear}
        value={timing.fromYear}
        onChange={(year) =>
          onEdit((draft) => withTiming(draft, 'years', (own) => (own.fromYear = year)))
        }
      />
      <TimingNumber
        fieldId={`${fieldId}.toYear`}
        label={text.hard.toYear}
        schema={yearsSchema.shape.toYear}
        value={timing.toYear}
        onChange={(year) =>
          onEdit((draft) => withTiming(draft, 'years', (own) => (own.toYear = year)))
        }
      />
    </div>
  );
}

function PerDwellingFields({
  fieldId,
  onEdit,
  timing,
}: LineEdit & { readonly timing: Extract<Timing, { type: 'perDwelling' }> }) {
  return (
    <div className="form-grid">
      <TimingNumber
        fieldId={`${fieldId}.lagYears`}
        label={text.hard.lagYears}
        schema={perDwellingSchema.shape.lagYears}
        isYear={false}
        value={timing.lagYears}
        onChange={(years) =>
          onEdit((draft) => withTiming(draft, 'perDwelling', (own) => (own.lagYears = years)))
        }
      />
      <TimingNumber
        fieldId={`${fieldId}.toYear`}
        label={text.hard.toYear}
        schema={perDwellingSchema.shape.toYear}
        value={timing.toYear}
        onChange={(year) =>
          onEdit((draft) => withTiming(draft, 'perDwelling', (own) => (own.toYear = year)))
        }
      />
    </div>
  );
}

import { landAppraisalSchema, loanSchema } from '../../../server/vocabulary/hardSide.ts';
import { ofPerspective } from '../../../server/vocabulary/settings.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAlternativeChange } from '../../case/editing.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import {
  countFormat,
  decimalFormat,
  percentFormat,
  sekFormat,
} from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { Card } from '../../components/Page.tsx';
import { amountSchema } from '../../components/readEstimate.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { OptionalPart } from './OptionalPart.tsx';

type Loan = NonNullable<Alternative['loan']>;
type LandAppraisal = NonNullable<Alternative['landAppraisal']>;

/** The owner's loan, what the land can carry, and land the municipality owned before. */
export function OwnerTerms() {
  const { state } = useCase();
  const { discountRatesPerYear, developer } = state.content.settings;
  const rate = ofPerspective(discountRatesPerYear, developer) ?? 0;
  return (
    <Card title={text.hard.terms} lead={text.hard.termsLead}>
      <OptionalPart
        name="loan"
        start={{ loanShare: 0, ratePerYearNominal: 0, years: 50, amortisation: 'straight' }}
      >
        <LoanFields />
      </OptionalPart>
      <OptionalPart
        name="landAppraisal"
        start={{
          marginShare: 0,
          feeShare: 0,
          financeShare: 0,
          buildingYears: 0,
          discountRatePerYear: rate,
          acquisitionCostShare: 0,
        }}
      >
        <LandFields />
      </OptionalPart>
      <OptionalPart name="municipalLand" start={{}}>
        <MunicipalLandTable />
      </OptionalPart>
    </Card>
  );
}

const loanNumbers = [
  { name: 'loanShare', format: percentFormat },
  { name: 'ratePerYearNominal', format: percentFormat },
  { name: 'years', format: countFormat },
] as const;

const amortisations = [
  { value: 'straight', label: text.hard.loan.straight },
  { value: 'annuity', label: text.hard.loan.annuity },
] as const;

function LoanFields() {
  const { alternative } = useCase();
  const change = useAlternativeChange();
  const { loan } = alternative;
  if (loan === undefined) return null;
  const edit = (recipe: (draft: Loan) => void) =>
    change((draft) => {
      if (draft.loan !== undefined) recipe(draft.loan);
    });
  return (
    <div className="form-grid">
      {loanNumbers.map(({ name, format }) => (
        <NumberField
          key={name}
          fieldId={`${alternative.id}.loan.${name}`}
          label={text.hard.loan[name]}
          format={format}
          schema={loanSchema.shape[name]}
          value={loan[name]}
          onChange={(value) => edit((draft) => (draft[name] = value))}
        />
      ))}
      <SelectField
        label={text.hard.loan.amortisation}
        options={amortisations}
        value={loan.amortisation}
        onChange={(value) => edit((draft) => (draft.amortisation = value))}
      />
    </div>
  );
}

const landNumbers = [
  { name: 'marginShare', format: percentFormat },
  { name: 'feeShare', format: percentFormat },
  { name: 'financeShare', format: percentFormat },
  { name: 'buildingYears', format: decimalFormat },
  { name: 'discountRatePerYear', format: percentFormat },
  { name: 'acquisitionCostShare', format: percentFormat },
] as const;

function LandFields() {
  const { alternative } = useCase();
  const change = useAlternativeChange();
  const { landAppraisal } = alternative;
  if (landAppraisal === undefined) return null;
  const edit = (recipe: (draft: LandAppraisal) => void) =>
    change((draft) => {
      if (draft.landAppraisal !== undefined) recipe(draft.landAppraisal);
    });
  return (
    <div className="form-grid">
      {landNumbers.map(({ name, format }) => (
        <NumberField
          key={name}
          fieldId={`${alternative.id}.landAppraisal.${name}`}
          label={text.hard.landAppraisal[name]}
          format={format}
          schema={landAppraisalSchema.shape[name]}
          value={landAppraisal[name]}
          onChange={(value) => edit((draft) => (draft[name] = value))}
        />
      ))}
    </div>
  );
}

const landValues = ['bookValueSek', 'opportunityValueSek'] as const;

function MunicipalLandTable() {
  const { alternative } = useCase();
  const change = useAlternativeChange();
  const land = alternative.municipalLand;
  const { partName } = text.entry;
  const words = text.hard.municipalLand;
  if (land === undefined) return null;
  return (
    <>
      <EditTable
        caption={words.title}
        heads={[
          { label: words.value },
          { label: partName.low, width: 'w-number' },
          { label: partName.central, width: 'w-number' },
          { label: partName.high, width: 'w-number' },
        ]}
      >
        {landValues.map((name) => (
          <EditRow key={name}>
            <Cell>
              <span className="cell-text">{words[name]}</span>
            </Cell>
            <EstimateCells
              fieldId={`${alternative.id}.municipalLand.${name}`}
              label={words[name]}
              format={sekFormat}
              schema={amountSchema}
              isLast
              value={land[name] ?? { central: 0 }}
              onChange={(value) =>
                change((draft) => {
                  if (draft.municipalLand !== undefined) draft.municipalLand[name] = value;
                })
              }
            />
          </EditRow>
        ))}
      </EditTable>
      <p className="field-hint">{words.hint}</p>
    </>
  );
}

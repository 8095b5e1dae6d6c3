import { Link } from 'react-router';
import {
  propertyAppraisalSchema,
  rentTracks,
  type PropertyAppraisal,
} from '../../../server/vocabulary/hardSide.ts';
import { type Block } from '../../../server/vocabulary/programme.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAlternativeChange } from '../../case/editing.ts';
import { EditRow, EditTable, Cell } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import {
  countFormat,
  formatEntry,
  percentFormat,
  sekFormat,
  sekPerFormat,
  yearFormat,
} from '../../components/numberFormats.ts';
import { Fold } from '../../components/Fold.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { Card } from '../../components/Page.tsx';
import { amountSchema } from '../../components/readEstimate.ts';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { EditButton } from '../../components/EditButton.tsx';

const { shape } = propertyAppraisalSchema;
const LAST_YEAR_AFTER = 60;
const perM2 = sekPerFormat('kr/m²');

const numbers = [
  { name: 'vacancyShare', format: percentFormat },
  { name: 'rentGrowthPerYear', format: percentFormat },
  { name: 'costGrowthPerYear', format: percentFormat },
  { name: 'consumerSurplusShare', format: percentFormat },
  { name: 'propertyFeeSekPerDwelling', format: sekFormat },
  { name: 'feeExemptYears', format: countFormat },
  { name: 'lastYear', format: yearFormat },
] as const;

/** A rent that follows rents in general has no growth of its own. */
function numbersOf({ rentTrack = 'own', generalRentGrowthNominalPerYear }: PropertyAppraisal) {
  const isGiven = rentTrack !== 'own' && generalRentGrowthNominalPerYear !== undefined;
  return numbers.filter(({ name }) => !isGiven || name !== 'rentGrowthPerYear');
}

/** Running cost holds maintenance too, until that is entered apart. */
function estimatesOf({ maintenanceSekPerM2: maintenance }: PropertyAppraisal) {
  const rent = { name: 'rentSekPerM2', label: text.hard.rent } as const;
  const operating = 'operatingAndMaintenanceSekPerM2';
  if (maintenance === undefined) {
    return [rent, { name: operating, label: text.hard.operating } as const];
  }
  return [
    rent,
    { name: operating, label: text.hard.operatingAlone } as const,
    { name: 'maintenanceSekPerM2', label: text.hard.maintenance } as const,
  ];
}

function newAppraisal(block: Block): PropertyAppraisal {
  return {
    blockId: block.id,
    rentSekPerM2: { central: 0 },
    vacancyShare: 0,
    operatingAndMaintenanceSekPerM2: { central: 0 },
    rentGrowthPerYear: 0,
    costGrowthPerYear: 0,
    consumerSurplusShare: 0,
    propertyFeeSekPerDwelling: 0,
    feeExemptYears: 0,
    lastYear: block.completionYear + LAST_YEAR_AFTER,
  };
}

/** Rent and running cost of every block of rental homes. */
export function Appraisals() {
  const { state, alternative } = useCase();
  const change = useAlternativeChange();
  const rentals = alternative.programme.blocks.filter(({ tenure }) => tenure === 'rental');
  return (
    <Card title={text.hard.appraisals} lead={text.hard.appraisalsLead}>
      {rentals.length === 0 ? (
        <p className="muted">
          {text.hard.appraisalNone}{' '}
          <Link to={`/arenden/${state.id}/plan`}>{text.overview.goTo(text.nav.plan)}</Link>
        </p>
      ) : null}
      {rentals.map((block) => {
        const appraisal = alternative.propertyAppraisals.find(
          ({ blockId }) => blockId === block.id,
        );
        if (appraisal !== undefined) {
          return <AppraisalFields key={block.id} block={block} appraisal={appraisal} />;
        }
        return (
          <div key={block.id}>
            <EditButton
              onClick={() =>
                change(({ propertyAppraisals }) => {
                  propertyAppraisals.push(newAppraisal(block));
                })
              }
            >
              {text.hard.appraisalAdd(block.label)}
            </EditButton>
          </div>
        );
      })}
    </Card>
  );
}

function AppraisalFields({
  block,
  appraisal,
}: {
  readonly block: Block;
  readonly appraisal: PropertyAppraisal;
}) {
  const { store, alternative } = useCase();
  const change = useAlternativeChange();
  const fieldId = `${alternative.id}.propertyAppraisals.${block.id}`;
  const edit = (recipe: (draft: PropertyAppraisal) => void) =>
    change(({ propertyAppraisals }) => {
      const found = propertyAppraisals.find(({ blockId }) => blockId === block.id);
      if (found !== undefined) recipe(found);
    });
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change(({ propertyAppraisals }) => {
      const at = propertyAppraisals.findIndex(({ blockId }) => blockId === block.id);
      if (at >= 0) propertyAppraisals.splice(at, 1);
    });
  };
  return (
    <Fold
      id={`hard.appraisal.${block.id}`}
      title={block.label}
      said={text.hard.appraisalSaid(
        formatEntry(appraisal.rentSekPerM2.central, perM2),
        formatEntry(appraisal.operatingAndMaintenanceSekPerM2.central, perM2),
      )}
      startsOpen="wide"
      isPart
    >
      <EstimateTable fieldId={fieldId} block={block} appraisal={appraisal} onEdit={edit} />
      <div className="form-grid">
        <RentTrackFields fieldId={fieldId} appraisal={appraisal} onEdit={edit} />
        {numbersOf(appraisal).map(({ name, format }) => (
          <NumberField
            key={name}
            fieldId={`${fieldId}.${name}`}
            label={text.hard[name]}
            {...(name === 'consumerSurplusShare' ? { hint: text.hard.consumerSurplusHint } : {})}
            format={format}
            schema={shape[name]}
            value={appraisal[name]}
            onChange={(value) => edit((draft) => (draft[name] = value))}
          />
        ))}
      </div>
      <div className="row">
        <EditButton data-look="quiet" onClick={() => edit(partMaintenance)}>
          {appraisal.maintenanceSekPerM2 === undefined
            ? text.hard.maintenanceApart
            : text.hard.maintenanceTogether}
        </EditButton>
        <EditButton data-look="quiet" onClick={remove}>
          {text.hard.appraisalRemove(block.label)}
        </EditButton>
      </div>
    </Fold>
  );
}

/** Maintenance as a number of its own, or together with running the house. */
function partMaintenance(draft: PropertyAppraisal): void {
  if (draft.maintenanceSekPerM2 === undefined) draft.maintenanceSekPerM2 = { central: 0 };
  else delete draft.maintenanceSekPerM2;
}

/** Which rules the rent follows, and what those rules need. */
function RentTrackFields({
  fieldId,
  appraisal,
  onEdit,
}: {
  readonly fieldId: string;
  readonly appraisal: PropertyAppraisal;
  readonly onEdit: (recipe: (draft: PropertyAppraisal) => void) => void;
}) {
  const { rentTrack = 'own' } = appraisal;
  const { generalRentGrowthNominalPerYear: general } = shape;
  return (
    <>
      <SelectField
        label={text.hard.rentTrack}
        hint={text.hard.rentTrackHint[rentTrack]}
        options={optionsOf(rentTracks)}
        value={rentTrack}
        onChange={(value) => onEdit((draft) => (draft.rentTrack = value))}
      />
      {rentTrack === 'own' ? null : (
        <NumberField
          fieldId={`${fieldId}.generalRentGrowthNominalPerYear`}
          label={text.hard.generalRentGrowth}
          hint={text.hard.generalRentGrowthHint}
          format={percentFormat}
          schema={general}
          value={appraisal.generalRentGrowthNominalPerYear}
          onChange={(value) => onEdit((draft) => (draft.generalRentGrowthNominalPerYear = value))}
          onClear={() => onEdit((draft) => delete draft.generalRentGrowthNominalPerYear)}
        />
      )}
    </>
  );
}

function EstimateTable({
  fieldId,
  block,
  appraisal,
  onEdit,
}: {
  readonly fieldId: string;
  readonly block: Block;
  readonly appraisal: PropertyAppraisal;
  readonly onEdit: (recipe: (draft: PropertyAppraisal) => void) => void;
}) {
  const { partName } = text.entry;
  return (
    <EditTable
      caption={text.hard.appraisalOf(block.label)}
      heads={[
        { label: text.hard.appraisalHead.post },
        { label: partName.low, width: 'w-number' },
        { label: partName.central, width: 'w-number' },
        { label: partName.high, width: 'w-number' },
      ]}
    >
      {estimatesOf(appraisal).map(({ name, label }) => (
        <EditRow key={name}>
          <Cell>
            <span className="cell-text">{label}</span>
          </Cell>
          <EstimateCells
            fieldId={`${fieldId}.${name}`}
            label={`${block.label}: ${label}`}
            format={perM2}
            schema={amountSchema}
            isLast
            value={appraisal[name] ?? { central: 0 }}
            onChange={(value) => onEdit((draft) => (draft[name] = value))}
          />
        </EditRow>
      ))}
    </EditTable>
  );
}

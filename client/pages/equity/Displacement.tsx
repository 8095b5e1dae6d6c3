import {
  incomeYearsBeside,
  type Likely,
  type RentBurden,
} from '../../../server/vocabulary/equityFindings.ts';
import { equityInputsSchema } from '../../../server/vocabulary/equity.ts';
import { formatNumber, formatPercent, formatSek } from '../../../server/vocabulary/formatSv.ts';
import { equityTexts } from '../../../server/vocabulary/text/sv/equity.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { AlternativePicker } from '../../components/AlternativePicker.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import { percentFormat, sekPerFormat } from '../../components/numberFormats.ts';
import { Fold } from '../../components/Fold.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { amountSchema } from '../../components/readEstimate.ts';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { SourceNoteField } from '../../components/SourceFields.tsx';
import { TextField } from '../../components/TextField.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';
import { rentSentences } from './foldSentences.ts';
import { equityAnchors } from './Overview.tsx';
import { useEquityChange, useEquityOfAlternative } from './useEquity.ts';

const words = text.equityCards.rents;
const { shape } = equityInputsSchema;
const MONTHS = 12;
type Path = readonly (string | number)[];

/** New rents beside incomes in the area: numbers, and a limit only where one was entered. */
export function Displacement() {
  const { equity, settings } = useCase().state.content;
  const ofAlternative = useEquityOfAlternative();
  if (ofAlternative === null) return null;
  const { rents } = ofAlternative.found;
  const other = incomeYearsBeside(rents, settings.priceYear);
  const limit = equity?.rentShareLimit;
  return (
    <Fold
      id={equityAnchors.rents}
      title={words.title}
      said={rentSentences(ofAlternative.found).join(' ')}
    >
      <p className="lead">{words.lead}</p>
      <AlternativePicker />
      {rents.length === 0 ? <p>{words.none}</p> : null}
      {rents.map((rent, place) => (
        <Rent key={rent.blockId} rent={rent} path={[...ofAlternative.path, 'rents', place]} />
      ))}
      {other.length === 0 ? null : (
        <p className="muted">{equityTexts.incomeYearNote(other, settings.priceYear)}</p>
      )}
      <p className="muted">
        {limit === undefined
          ? equityTexts.noLimit
          : equityTexts.limit(formatPercent(limit), equity?.rentShareLimitSource ?? '')}
      </p>
      <RentInputs />
    </Fold>
  );
}

function Rent({ rent, path }: { readonly rent: RentBurden; readonly path: Path }) {
  const { label, rentSekPerM2, dwellingAreaM2, rentSekPerYear, incomes } = rent;
  return (
    <div className="stack-small">
      <h3>{label}</h3>
      <p>
        <WhyFigure
          shown={equityTexts.rent({
            rent: formatSek(rentSekPerM2.likely),
            areaM2: formatNumber(dwellingAreaM2),
            month: formatSek(rentSekPerYear.likely / MONTHS),
          })}
          path={[...path, 'rentSekPerYear', 'likely']}
        />
        {rent.abovePresentSekPerMonth === null ? null : (
          <>
            {'. '}
            <WhyFigure
              shown={equityTexts.abovePresent(rent.abovePresentSekPerMonth)}
              path={[...path, 'abovePresentSekPerMonth']}
            />
          </>
        )}
        {'.'}
      </p>
      {incomes.length === 0 ? (
        <p>{words.noIncome}</p>
      ) : (
        <ResultTable
          caption={text.equityCards.of(words.caption, label)}
          columns={[
            { label: words.head.income },
            { label: words.head.amount, isNumber: true, prices: 'own' },
            { label: words.head.one, isNumber: true },
            { label: words.head.two, isNumber: true },
          ]}
          rows={incomes.map((income, place) => ({
            id: income.areaCode ?? 'entered',
            cells: incomeCells(income, [...path, 'incomes', place]),
          }))}
        />
      )}
    </div>
  );
}

function incomeCells(income: RentBurden['incomes'][number], path: Path) {
  const share = (key: 'shareOfOne' | 'shareOfTwo', value: Likely, isAbove: boolean | null) => (
    <>
      <WhyFigure shown={equityTexts.shareLikely(value)} path={[...path, key, 'likely']} />
      <span className="sub">{equityTexts.shareInterval(value)}</span>
      {isAbove === null ? null : (
        <span className="sub">{isAbove ? equityTexts.aboveLimit : equityTexts.belowLimit}</span>
      )}
    </>
  );
  return [
    equityTexts.incomeLabel(income.label, income.year),
    <WhyFigure
      key="income"
      shown={formatSek(income.incomeSekPerYear)}
      path={[...path, 'incomeSekPerYear']}
    />,
    share('shareOfOne', income.shareOfOne, income.isOneAboveLimit),
    share('shareOfTwo', income.shareOfTwo, income.isTwoAboveLimit),
  ];
}

const estimates = [
  { name: 'medianIncomeSekPerYear', label: words.medianIncome, format: sekPerFormat('kr/år') },
  { name: 'currentRentSekPerM2', label: words.currentRent, format: sekPerFormat('kr/m²') },
] as const;

function RentInputs() {
  const { equity } = useCase().state.content;
  const change = useEquityChange();
  return (
    <details>
      <summary>{words.inputs}</summary>
      <div className="stack-small">
        <EditTable
          caption={words.inputs}
          heads={[
            { label: words.inputs, width: 'w-name' },
            ...(['low', 'central', 'high'] as const).map((part) => ({
              label: text.entry.partName[part],
              width: 'w-number',
            })),
            { label: text.equityCards.source },
            { label: '', width: 'w-action' },
          ]}
        >
          {estimates.map((field) => (
            <RentInput key={field.name} field={field} />
          ))}
        </EditTable>
        <div className="form-grid">
          <NumberField
            fieldId="equity.rentShareLimit"
            label={words.limit}
            hint={words.limitHint}
            format={percentFormat}
            schema={shape.rentShareLimit.unwrap()}
            value={equity?.rentShareLimit}
            onChange={(limit) => change((draft) => (draft.rentShareLimit = limit))}
            onClear={() => change((draft) => delete draft.rentShareLimit)}
          />
          <TextField
            fieldId="equity.rentShareLimitSource"
            label={words.limitSource}
            schema={shape.rentShareLimitSource.unwrap()}
            value={equity?.rentShareLimitSource ?? ''}
            onChange={(source) => change((draft) => (draft.rentShareLimitSource = source))}
            onClear={() => change((draft) => delete draft.rentShareLimitSource)}
          />
        </div>
      </div>
    </details>
  );
}

function RentInput({ field }: { readonly field: (typeof estimates)[number] }) {
  const { name, label, format } = field;
  const { state, store } = useCase();
  const change = useEquityChange();
  const value = state.content.equity?.[name];
  const fieldId = `equity.${name}`;
  const set = (next: NonNullable<typeof value>) => change((draft) => (draft[name] = next));
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change((draft) => Reflect.deleteProperty(draft, name));
  };
  return (
    <EditRow>
      <Cell label={words.inputs}>
        <span className="cell-text">{text.entry.withUnit(label, format.suffix)}</span>
      </Cell>
      <EstimateCells
        fieldId={`${fieldId}.value`}
        label={label}
        format={format}
        schema={amountSchema}
        value={value}
        onChange={set}
      />
      <Cell label={text.equityCards.source}>
        {value === undefined ? null : (
          <SourceNoteField {...{ fieldId, label, value }} isLabelHidden onChange={set} />
        )}
      </Cell>
      <Cell>{value === undefined ? null : <RemoveButton of={label} onRemove={remove} />}</Cell>
    </EditRow>
  );
}

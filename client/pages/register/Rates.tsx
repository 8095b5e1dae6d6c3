import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import { settingsSchema, whoseRate } from '../../../server/vocabulary/settings.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { countFormat, percentFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { Fold } from '../../components/Fold.tsx';
import { text } from '../../text/sv.ts';

const rateSchema = settingsSchema.shape.discountRatesPerYear.valueType;
const horizonSchema = settingsSchema.shape.mainHorizons.valueType;

/** One real rate and one main horizon for each perspective. */
export function RatesCard() {
  const { state, store } = useCase();
  const { settings: entered } = state.content;
  const { discountRatesPerYear, mainHorizons } = entered;
  const labelOf = (id: string) => actorLabelSv(whoseRate(id, entered));
  const { ratesHead } = text.register;
  const rateHead = text.entry.withUnit(ratesHead.rate, percentFormat.suffix);
  return (
    <Fold id="register.rates" title={text.register.rates} startsOpen="wide">
      <EditTable
        caption={text.register.rates}
        isNarrow
        heads={[
          { label: ratesHead.whom },
          { label: rateHead, width: 'w-choice' },
          { label: ratesHead.horizon, width: 'w-choice' },
        ]}
      >
        {Object.entries(discountRatesPerYear).map(([id, rate]) => (
          <EditRow key={id}>
            <Cell>
              <span className="cell-text">{labelOf(id)}</span>
            </Cell>
            <Cell label={rateHead}>
              <NumberField
                fieldId={`settings.rates.${id}`}
                label={`${labelOf(id)}: ${ratesHead.rate}`}
                isLabelHidden
                format={percentFormat}
                schema={rateSchema}
                value={rate}
                onChange={(value) =>
                  store.change(({ settings }) => {
                    settings.discountRatesPerYear[id] = value;
                  })
                }
              />
            </Cell>
            <Cell label={ratesHead.horizon}>
              {mainHorizons[id] === undefined ? null : (
                <NumberField
                  fieldId={`settings.horizons.${id}`}
                  label={`${labelOf(id)}: ${ratesHead.horizon}`}
                  isLabelHidden
                  format={countFormat}
                  schema={horizonSchema}
                  value={mainHorizons[id]}
                  onChange={(value) =>
                    store.change(({ settings }) => {
                      settings.mainHorizons[id] = value;
                    })
                  }
                />
              )}
            </Cell>
          </EditRow>
        ))}
      </EditTable>
    </Fold>
  );
}

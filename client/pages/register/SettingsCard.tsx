import { yearSchema } from '../../../server/vocabulary/numbers.ts';
import { settingsSchema } from '../../../server/vocabulary/settings.ts';
import { useCase } from '../../case/CaseContext.tsx';
import {
  countFormat,
  decimalFormat,
  percentFormat,
  yearFormat,
  type NumberFormat,
} from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { Fold } from '../../components/Fold.tsx';
import { text } from '../../text/sv.ts';
import { HorizonsField } from './HorizonsField.tsx';

const { shape } = settingsSchema;
const fields = [
  { name: 'priceYear', format: yearFormat },
  { name: 'baseYear', format: yearFormat },
  { name: 'inflationPerYear', format: percentFormat },
  { name: 'internalRatePerYear', format: percentFormat },
  { name: 'taxFactor', format: decimalFormat },
  { name: 'budgetYears', format: countFormat },
  { name: 'stabilisedYear', format: yearFormat },
  { name: 'optimismBiasCapex', format: percentFormat },
  { name: 'optimismBiasEffect', format: percentFormat },
  { name: 'exitCostShare', format: percentFormat },
  { name: 'exitYieldReal', format: percentFormat },
  { name: 'marketYieldReal', format: percentFormat },
  { name: 'discountLow', format: percentFormat },
  { name: 'discountHigh', format: percentFormat },
  { name: 'draws', format: countFormat },
  { name: 'seed', format: yearFormat },
] as const satisfies readonly { name: keyof typeof shape; format: NumberFormat }[];

/** What all alternatives share: price level, rates, horizons and the simulation's own numbers. */
export function SettingsCard() {
  const { state, store } = useCase();
  const { settings } = state.content;
  return (
    <Fold
      id="register.settings"
      title={text.register.settings}
      said={text.register.settingsLead}
      startsOpen="wide"
    >
      <div className="form-grid">
        {fields.map(({ name, format }) => (
          <NumberField
            key={name}
            fieldId={`settings.${name}`}
            label={text.register.settingsFields[name]}
            format={format}
            schema={shape[name]}
            value={settings[name]}
            onChange={(value) =>
              store.change((content) => {
                content.settings[name] = value;
              })
            }
          />
        ))}
        <NumberField
          fieldId="settings.internalRateYear"
          label={text.register.internalRateYear}
          hint={text.register.internalRateYearHint}
          format={yearFormat}
          schema={yearSchema}
          value={settings.internalRateYear}
          onChange={(value) =>
            store.change((content) => {
              content.settings.internalRateYear = value;
            })
          }
          onClear={() =>
            store.change((content) => {
              delete content.settings.internalRateYear;
            })
          }
        />
        <HorizonsField />
      </div>
    </Fold>
  );
}

import { useCase } from '../../case/CaseContext.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';

const { sampling: label, samplingName, samplingHint } = text.register;
const options = (['random', 'latinHypercube'] as const).map((value) => ({
  value,
  label: samplingName[value],
}));

/** How the numbers of the simulation are drawn. */
export function SamplingField() {
  const { state, store } = useCase();
  const { sampling = 'random' } = state.content.settings;
  return (
    <SelectField
      label={label}
      hint={samplingHint[sampling]}
      options={options}
      value={sampling}
      onChange={(value) =>
        store.change(({ settings }) => {
          settings.sampling = value;
        })
      }
    />
  );
}

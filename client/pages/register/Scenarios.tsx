import {
  riskGroupSchema,
  scenarioSchema,
  type Settings,
} from '../../../server/vocabulary/settings.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, freshId, freshLabel, removeById } from '../../case/editing.ts';
import { riskGroupsOf } from '../../case/riskGroups.ts';
import { percentFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { EditButton } from '../../components/EditButton.tsx';

type Scenario = NonNullable<Settings['scenarios']>[number];

/** Named sets of factors on the risk groups. */
export function ScenarioRows() {
  const { state, store } = useCase();
  const { scenarios = [] } = state.content.settings;
  const add = () =>
    store.change(({ settings }) => {
      const label = freshLabel(text.register.newScenario, scenarios);
      const scenario = { id: freshId('scenario'), label, factors: {} };
      settings.scenarios = [...(settings.scenarios ?? []), scenario];
    });
  return (
    <section className="stack" aria-label={text.register.scenarios}>
      <div>
        <h3>{text.register.scenarios}</h3>
        <p className="lead">{text.register.scenariosLead}</p>
      </div>
      {scenarios.map((scenario) => (
        <ScenarioFields key={scenario.id} scenario={scenario} />
      ))}
      <div className="row">
        <EditButton onClick={add}>{text.register.addScenario}</EditButton>
      </div>
    </section>
  );
}

function ScenarioFields({ scenario }: { readonly scenario: Scenario }) {
  const { state, store } = useCase();
  const fieldId = `settings.scenarios.${scenario.id}`;
  const edit = (recipe: (draft: Scenario) => void) =>
    store.change(({ settings }) => changeById(settings.scenarios ?? [], scenario.id, recipe));
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    store.change(({ settings }) => removeById(settings.scenarios ?? [], scenario.id));
  };
  return (
    <fieldset className="stack-small">
      <legend className="hidden-text">{scenario.label}</legend>
      <div className="form-grid">
        <TextField
          fieldId={`${fieldId}.label`}
          label={text.register.scenarioName}
          schema={scenarioSchema.shape.label}
          value={scenario.label}
          onChange={(value) => edit((draft) => (draft.label = value))}
        />
        {riskGroupsOf(state.content.settings).map(({ name, label }) => (
          <NumberField
            key={name}
            fieldId={`${fieldId}.factors.${name}`}
            label={label}
            format={percentFormat}
            schema={riskGroupSchema.shape.low}
            value={scenario.factors[name]}
            onChange={(value) => edit((draft) => (draft.factors[name] = value))}
            onClear={() => edit(({ factors }) => Reflect.deleteProperty(factors, name))}
          />
        ))}
      </div>
      <div className="row">
        <RemoveButton of={scenario.label} onRemove={remove} />
      </div>
    </fieldset>
  );
}

import { likelihoods, riskSchema, type Risk } from '../../../server/vocabulary/decision.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, freshId, freshLabel, removeById } from '../../case/editing.ts';
import { EditButton } from '../../components/EditButton.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { Card } from '../../components/Page.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';

const { shape } = riskSchema;
const words = text.risks;
const { head } = words;

function newRisk(taken: readonly Risk[]): Risk {
  return {
    id: freshId('risk'),
    label: freshLabel(words.new, taken),
    likelihood: 'lessLikely',
    consequence: '',
    owner: '',
    action: '',
  };
}

/** What may go wrong, how likely it is, and who does what about it. */
export function Risks() {
  const { state, store } = useCase();
  const { risks = [] } = state.content;
  return (
    <Card title={words.title} lead={words.lead}>
      <EditTable
        caption={words.title}
        heads={[
          { label: words.labelAndLikelihood, width: 'w-risk' },
          { label: head.consequence },
          { label: head.owner, width: 'w-name' },
          { label: head.action },
          { label: '', width: 'w-action' },
        ]}
        none={words.none}
        add={
          <EditButton
            onClick={() =>
              store.change((draft) => {
                draft.risks = [...(draft.risks ?? []), newRisk(draft.risks ?? [])];
              })
            }
          >
            {words.add}
          </EditButton>
        }
      >
        {risks.map((risk) => (
          <RiskRow key={risk.id} risk={risk} />
        ))}
      </EditTable>
    </Card>
  );
}

function RiskRow({ risk }: { readonly risk: Risk }) {
  const { store } = useCase();
  const fieldId = `risks.${risk.id}`;
  const edit = (recipe: (draft: Risk) => void) =>
    store.change(({ risks = [] }) => changeById(risks, risk.id, recipe));
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    store.change(({ risks = [] }) => removeById(risks, risk.id));
  };
  const textField = (name: 'label' | 'consequence' | 'owner' | 'action') => (
    <TextField
      fieldId={`${fieldId}.${name}`}
      label={words.of(head[name], risk.label)}
      isLabelHidden
      isGrowing
      schema={shape[name]}
      value={risk[name]}
      onChange={(value) => edit((draft) => (draft[name] = value))}
    />
  );
  return (
    <EditRow>
      <Cell label={words.labelAndLikelihood}>
        {textField('label')}
        <SelectField
          label={words.of(head.likelihood, risk.label)}
          isLabelHidden
          options={optionsOf(likelihoods)}
          value={risk.likelihood}
          onChange={(value) => edit((draft) => (draft.likelihood = value))}
        />
      </Cell>
      {(['consequence', 'owner', 'action'] as const).map((name) => (
        <Cell key={name} label={head[name]}>
          {textField(name)}
        </Cell>
      ))}
      <Cell>
        <RemoveButton of={risk.label} onRemove={remove} />
      </Cell>
    </EditRow>
  );
}

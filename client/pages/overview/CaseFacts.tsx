import { isoDaySchema } from '../../../server/vocabulary/numbers.ts';
import { caseFileSchema } from '../../../server/vocabulary/planCase.ts';
import { procedures } from '../../../server/vocabulary/stages.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Card } from '../../components/Page.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';

const { shape } = caseFileSchema;

const texts = ['title', 'subtitle', 'registryNumber', 'municipalityName'] as const;
const people = ['caseOfficer', 'reviewer'] as const;

/** What the annex prints on its first page. */
export function CaseFacts() {
  const { state, store } = useCase();
  const { content } = state;
  const labels = text.overview.fields;
  const textField = (name: (typeof texts)[number] | (typeof people)[number]) => (
    <TextField
      key={name}
      fieldId={name}
      label={labels[name]}
      schema={shape[name]}
      value={content[name]}
      isGrowing={name !== 'caseOfficer' && name !== 'reviewer'}
      autoComplete={name === 'caseOfficer' ? 'name' : 'off'}
      onChange={(value) =>
        store.change((draft) => {
          draft[name] = value;
        })
      }
    />
  );
  return (
    <Card title={text.overview.facts} lead={text.overview.factsLead}>
      <div className="form-grid">
        {texts.map(textField)}
        <TextField
          fieldId="councilRegistryNumber"
          label={labels.councilRegistryNumber}
          schema={shape.councilRegistryNumber}
          value={content.councilRegistryNumber ?? ''}
          onChange={(value) =>
            store.change((draft) => {
              draft.councilRegistryNumber = value;
            })
          }
          onClear={() =>
            store.change((draft) => {
              delete draft.councilRegistryNumber;
            })
          }
        />
        {people.map(textField)}
        <TextField
          fieldId="startedOn"
          hint={text.overview.dayHint}
          label={labels.startedOn}
          schema={isoDaySchema}
          value={content.startedOn}
          onChange={(value) =>
            store.change((draft) => {
              draft.startedOn = value;
            })
          }
        />
        <SelectField
          label={labels.procedure}
          options={optionsOf(procedures)}
          value={content.procedure}
          onChange={(value) =>
            store.change((draft) => {
              draft.procedure = value;
            })
          }
        />
      </div>
    </Card>
  );
}

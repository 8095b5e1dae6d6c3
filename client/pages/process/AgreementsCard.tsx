import { sentenceSchema } from '../../../server/vocabulary/numbers.ts';
import { agreementKinds, type ProcessFacts } from '../../../server/vocabulary/process.ts';
import { Choices } from '../../components/Choices.tsx';
import { Card } from '../../components/Page.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { CheckList } from './CheckList.tsx';
import { withKey, type FactsEditing } from './editing.ts';

const words = text.process.agreements;
const answers = ['unsaid', 'none', 'some'] as const;
const first = { kinds: [], mainContent: '', consequences: '' };

function answerOf(agreements: ProcessFacts['agreements']): (typeof answers)[number] {
  if (agreements === undefined) return 'unsaid';
  return agreements.kinds.length === 0 ? 'none' : 'some';
}

/** What the law asks to be told of agreements in the consultation. */
export function AgreementsCard({ facts, change }: FactsEditing) {
  const { agreements } = facts;
  const put = (next: ProcessFacts['agreements']) => change(withKey(facts, 'agreements', next));
  const answer = answerOf(agreements);
  return (
    <Card title={words.title} lead={words.lead}>
      <Choices
        label={words.isSaid}
        options={answers.map((value) => ({ value, label: words[value] }))}
        value={answer}
        onChange={(value) => {
          if (value === 'unsaid') put(undefined);
          else if (value === 'none') put({ ...first, ...agreements, kinds: [] });
          else put({ ...first, ...agreements, kinds: ['developmentAgreement'] });
        }}
      />
      {agreements === undefined || answer === 'none' ? null : (
        <>
          <CheckList
            label={words.kinds}
            rows={agreementKinds}
            chosen={agreements.kinds}
            onChange={(kinds) => put({ ...agreements, kinds })}
          />
          {(['mainContent', 'consequences'] as const).map((name) => (
            <TextField
              key={name}
              fieldId={`process.agreements.${name}`}
              label={words[name]}
              schema={sentenceSchema}
              value={agreements[name]}
              isLong
              onChange={(value) => put({ ...agreements, [name]: value })}
            />
          ))}
        </>
      )}
    </Card>
  );
}

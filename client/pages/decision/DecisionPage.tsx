import { isoDaySchema } from '../../../server/vocabulary/numbers.ts';
import { caseFileSchema } from '../../../server/vocabulary/planCase.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { Card } from '../../components/Page.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { DecisionPoints } from './DecisionPoints.tsx';
import { Risks } from './Risks.tsx';
import { Views } from './Views.tsx';

const { shape } = caseFileSchema;
const labels = text.overview.fields;

/** `…/beslut`: what the committee reads beside the figures. */
export function DecisionPage() {
  return (
    <>
      <CaseHead section={text.decision.title} lead={text.decision.lead} />
      <Meeting />
      <DecisionPoints />
      <WithoutThePlan />
      <Risks />
      <Views />
    </>
  );
}

function Meeting() {
  const { state, store } = useCase();
  const { committee, meetingDate } = state.content;
  return (
    <Card title={text.decision.meeting}>
      <div className="form-grid">
        <TextField
          fieldId="committee"
          label={labels.committee}
          isGrowing
          schema={shape.committee}
          value={committee}
          onChange={(value) =>
            store.change((draft) => {
              draft.committee = value;
            })
          }
        />
        <TextField
          fieldId="meetingDate"
          hint={text.overview.dayHint}
          label={labels.meetingDate}
          schema={isoDaySchema}
          value={meetingDate ?? ''}
          onChange={(value) =>
            store.change((draft) => {
              draft.meetingDate = value;
            })
          }
          onClear={() =>
            store.change((draft) => {
              delete draft.meetingDate;
            })
          }
        />
      </div>
    </Card>
  );
}

function WithoutThePlan() {
  const { state, store } = useCase();
  return (
    <Card title={text.decision.without} lead={text.decision.withoutLead}>
      <div className="form-grid">
        <TextField
          fieldId="withoutThePlan"
          label={text.decision.without}
          isLabelHidden
          schema={shape.withoutThePlan}
          value={state.content.withoutThePlan}
          isLong
          onChange={(value) =>
            store.change((draft) => {
              draft.withoutThePlan = value;
            })
          }
        />
      </div>
    </Card>
  );
}

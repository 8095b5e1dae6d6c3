import { caseFileSchema } from '../../../server/vocabulary/planCase.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Card } from '../../components/Page.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { EditButton } from '../../components/EditButton.tsx';

const MAX_POINTS = 10;
const pointSchema = caseFileSchema.shape.decisionPoints.element;

/** What the committee is asked to decide, worded for its minutes. */
export function DecisionPoints() {
  const { state, store } = useCase();
  const points = state.content.decisionPoints;
  return (
    <Card title={text.decision.decisionPoints} lead={text.decision.decisionPointsLead}>
      {points.map((point, at) => (
        <div key={at}>
          <TextField
            fieldId={`decisionPoints.${at}`}
            label={text.decision.decisionPoint(at + 1)}
            schema={pointSchema}
            value={point}
            isLong
            onChange={(value) =>
              store.change((draft) => {
                draft.decisionPoints[at] = value;
              })
            }
          />
          <EditButton
            data-look="quiet"
            onClick={() => {
              // The fields after this one change number: what is half typed in them goes too.
              store.dropDraftsBelow('decisionPoints.');
              store.change((draft) => {
                draft.decisionPoints.splice(at, 1);
              });
            }}
          >
            {text.decision.removeDecisionPoint(at + 1)}
          </EditButton>
        </div>
      ))}
      {points.length >= MAX_POINTS ? null : (
        <EditButton
          onClick={() =>
            store.change((draft) => {
              draft.decisionPoints.push(text.decision.newDecisionPoint(draft.committee));
            })
          }
        >
          {text.decision.addDecisionPoint}
        </EditButton>
      )}
    </Card>
  );
}

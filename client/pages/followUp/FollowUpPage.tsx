import type { FollowUp } from '../../../server/vocabulary/decision.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { freshId, freshLabel } from '../../case/editing.ts';
import { CaseHead } from '../../components/CasePage.tsx';
import { EditButton } from '../../components/EditButton.tsx';
import { text } from '../../text/sv.ts';
import { FollowUpCard } from './FollowUpCard.tsx';
import { OutcomeChart } from './OutcomeChart.tsx';

const words = text.followUp;

function newFollowUp(taken: readonly FollowUp[]): FollowUp {
  return {
    id: freshId('matt'),
    label: freshLabel(words.new, taken),
    unit: '',
    afterYears: 1,
    source: '',
    responsible: '',
    trigger: '',
    reportTo: '',
  };
}

/** `…/uppfoljning`: the plan for how the decision is followed up. */
export function FollowUpPage() {
  const { state, store } = useCase();
  const { followUp = [] } = state.content;
  return (
    <>
      <CaseHead section={words.title} lead={words.lead} />
      <OutcomeChart />
      {followUp.length === 0 ? <p className="card">{words.none}</p> : null}
      {followUp.map((each) => (
        <FollowUpCard key={each.id} followUp={each} />
      ))}
      <div>
        <EditButton
          onClick={() =>
            store.change((draft) => {
              draft.followUp = [...(draft.followUp ?? []), newFollowUp(draft.followUp ?? [])];
            })
          }
        >
          {words.add}
        </EditButton>
      </div>
    </>
  );
}

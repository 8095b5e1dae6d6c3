import { AlternativePicker } from '../../components/AlternativePicker.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { Card } from '../../components/Page.tsx';
import { Words } from '../../components/Words.tsx';
import { text } from '../../text/sv.ts';
import { Alternatives } from './Alternatives.tsx';
import { Blocks } from './Blocks.tsx';
import { Facilities } from './Facilities.tsx';
import { ProgrammeNeeds } from './ProgrammeNeeds.tsx';
import { PlanAreaCard } from './PlanAreaCard.tsx';
import { Amenities } from './Amenities.tsx';
import { Positions } from './Positions.tsx';
import { Reach } from './Reach.tsx';
import { Surroundings } from './Surroundings.tsx';

/** `…/plan`: where the plan lies, what it makes room for, and its alternatives. */
export function PlanPage() {
  return (
    <>
      <CaseHead section={text.nav.plan} lead={text.plan.lead} />
      <Words of={['baseline', 'grossArea', 'dwellingArea', 'places', 'statisticsArea']} />
      <PlanAreaCard />
      <Surroundings />
      <Alternatives />
      <Card
        title={text.plan.programme}
        lead={text.plan.programmeLead}
        aside={<AlternativePicker />}
      >
        <Blocks />
        <Facilities />
        <Amenities />
        <Positions />
      </Card>
      <ProgrammeNeeds />
      <Reach />
    </>
  );
}

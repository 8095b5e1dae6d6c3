import { useCase } from '../../case/CaseContext.tsx';
import { useAssessment } from '../../case/FiguresContext.tsx';
import { CashFlowChart } from '../../charts/CashFlowChart.tsx';
import { AlternativePicker } from '../../components/AlternativePicker.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { KeyResults } from '../../components/KeyResults.tsx';
import { hasNoAmounts } from '../../components/NothingYet.tsx';
import { SectionMessages } from '../../components/SectionMessages.tsx';
import { Words } from '../../components/Words.tsx';
import { text } from '../../text/sv.ts';
import { Appraisals } from './Appraisals.tsx';
import { Assumed } from './Assumed.tsx';
import { BudgetResult } from './BudgetResult.tsx';
import { HardLines } from './HardLines.tsx';
import { HomeSales } from './HomeSales.tsx';
import { LandResult } from './LandResult.tsx';
import { OwnerTerms } from './OwnerTerms.tsx';
import { PhasingCard } from './Phasing.tsx';
import { PropertyResult } from './PropertyResult.tsx';

/** `…/hard`: what is built, sold and run, and what it gives at once. */
export function HardPage() {
  return (
    <>
      <CaseHead section={text.nav.hard} lead={text.hard.lead} />
      <Words
        of={[
          'grossArea',
          'dwellingArea',
          'nominal',
          'netOperatingIncome',
          'yield',
          'vacancy',
          'writeDown',
          'internalRate',
          'budgetInterest',
          'presentValue',
          'residual',
        ]}
      />
      <Assumed />
      <AlternativePicker />
      <KeyResults isSticky />
      <SectionMessages section="hard" />
      <Appraisals />
      <HomeSales />
      <HardLines />
      <OwnerTerms />
      <PhasingCard />
      <CashFlow />
      <PropertyResult />
      <LandResult />
      <BudgetResult />
    </>
  );
}

function CashFlow() {
  const { alternative } = useCase();
  const assessment = useAssessment();
  if (assessment === null || hasNoAmounts(alternative)) return null;
  return <CashFlowChart assessment={assessment} foldId="hard.cashFlow" />;
}

import { Suspense, useCallback, useEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { readCaseAccess } from '../../../server/contract/people.ts';
import { readPlace, readPlanCase } from '../../../server/contract/planCases.ts';
import { call } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { CaseProvider, useCase } from '../../case/CaseContext.tsx';
import { rememberVisit } from '../../case/visits.ts';
import { Header } from '../../components/Header.tsx';
import { Loading, Notice } from '../../components/Notice.tsx';
import { FaultPage } from '../../components/StopPage.tsx';
import { WaitingPage } from '../../components/WaitingPage.tsx';
import { useMe } from '../../people/MeContext.tsx';
import { RefusalsContext, useWhyNot, whyNot } from '../../people/refusals.ts';
import { text } from '../../text/sv.ts';
import { CaseNav } from './CaseNav.tsx';
import { JoinedNotice } from './Conflict.tsx';
import { FrozenCase } from './FrozenCase.tsx';
import { SaveFault, SaveStatus } from './SaveStatus.tsx';
import { UndoButtons } from './UndoButtons.tsx';

/** Opens a case as far as whoever is here may see it. */
export function CaseFrame() {
  const { planCaseId = '' } = useParams();
  const load = useCallback(
    (signal: AbortSignal) => call(readCaseAccess, { params: { planCaseId }, signal }),
    [planCaseId],
  );
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'loading') return <WaitingPage />;
  if (loaded.state === 'failed') return <FaultPage fault={loaded.fault} onRetry={reload} />;
  const { planCase, refused } = loaded.value;
  return (
    <RefusalsContext value={refused}>
      {whyNot(refused, 'readPlanCase') === null ? (
        <WholeCase
          planCaseId={planCaseId}
          isReadOnly={whyNot(refused, 'changePlanCase') !== null}
        />
      ) : (
        <FrozenCase planCase={planCase} />
      )}
    </RefusalsContext>
  );
}

/** The case and the frame of its pages: header, navigation, and what saving has to say. */
function WholeCase({
  planCaseId,
  isReadOnly,
}: {
  readonly planCaseId: string;
  readonly isReadOnly: boolean;
}) {
  const loadCase = useCallback(
    (signal: AbortSignal) => call(readPlanCase, { params: { planCaseId }, signal }),
    [planCaseId],
  );
  const loadPlace = useCallback(
    (signal: AbortSignal) => call(readPlace, { params: { planCaseId }, signal }),
    [planCaseId],
  );
  const planCase = useLoad(loadCase);
  const place = useLoad(loadPlace);
  if (planCase.loaded.state === 'loading') return <WaitingPage />;
  if (planCase.loaded.state === 'failed') {
    return <FaultPage fault={planCase.loaded.fault} onRetry={planCase.reload} />;
  }
  return (
    <CaseProvider
      key={planCase.loaded.value.id}
      planCase={planCase.loaded.value}
      place={place.loaded}
      reloadPlace={place.reload}
      isReadOnly={isReadOnly}
      waiting={<WaitingPage />}
    >
      <OpenCaseFrame />
    </CaseProvider>
  );
}

function OpenCaseFrame() {
  const { state } = useCase();
  const { municipalityName, isInvented } = state.content;
  const reason = useWhyNot('changePlanCase');
  const mayApprove = useWhyNot('decideApproval') === null;
  const me = useMe().id;
  useEffect(() => rememberVisit(me, state.id, state.version), [me, state.id, state.version]);
  return (
    <>
      <Header municipality={municipalityName} isInvented={isInvented}>
        {reason === null ? (
          <>
            <SaveStatus />
            <UndoButtons />
          </>
        ) : (
          <span className="save-status">{text.people.readingShort}</span>
        )}
      </Header>
      <div className="case">
        <CaseNav />
        <main className="case-main stack" id="innehall" tabIndex={-1}>
          <SaveFault />
          <JoinedNotice />
          {reason === null ? null : (
            <Notice kind="info">
              {mayApprove ? text.people.readingToApprove : text.people.reading(reason)}
            </Notice>
          )}
          <Suspense fallback={<Loading />}>
            <div className="stack">
              <Outlet />
            </div>
          </Suspense>
        </main>
      </div>
    </>
  );
}

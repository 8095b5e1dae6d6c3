import { Suspense, useCallback } from 'react';
import { Outlet, useParams } from 'react-router';
import { readPlace, readPlanCase } from '../../../server/contract/planCases.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { CaseProvider, useCase } from '../../case/CaseContext.tsx';
import { Header } from '../../components/Header.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { CaseNav } from './CaseNav.tsx';
import { SaveFault, SaveStatus } from './SaveStatus.tsx';

/** Opens a case and frames its pages: header, navigation, and what saving has to say. */
export function CaseFrame() {
  const { planCaseId = '' } = useParams();
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
  if (planCase.loaded.state !== 'ready') {
    return (
      <>
        <Header />
        <main className="page" id="innehall" tabIndex={-1}>
          {planCase.loaded.state === 'loading' ? (
            <Loading />
          ) : (
            <FaultNotice
              sentence={faultSentence(planCase.loaded.fault)}
              onRetry={planCase.reload}
            />
          )}
        </main>
      </>
    );
  }
  return (
    <CaseProvider
      key={planCase.loaded.value.id}
      planCase={planCase.loaded.value}
      place={place.loaded}
      reloadPlace={place.reload}
    >
      <OpenCaseFrame />
    </CaseProvider>
  );
}

function OpenCaseFrame() {
  const { state } = useCase();
  const { municipalityName, isInvented } = state.content;
  return (
    <>
      <Header municipality={municipalityName} isInvented={isInvented}>
        <SaveStatus />
      </Header>
      <div className="case">
        <CaseNav />
        <main className="case-main stack" id="innehall" tabIndex={-1}>
          <SaveFault />
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

import { Suspense, useCallback, type ReactNode } from 'react';
import { Outlet, useParams } from 'react-router';
import { readPlace, readPlanCase } from '../../../server/contract/planCases.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { CaseProvider, useCase } from '../../case/CaseContext.tsx';
import { Header } from '../../components/Header.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { CaseNav } from './CaseNav.tsx';
import { SaveFault, SaveStatus } from './SaveStatus.tsx';
import { UndoButtons } from './UndoButtons.tsx';

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
  if (planCase.loaded.state === 'loading') return <WaitingFrame />;
  if (planCase.loaded.state !== 'ready') {
    const { fault } = planCase.loaded;
    return (
      <WaitingFrame>
        <FaultNotice sentence={faultSentence(fault)} onRetry={planCase.reload} />
      </WaitingFrame>
    );
  }
  return (
    <CaseProvider
      key={planCase.loaded.value.id}
      planCase={planCase.loaded.value}
      place={place.loaded}
      reloadPlace={place.reload}
      waiting={<WaitingFrame />}
    >
      <OpenCaseFrame />
    </CaseProvider>
  );
}

function WaitingFrame({ children = <Loading /> }: { readonly children?: ReactNode }) {
  return (
    <>
      <Header />
      <main className="page" id="innehall" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function OpenCaseFrame() {
  const { state } = useCase();
  const { municipalityName, isInvented } = state.content;
  return (
    <>
      <Header municipality={municipalityName} isInvented={isInvented}>
        <SaveStatus />
        <UndoButtons />
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

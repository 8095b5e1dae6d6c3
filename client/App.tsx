import { lazy, Suspense, type ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import type { EndpointName } from '../server/contract/endpoints.ts';
import { CrashGuard } from './components/CrashGuard.tsx';
import { Only } from './components/StopPage.tsx';
import { Meanings } from './components/Term.tsx';
import { WaitingPage } from './components/WaitingPage.tsx';
import { checkAnnexRoute } from './pages/check/checkAnnexRoute.tsx';
import { CasesPage } from './pages/cases/CasesPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { useWhyNot } from './people/refusals.ts';

// Pages are fetched when they are first opened; the map library only with the plan page.
const CaseFrame = lazy(async () => ({
  default: (await import('./pages/frame/CaseFrame.tsx')).CaseFrame,
}));
const OverviewPage = lazy(async () => ({
  default: (await import('./pages/overview/OverviewPage.tsx')).OverviewPage,
}));
const TimetablePage = lazy(async () => ({
  default: (await import('./pages/process/TimetablePage.tsx')).TimetablePage,
}));
const PlanPage = lazy(async () => ({
  default: (await import('./pages/plan/PlanPage.tsx')).PlanPage,
}));
const HardPage = lazy(async () => ({
  default: (await import('./pages/hard/HardPage.tsx')).HardPage,
}));
const SoftPage = lazy(async () => ({
  default: (await import('./pages/soft/SoftPage.tsx')).SoftPage,
}));
const EquityPage = lazy(async () => ({
  default: (await import('./pages/equity/EquityPage.tsx')).EquityPage,
}));
const RegisterPage = lazy(async () => ({
  default: (await import('./pages/register/RegisterPage.tsx')).RegisterPage,
}));
const ComparePage = lazy(async () => ({
  default: (await import('./pages/compare/ComparePage.tsx')).ComparePage,
}));
const UncertaintyPage = lazy(async () => ({
  default: (await import('./pages/uncertainty/UncertaintyPage.tsx')).UncertaintyPage,
}));
const DecisionPage = lazy(async () => ({
  default: (await import('./pages/decision/DecisionPage.tsx')).DecisionPage,
}));
const FollowUpPage = lazy(async () => ({
  default: (await import('./pages/followUp/FollowUpPage.tsx')).FollowUpPage,
}));
const AnnexPage = lazy(async () => ({
  default: (await import('./pages/annex/AnnexPage.tsx')).AnnexPage,
}));
const HistoryPage = lazy(async () => ({
  default: (await import('./pages/history/HistoryPage.tsx')).HistoryPage,
}));
const LibraryPage = lazy(async () => ({
  default: (await import('./pages/library/LibraryPage.tsx')).LibraryPage,
}));
const EntryPage = lazy(async () => ({
  default: (await import('./pages/library/EntryPage.tsx')).EntryPage,
}));
const JobsPage = lazy(async () => ({
  default: (await import('./pages/jobs/JobsPage.tsx')).JobsPage,
}));
const OperationsPage = lazy(async () => ({
  default: (await import('./pages/operations/OperationsPage.tsx')).OperationsPage,
}));
const UsersPage = lazy(async () => ({
  default: (await import('./pages/admin/UsersPage.tsx')).UsersPage,
}));
const LogPage = lazy(async () => ({
  default: (await import('./pages/admin/LogPage.tsx')).LogPage,
}));
const ThemePage = lazy(async () => ({
  default: (await import('./pages/theme/ThemePage.tsx')).ThemePage,
}));
const DeletedPage = lazy(async () => ({
  default: (await import('./pages/deleted/DeletedPage.tsx')).DeletedPage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('./pages/import/ImportPage.tsx')).ImportPage,
}));

const MembersPage = lazy(async () => ({
  default: (await import('./pages/members/MembersPage.tsx')).MembersPage,
}));
const ReviewPage = lazy(async () => ({
  default: (await import('./pages/review/ReviewPage.tsx')).ReviewPage,
}));
const SessionsPage = lazy(async () => ({
  default: (await import('./pages/sessions/SessionsPage.tsx')).SessionsPage,
}));
const CommitteePage = lazy(async () => ({
  default: (await import('./pages/committee/CommitteePage.tsx')).CommitteePage,
}));
const FrozenComparePage = lazy(async () => ({
  default: (await import('./pages/compare/FrozenComparePage.tsx')).FrozenComparePage,
}));

/** The page for those who may use what it is about. */
function only(may: EndpointName, page: ReactNode) {
  return <Only may={may}>{page}</Only>;
}

/** Where one begins: with the cases, with what is frozen of them, or with how the program is. */
function FirstPage() {
  const readsCases = useWhyNot('readPlanCase') === null;
  const readsFrozen = useWhyNot('listFrozenAnnexes') === null;
  return (
    <Navigate to={readsCases ? '/arenden' : readsFrozen ? '/namnd' : '/admin/drift'} replace />
  );
}

export function App() {
  return (
    <CrashGuard>
      <Suspense fallback={<WaitingPage />}>
        <Routes>
          <Route path="/" element={<FirstPage />} />
          <Route path="/arenden" element={only('listPlanCases', <CasesPage />)} />
          <Route path="/namnd" element={only('listFrozenAnnexes', <CommitteePage />)} />
          <Route
            path="/namnd/:meetingDate"
            element={only('listFrozenAnnexes', <CommitteePage />)}
          />
          <Route
            path="/namnd/:meetingDate/:planCaseId/:snapshotId"
            element={only('readSnapshot', <FrozenComparePage />)}
          />
          <Route path="/borttagna" element={only('listDeletedPlanCases', <DeletedPage />)} />
          <Route path="/arenden/:planCaseId" element={<CaseFrame />}>
            <Route index element={<OverviewPage />} />
            <Route path="tidplan" element={<TimetablePage />} />
            <Route path="plan" element={<PlanPage />} />
            <Route path="hard" element={<HardPage />} />
            <Route path="mjuk" element={<SoftPage />} />
            <Route path="jamlikhet" element={<EquityPage />} />
            <Route path="antaganden" element={<RegisterPage />} />
            <Route path="jamfor" element={<ComparePage />} />
            <Route path="osakerhet" element={<UncertaintyPage />} />
            <Route path="beslut" element={<DecisionPage />} />
            <Route path="uppfoljning" element={<FollowUpPage />} />
            <Route path="granskning" element={<ReviewPage />} />
            <Route path="bilaga" element={<AnnexPage />} />
            <Route path="historik" element={<HistoryPage />} />
            <Route path="deltagare" element={<MembersPage />} />
          </Route>
          <Route path="/bibliotek" element={only('listCatalogueEntries', <LibraryPage />)} />
          <Route path="/bibliotek/:entryId" element={only('readCatalogueEntry', <EntryPage />)} />
          <Route path="/import" element={only('readSources', <ImportPage />)} />
          <Route path="/jobb" element={only('listJobs', <JobsPage />)} />
          <Route path="/admin/kommun" element={only('changeTheme', <ThemePage />)} />
          <Route path="/admin/anvandare" element={only('listColleagues', <UsersPage />)} />
          <Route path="/admin/logg" element={only('verifyAudit', <LogPage />)} />
          <Route path="/admin/drift" element={only('readOperations', <OperationsPage />)} />
          {checkAnnexRoute}
          <Route path="/inloggningar" element={<SessionsPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
      <Meanings />
    </CrashGuard>
  );
}

import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { CrashGuard } from './components/CrashGuard.tsx';
import { Loading } from './components/Notice.tsx';
import { CasesPage } from './pages/cases/CasesPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';

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
const DeletedPage = lazy(async () => ({
  default: (await import('./pages/deleted/DeletedPage.tsx')).DeletedPage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('./pages/import/ImportPage.tsx')).ImportPage,
}));

export function App() {
  return (
    <CrashGuard>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/" element={<Navigate to="/arenden" replace />} />
          <Route path="/arenden" element={<CasesPage />} />
          <Route path="/borttagna" element={<DeletedPage />} />
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
            <Route path="bilaga" element={<AnnexPage />} />
            <Route path="historik" element={<HistoryPage />} />
          </Route>
          <Route path="/bibliotek" element={<LibraryPage />} />
          <Route path="/bibliotek/:entryId" element={<EntryPage />} />
          <Route path="/import" element={<ImportPage />} />
          <Route path="/jobb" element={<JobsPage />} />
          <Route path="/admin/drift" element={<OperationsPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </CrashGuard>
  );
}

import { lazy } from 'react';
import { Route } from 'react-router';

const CheckAnnexPage = lazy(async () => ({
  default: (await import('./CheckAnnexPage.tsx')).CheckAnnexPage,
}));

export const CHECK_ANNEX_PATH = '/kontrollera-bilaga';

/** The one page that is the same to whoever comes, signed in or not. */
export const checkAnnexRoute = <Route path={CHECK_ANNEX_PATH} element={<CheckAnnexPage />} />;

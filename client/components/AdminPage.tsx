import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { Loaded } from '../api/useLoad.ts';
import { text } from '../text/sv.ts';
import { Header } from './Header.tsx';
import { May } from './May.tsx';
import { Awaited } from './Notice.tsx';
import { PageHead } from './Page.tsx';

const places = [
  { to: '/admin/kommun', label: text.theme.short, may: 'changeTheme' },
  { to: '/admin/anvandare', label: text.users.title, may: 'listColleagues' },
  { to: '/admin/logg', label: text.log.title, may: 'verifyAudit' },
  { to: '/admin/drift', label: text.operations.title, may: 'readOperations' },
] as const;

/** A page of the administrator's: what it is, the ways to the others, and what it waits for. */
export function AdminPage<Value>({
  words: { title, lead },
  loaded,
  onRetry,
  children,
}: {
  readonly words: { readonly title: string; readonly lead: string };
  readonly loaded: Loaded<Value>;
  readonly onRetry: () => void;
  readonly children: (value: Value) => ReactNode;
}) {
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead title={title} titleParts={[title]} lead={lead} />
        <AdminNav />
        {loaded.state === 'ready' ? (
          children(loaded.value)
        ) : (
          <Awaited loaded={loaded} onRetry={onRetry} />
        )}
      </main>
    </>
  );
}

/** From one of the administrator's pages to the others. */
function AdminNav() {
  return (
    <nav className="page-links" aria-label={text.operations.pages}>
      {places.map(({ to, label, may }) => (
        <May key={to} use={may} isQuiet>
          <NavLink to={to}>{label}</NavLink>
        </May>
      ))}
    </nav>
  );
}

import { NavLink } from 'react-router';
import { May } from './May.tsx';
import { text } from '../text/sv.ts';

const places = [
  { to: '/admin/kommun', label: text.theme.short, may: 'changeTheme' },
  { to: '/admin/anvandare', label: text.users.title, may: 'listColleagues' },
  { to: '/admin/logg', label: text.log.title, may: 'verifyAudit' },
  { to: '/admin/drift', label: text.operations.title, may: 'readOperations' },
] as const;

/** From one of the administrator's pages to the others. */
export function AdminNav() {
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

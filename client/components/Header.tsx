import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import type { EndpointName } from '../../server/contract/endpoints.ts';
import { useMe } from '../people/MeContext.tsx';
import { useWhyNot } from '../people/refusals.ts';
import { logoAddress } from '../people/theme.ts';
import { WhoAmI } from '../people/WhoAmI.tsx';
import { text } from '../text/sv.ts';
import { SkipLink } from './SkipLink.tsx';

const MENU = 'huvudmeny';

/** Where one can go from anywhere, each for those who may use it. */
const places: readonly { to: string; label: string; may: EndpointName }[] = [
  { to: '/arenden', label: text.app.cases, may: 'listPlanCases' },
  { to: '/namnd', label: text.committee.short, may: 'listFrozenAnnexes' },
  { to: '/bibliotek', label: text.library.title, may: 'listCatalogueEntries' },
  { to: '/import', label: text.app.areas, may: 'readSources' },
  { to: '/jobb', label: text.jobs.title, may: 'listJobs' },
  { to: '/admin/kommun', label: text.theme.short, may: 'changeTheme' },
  { to: '/admin/drift', label: text.operations.title, may: 'readOperations' },
];

function HeaderLink({ to, label, may }: (typeof places)[number]) {
  if (useWhyNot(may) !== null) return null;
  return (
    <NavLink to={to} end={to === '/arenden'}>
      {label}
    </NavLink>
  );
}

/** The municipality's own, where pages are one municipality's. */
function HeaderLogo() {
  const logo = useMe().theme?.logo ?? null;
  return logo === null ? null : (
    <img className="header-logo" src={logoAddress(logo)} alt={text.theme.logoAlt} />
  );
}

/**
 * The top of every page, in one row: whose it is, whether it is invented, where else one can go
 * and who one is. Where a row is too narrow for the last two they are behind one button.
 */
export function Header({
  municipality,
  isInvented = false,
  children,
}: {
  readonly municipality?: string;
  readonly isInvented?: boolean;
  /** What the page itself has to say there, such as whether it is saved. */
  readonly children?: ReactNode;
}) {
  return (
    <>
      <SkipLink />
      <header className="header">
        <HeaderLogo />
        <Link to="/" className="header-name">
          {text.app.name}
        </Link>
        {municipality === undefined ? null : (
          <span className="header-place">
            {isInvented ? `${municipality} (${text.app.invented})` : municipality}
          </span>
        )}
        <button type="button" className="button header-open" popoverTarget={MENU}>
          {text.app.menu}
        </button>
        <div className="header-menu" id={MENU} popover="auto">
          <nav className="header-links" aria-label={text.app.mainNavigation}>
            {places.map((place) => (
              <HeaderLink key={place.to} {...place} />
            ))}
          </nav>
          <WhoAmI />
        </div>
        {children === undefined ? null : <div className="header-state">{children}</div>}
      </header>
    </>
  );
}

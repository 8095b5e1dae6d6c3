import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { WhoAmI } from '../people/WhoAmI.tsx';
import { text } from '../text/sv.ts';

/** The top of every page: whose it is, whether it is invented, and where else one can go. */
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
      <a className="skip-link" href="#innehall">
        {text.app.skip}
      </a>
      <header className="header">
        <Link to="/arenden" className="header-name">
          {text.app.name}
        </Link>
        {municipality === undefined ? null : (
          <span className="header-place">
            {isInvented ? `${municipality} (${text.app.invented})` : municipality}
          </span>
        )}
        <div className="header-end">
          {children}
          <nav className="header-links" aria-label={text.app.mainNavigation}>
            <NavLink to="/arenden" end>
              {text.app.cases}
            </NavLink>
            <NavLink to="/bibliotek">{text.library.title}</NavLink>
            <NavLink to="/import">{text.app.areas}</NavLink>
            <NavLink to="/jobb">{text.jobs.title}</NavLink>
          </nav>
          <WhoAmI />
        </div>
      </header>
    </>
  );
}

import { useMemo, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useCase } from '../../case/CaseContext.tsx';
import { progressOf, type Progress, type SectionId } from '../../case/progress.ts';
import { useIndicators } from '../../case/useIndicators.ts';
import { text } from '../../text/sv.ts';

type Section = { readonly to: string; readonly label: string; readonly id?: SectionId };
type Group = { readonly label: string; readonly sections: readonly Section[] };

const groups: readonly Group[] = [
  {
    label: text.nav.groupCase,
    sections: [
      { to: '', label: text.nav.overview },
      { to: 'tidplan', label: text.process.title },
      { to: 'plan', label: text.nav.plan, id: 'plan' },
      { to: 'hard', label: text.nav.hard, id: 'hard' },
      { to: 'mjuk', label: text.nav.soft, id: 'soft' },
      { to: 'jamlikhet', label: text.nav.equity, id: 'equity' },
      { to: 'antaganden', label: text.nav.register, id: 'register' },
      { to: 'beslut', label: text.decision.title },
      { to: 'uppfoljning', label: text.followUp.title },
    ],
  },
  {
    label: text.nav.groupResult,
    sections: [
      { to: 'jamfor', label: text.nav.compare },
      { to: 'osakerhet', label: text.nav.uncertainty },
      { to: 'granskning', label: text.review.title },
      { to: 'bilaga', label: text.nav.annex },
      { to: 'historik', label: text.nav.history },
      { to: 'deltagare', label: text.members.title },
    ],
  },
];

function progressText(progress: Progress): string {
  switch (progress.kind) {
    case 'missing':
      return text.nav.missing(progress.count);
    case 'withoutSource':
      return text.nav.withoutSource(progress.count);
    case 'unknown':
      return '';
    default:
      return text.nav[progress.kind];
  }
}

/** Navigation of a case, which is also its task list: what each section still needs. */
export function CaseNav() {
  const { state } = useCase();
  const indicators = useIndicators()?.length ?? null;
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();
  const base = `/arenden/${state.id}`;
  const { content } = state;
  const progress = useMemo(() => progressOf(content, { indicators }), [content, indicators]);
  const here = groups
    .flatMap(({ sections }) => sections)
    .find(({ to }) => pathname === (to === '' ? base : `${base}/${to}`));
  return (
    <nav className="case-nav" aria-label={text.nav.label}>
      <button
        type="button"
        className="nav-menu"
        aria-expanded={isOpen}
        aria-controls="arendets-delar"
        onClick={() => setOpen(!isOpen)}
      >
        <span>{text.nav.menu(here?.label ?? text.nav.overview)}</span>
        <span className="muted">{isOpen ? text.nav.close : text.nav.open}</span>
      </button>
      <div id="arendets-delar" className="nav-content" data-open={isOpen}>
        {groups.map((group) => (
          <div key={group.label}>
            <h2>{group.label}</h2>
            <ul>
              {group.sections.map(({ to, label, id }) => (
                <li key={to}>
                  <NavLink
                    to={to === '' ? base : `${base}/${to}`}
                    end
                    onClick={() => setOpen(false)}
                  >
                    <span>{label}</span>
                    {id === undefined ? null : (
                      <span className="nav-state">{progressText(progress[id])}</span>
                    )}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

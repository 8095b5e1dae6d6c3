import { Link, useLocation } from 'react-router';
import { useCase } from '../case/CaseContext.tsx';
import { useFigures } from '../case/FiguresContext.tsx';
import { text } from '../text/sv.ts';

const pages = {
  plan: { path: 'plan', label: text.nav.plan },
  hard: { path: 'hard', label: text.nav.hard },
  soft: { path: 'mjuk', label: text.nav.soft },
  register: { path: 'antaganden', label: text.nav.register },
} as const;

/** The way to what keeps the case from being calculated; nothing where one already is there. */
export function MendLink() {
  const { state, alternative, chooseAlternative } = useCase();
  const { messages } = useFigures();
  const { pathname } = useLocation();
  const first = messages.find(({ severity }) => severity === 'error');
  if (first === undefined) return null;
  const { path, label } = pages[first.mendedIn];
  const to = `/arenden/${state.id}/${path}`;
  const alternativeId = first.alternativeId ?? alternative.id;
  if (pathname === to && alternativeId === alternative.id) return null;
  return (
    <Link className="goes" to={to} onClick={() => chooseAlternative(alternativeId)}>
      {text.overview.goTo(label)}
    </Link>
  );
}

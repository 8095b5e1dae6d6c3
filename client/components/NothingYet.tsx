import { Link } from 'react-router';
import type { Alternative } from '../../server/vocabulary/planCase.ts';
import { useCase } from '../case/CaseContext.tsx';
import { text } from '../text/sv.ts';

/** Whether the alternative has nothing that gives an amount: its drawings would be empty. */
export function hasNoAmounts(alternative: Alternative): boolean {
  const { hardLines, propertyAppraisals, measures, builtEffects = [] } = alternative;
  const rows = [hardLines, propertyAppraisals, measures, builtEffects];
  return rows.every(({ length }) => length === 0);
}

/** In place of results that are all zero: what is missing, and where it is filled in. */
export function NothingYet() {
  const { alternative } = useCase();
  return (
    <section className="card" aria-label={text.nothingYet.title}>
      <h2>{text.nothingYet.title}</h2>
      <p>{text.nothingYet.sentence(alternative.name)}</p>
      <WhereAmountsAre />
    </section>
  );
}

/** The ways to where amounts are entered. */
export function WhereAmountsAre() {
  const { state } = useCase();
  const base = `/arenden/${state.id}`;
  return (
    <p className="row">
      <Link className="goes" to={`${base}/hard`}>
        {text.overview.goTo(text.nav.hard)}
      </Link>
      <Link className="goes" to={`${base}/mjuk`}>
        {text.overview.goTo(text.nav.soft)}
      </Link>
    </p>
  );
}

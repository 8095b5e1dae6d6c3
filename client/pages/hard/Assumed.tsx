import { Link } from 'react-router';
import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import { formatRate } from '../../../server/vocabulary/formatSv.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { text } from '../../text/sv.ts';

/** The price level and the rates that the page is calculated with. */
export function Assumed() {
  const { id, content } = useCase().state;
  const { priceYear, discountRatesPerYear } = content.settings;
  const rates = Object.entries(discountRatesPerYear).map(([whom, rate]) =>
    text.hard.rateOf(actorLabelSv(whom), formatRate(rate)),
  );
  return (
    <p className="muted">
      {text.hard.assumed(priceYear, rates)}{' '}
      <Link className="goes" to={`/arenden/${id}/antaganden`}>
        {text.hard.changeAssumed}
      </Link>
    </p>
  );
}

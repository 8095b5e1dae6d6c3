import { Link } from 'react-router';
import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import { formatRate } from '../../../server/vocabulary/formatSv.ts';
import { whoseRate } from '../../../server/vocabulary/settings.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { text } from '../../text/sv.ts';

/** The price level and the rates that the page is calculated with. */
export function Assumed() {
  const { id, content } = useCase().state;
  const { priceYear, discountRatesPerYear } = content.settings;
  const whose = Object.entries(discountRatesPerYear).map(([id, rate]) => ({
    label: actorLabelSv(whoseRate(id, content.settings)),
    rate: formatRate(rate),
  }));
  const [first] = whose;
  const rates =
    first !== undefined && whose.every(({ rate }) => rate === first.rate)
      ? [text.hard.sameRate(first.rate)]
      : whose.map(({ label, rate }) => text.hard.rateOf(label, rate));
  return (
    <p className="muted">
      {text.hard.assumed(priceYear, rates)}{' '}
      <Link className="goes" to={`/arenden/${id}/antaganden`}>
        {text.hard.changeAssumed}
      </Link>
    </p>
  );
}

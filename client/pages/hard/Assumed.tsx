import { Link } from 'react-router';
import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import { formatRate } from '../../../server/vocabulary/formatSv.ts';
import { whoseRate } from '../../../server/vocabulary/settings.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';

const developers = (['bolag', 'byggherre'] as const).map((id) => ({
  value: id,
  label: actorLabelSv(id),
}));

/** The price level and the rates that the page is calculated with, and who builds. */
export function Assumed() {
  const { state, store } = useCase();
  const { id, content } = state;
  const { priceYear, discountRatesPerYear, developer } = content.settings;
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
    <>
      <p className="muted">
        {text.hard.assumed(priceYear, rates)}{' '}
        <Link className="goes" to={`/arenden/${id}/antaganden`}>
          {text.hard.changeAssumed}
        </Link>
      </p>
      <div className="row row-fields">
        <SelectField
          label={text.hard.developer}
          hint={text.hard.developerHint}
          options={developers}
          value={developer}
          onChange={(value) =>
            store.change(({ settings }) => {
              settings.developer = value;
            })
          }
        />
      </div>
    </>
  );
}

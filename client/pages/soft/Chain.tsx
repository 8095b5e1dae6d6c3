import { formatMnkr, formatTkr } from '../../../server/vocabulary/formatSv.ts';
import type { Measure } from '../../../server/vocabulary/measures.ts';
import { socialTexts } from '../../../server/vocabulary/text/sv/social.ts';
import { WhyOfChosen } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';
import { useSocialMeasure } from './useSocial.ts';

const steps = socialTexts.chain;

/** What the measure costs the year it costs most; both ends of its years are tried. */
function highestYearlyCost({ costs }: Measure): number {
  const years = costs.flatMap(({ fromYear, toYear }) => [fromYear, toYear]);
  const costIn = (year: number) =>
    costs
      .filter(({ to, fromYear, toYear }) => to === 'real' && fromYear <= year && year <= toYear)
      .reduce((sum, { sekPerYear }) => sum + sekPerYear.central, 0);
  return Math.max(0, ...years.map(costIn));
}

/** Resources → activities → outputs → outcomes → value, in one row. */
export function Chain({ measure }: { readonly measure: Measure }) {
  const own = useSocialMeasure(measure.id);
  const cost = highestYearlyCost(measure);
  const { label, activities, outputs = '', effects } = measure;
  const facts = [
    { name: steps.resources, fact: cost === 0 ? '' : text.soft.perYear(formatTkr(cost)) },
    { name: steps.activities, fact: activities === '' ? label : activities, kind: 'words' },
    { name: steps.outputs, fact: outputs, kind: 'words' },
    {
      name: steps.outcomes,
      fact: effects.map((effect) => effect.label).join(' · '),
      kind: 'words',
    },
    {
      name: steps.value,
      fact:
        own === null ? (
          ''
        ) : (
          <WhyOfChosen
            shown={text.soft.valueOf(formatMnkr(own.found.valueSek))}
            path={[...own.path, 'valueSek']}
          />
        ),
    },
  ];
  return (
    <ol className="chain" aria-label={text.soft.chain(label)}>
      {facts.map(({ name, fact, kind }) => (
        <li key={name}>
          <span className="chain-name">{name}</span>
          <span className="chain-fact" data-kind={kind}>
            {fact === '' ? text.soft.noneYet : fact}
          </span>
        </li>
      ))}
    </ol>
  );
}

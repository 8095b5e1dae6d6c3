import { formatMnkr, formatNumber, formatTkr } from '../../../server/vocabulary/formatSv.ts';
import type { Measure } from '../../../server/vocabulary/measures.ts';
import { useAssessment } from '../../case/CaseContext.tsx';
import { text } from '../../text/sv.ts';

const { chainSteps } = text.soft;

/** What the measure costs the year it costs most; both ends of its years are tried. */
function highestYearlyCost({ costs }: Measure): number {
  const years = costs.flatMap(({ fromYear, toYear }) => [fromYear, toYear]);
  const costIn = (year: number) =>
    costs
      .filter(({ to, fromYear, toYear }) => to === 'real' && fromYear <= year && year <= toYear)
      .reduce((sum, { sekPerYear }) => sum + sekPerYear.central, 0);
  return Math.max(0, ...years.map(costIn));
}

/** Resources → activity → outputs → outcomes → value, in one row. */
export function Chain({ measure }: { readonly measure: Measure }) {
  const assessment = useAssessment();
  const facts =
    assessment?.findings.effects.filter(({ measureId }) => measureId === measure.id) ?? [];
  const reached = Math.max(0, ...measure.effects.map(({ persons }) => persons));
  const changed = facts.reduce((sum, { personsChanged }) => sum + personsChanged, 0);
  const value = facts.reduce((sum, { presentValueSek }) => sum + presentValueSek, 0);
  const cost = highestYearlyCost(measure);
  const steps = [
    {
      name: chainSteps.resources,
      fact: cost === 0 ? text.soft.noneYet : text.soft.perYear(formatTkr(cost)),
    },
    { name: chainSteps.activities, fact: measure.label },
    {
      name: chainSteps.outputs,
      fact: reached === 0 ? text.soft.noneYet : text.soft.persons(formatNumber(reached)),
    },
    {
      name: chainSteps.outcomes,
      fact:
        facts.length === 0
          ? text.soft.noneYet
          : text.soft.personsChanged(formatNumber(changed, changed < 10 ? 1 : 0), facts.length),
    },
    {
      name: chainSteps.value,
      fact: facts.length === 0 ? text.soft.noneYet : text.soft.valueOf(formatMnkr(value)),
    },
  ];
  return (
    <ol className="chain" aria-label={text.soft.chain(measure.label)}>
      {steps.map(({ name, fact }) => (
        <li key={name}>
          <span className="chain-name">{name}</span>
          <span className="chain-fact">{fact}</span>
        </li>
      ))}
    </ol>
  );
}

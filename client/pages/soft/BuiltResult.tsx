import type { BuiltFinding } from '../../../server/vocabulary/builtFindings.ts';
import { actorLabelSv, REAL } from '../../../server/vocabulary/actors.ts';
import { formatTkr } from '../../../server/vocabulary/formatSv.ts';
import { effectRemarkTexts, notValuedTexts } from '../../../server/vocabulary/text/sv/effects.ts';
import { socialTexts } from '../../../server/vocabulary/text/sv/social.ts';
import { inSentence } from '../../../server/vocabulary/text/sv/words.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAssessment } from '../../case/FiguresContext.tsx';
import { gradeOptions } from '../../components/gradeOptions.ts';
import { WhyOfAssessment } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';

const { soft } = text;
type Said = Readonly<Record<string, (facts: BuiltFinding['reasons'][number]['facts']) => string>>;
const sentences: Said = notValuedTexts;
const remarkSentences: Said = effectRemarkTexts;

/** What an effect of what is built is worth and to whom, or why it is not valued. */
export function BuiltResult({ builtId }: { readonly builtId: string }) {
  const { alternative } = useCase();
  const built = useAssessment()?.findings.built ?? [];
  const at = built.findIndex(({ id }) => id === builtId);
  const found = built[at];
  if (found === undefined) return null;
  const { sekPerYear, grade, isSummed, reasons, remarks = [], flows = [] } = found;
  if (sekPerYear === null) {
    return (
      <div className="stack-small">
        <h3>{soft.builtResult}</h3>
        <ul>
          {reasons.map(({ code, facts }, place) => (
            <li key={place}>{sentences[code]?.(facts) ?? code}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className="stack-small">
      <h3>{soft.builtResult}</h3>
      <dl className="facts">
        <div>
          <dt>{soft.builtPerYear}</dt>
          <dd>
            <WhyOfAssessment
              shown={formatTkr(sekPerYear)}
              alternativeId={alternative.id}
              path={['findings', 'built', at, 'sekPerYear']}
            />
          </dd>
        </div>
        <div>
          <dt>{soft.builtTrust}</dt>
          <dd>
            {gradeOptions.find(({ value }) => value === grade)?.label ?? soft.builtNoEvidence}
          </dd>
        </div>
        {flows.map(({ id, label, from, to, sekPerYear: ofFlow }, place) => (
          <div key={id}>
            <dt>{soft.builtFlow(label, inSentence(actorLabelSv(from === REAL ? to : from)))}</dt>
            <dd>
              <WhyOfAssessment
                shown={soft.builtAYear(formatTkr(ofFlow))}
                alternativeId={alternative.id}
                path={['findings', 'built', at, 'flows', place, 'sekPerYear']}
              />
            </dd>
          </div>
        ))}
      </dl>
      {remarks.map(({ code, facts }, place) => (
        <p key={place}>{remarkSentences[code]?.(facts) ?? code}</p>
      ))}
      {isSummed || grade === null ? null : <p>{socialTexts.notSummed(grade)}</p>}
    </div>
  );
}

import type { BuiltFinding } from '../../../server/vocabulary/builtFindings.ts';
import { actorLabelSv, REAL } from '../../../server/vocabulary/actors.ts';
import { formatMnkr, formatTkr } from '../../../server/vocabulary/formatSv.ts';
import { notValuedTextsSv } from '../../../server/vocabulary/text/sv/effects.ts';
import { socialTextsSv } from '../../../server/vocabulary/text/sv/social.ts';
import { inSentence } from '../../../server/vocabulary/text/sv/words.ts';
import { useAssessment, useCase } from '../../case/CaseContext.tsx';
import { gradeOptions } from '../../components/gradeOptions.ts';
import { WhyOfAssessment } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';

const { soft } = text;
const sentences: Readonly<
  Record<string, (facts: BuiltFinding['reasons'][number]['facts']) => string>
> = notValuedTextsSv;

/** What an effect of what is built is worth and to whom, or why it is not valued. */
export function BuiltResult({ builtId }: { readonly builtId: string }) {
  const { alternative } = useCase();
  const findings = useAssessment()?.findings;
  const at = findings?.built?.findIndex(({ id }) => id === builtId) ?? -1;
  const found = findings?.built?.[at];
  if (findings === undefined || found === undefined) return null;
  const { sekPerYear, grade, isSummed, reasons } = found;
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
  const posts = findings.posts.flatMap((post, place) =>
    post.path[0] === 'builtEffects' && post.path[1] === builtId ? [{ post, place }] : [],
  );
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
        {posts.map(({ post: { itemId, label, from, to, presentValueSek }, place }) => (
          <div key={itemId}>
            <dt>{soft.builtPost(label, inSentence(actorLabelSv(from === REAL ? to : from)))}</dt>
            <dd>
              <WhyOfAssessment
                shown={soft.builtPresentValue(
                  formatMnkr(from === REAL ? presentValueSek : -presentValueSek),
                )}
                alternativeId={alternative.id}
                path={['findings', 'posts', place, 'presentValueSek']}
              />
            </dd>
          </div>
        ))}
      </dl>
      {isSummed || grade === null ? null : <p>{socialTextsSv.notSummed(grade)}</p>}
    </div>
  );
}

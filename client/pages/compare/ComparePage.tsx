import { useCase } from '../../case/CaseContext.tsx';
import { useAssessment } from '../../case/FiguresContext.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { text } from '../../text/sv.ts';
import { Comparison } from './Comparison.tsx';

/** `…/jamfor`: the alternatives side by side, who pays and gains, and when. */
export function ComparePage() {
  const { content } = useCase().state;
  const assessment = useAssessment();
  const spread = assessment?.uncertainty.byPerspective;
  const society = spread?.['samhalle'];
  const municipality = spread?.['kommun'];
  const hasFinding = society !== undefined && municipality !== undefined && society.sd > 0;
  return (
    <>
      <CaseHead
        section={text.nav.compare}
        lead={text.compare.lead}
        figures={text.compare.figures(content.settings.priceYear)}
        {...(hasFinding
          ? {
              title: text.compare.finding(
                content.title,
                society.chanceAboveZero,
                municipality.chanceAboveZero,
              ),
            }
          : {})}
      />
      <Comparison />
    </>
  );
}

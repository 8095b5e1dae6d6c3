import { lazy, Suspense, useState } from 'react';
import { useFigures } from '../case/FiguresContext.tsx';
import { text } from '../text/sv.ts';
import { Window } from './Dialogs.tsx';
import { useExactNumber } from './exactNumber.ts';
import { Loading } from './Notice.tsx';
import type { WhyPath } from './whyPath.ts';

// What explains is fetched when someone first asks.
const WhyContent = lazy(async () => ({
  default: (await import('./WhyContent.tsx')).WhyContent,
}));

/**
 * A figure that opens into how it is worked out. It looks like the text it is; on paper it is
 * only that, and in a spreadsheet the number behind it.
 */
export function WhyFigure({ shown, path }: { readonly shown: string; readonly path: WhyPath }) {
  const { calculation } = useFigures();
  const exact = useExactNumber(undefined)(path);
  const [isOpen, setOpen] = useState(false);
  if (calculation === null) return shown;
  return (
    <span className="why-figure" data-shown={shown} data-exact={exact}>
      <button
        type="button"
        className="why"
        aria-haspopup="dialog"
        aria-label={text.why.open(shown)}
        onClick={() => setOpen(true)}
      >
        {shown}
      </button>
      <Window title={text.why.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Suspense fallback={<Loading />}>
          <WhyContent calculation={calculation} path={path} onClose={() => setOpen(false)} />
        </Suspense>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => setOpen(false)}>
            {text.why.close}
          </button>
        </div>
      </Window>
    </span>
  );
}

/** A figure of one alternative, by its path from the assessment down. */
export function WhyOfAssessment({
  shown,
  alternativeId,
  path,
}: {
  readonly shown: string;
  readonly alternativeId: string;
  readonly path: WhyPath;
}) {
  const assessments = useFigures().calculation?.results.assessments ?? [];
  const place = assessments.findIndex((each) => each.alternativeId === alternativeId);
  return place < 0 ? shown : <WhyFigure shown={shown} path={['assessments', place, ...path]} />;
}

/** The same of the alternative that is chosen on the page. */
export function WhyOfChosen({ shown, path }: { readonly shown: string; readonly path: WhyPath }) {
  const { assessment } = useFigures();
  if (assessment === null) return shown;
  return <WhyOfAssessment shown={shown} alternativeId={assessment.alternativeId} path={path} />;
}

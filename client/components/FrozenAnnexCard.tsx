import { useCallback, useState, type ReactNode } from 'react';
import { readSnapshot } from '../../server/contract/planCases.ts';
import { annexAddress, shortAnnexAddress } from '../api/annexAddress.ts';
import { call, faultSentence } from '../api/call.ts';
import { useLoad } from '../api/useLoad.ts';
import { text } from '../text/sv.ts';
import { figuresBasis, figuresOf } from './keyFigures.ts';
import { FaultNotice, Loading } from './Notice.tsx';
import { ResultTable } from './ResultTable.tsx';

const words = text.committee;

export type FrozenAnnexPlace = { readonly planCaseId: string; readonly snapshotId: string };

/** The PDF and the key figures of a frozen annex: what a member reads before the meeting. */
export function FrozenAnnex({
  planCaseId,
  snapshotId,
  name,
  isOpen = false,
  children,
}: FrozenAnnexPlace & {
  /** Whose annex, for those who hear the link alone. */
  readonly name: string;
  readonly isOpen?: boolean;
  /** Another way to look at it. */
  readonly children?: ReactNode;
}) {
  const [isShown, setShown] = useState(isOpen);
  const params = { planCaseId, snapshotId };
  return (
    <>
      <p className="row">
        <a
          className="button"
          href={annexAddress(params)}
          target="_blank"
          rel="noreferrer"
          aria-label={words.pdfOf(name)}
        >
          {words.pdf}
        </a>
        <a
          className="button"
          href={shortAnnexAddress(params)}
          target="_blank"
          rel="noreferrer"
          aria-label={words.shortEditionOf(name)}
        >
          {words.shortEdition}
        </a>
        {children}
        <button
          type="button"
          className="button"
          data-look="quiet"
          aria-expanded={isShown}
          aria-label={isShown ? words.hideFiguresOf(name) : words.showFiguresOf(name)}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? words.hideFigures : words.showFigures}
        </button>
      </p>
      {isShown ? <FrozenFigures {...params} name={name} /> : null}
    </>
  );
}

/** Of every alternative, as they were frozen. */
function FrozenFigures({
  planCaseId,
  snapshotId,
  name,
}: FrozenAnnexPlace & { readonly name: string }) {
  const load = useCallback(
    (signal: AbortSignal) => call(readSnapshot, { params: { planCaseId, snapshotId }, signal }),
    [planCaseId, snapshotId],
  );
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  const { planCase, results } = loaded.value;
  const alternatives = results.assessments.map((assessment) => ({
    name: planCase.alternatives.find(({ id }) => id === assessment.alternativeId)?.name ?? '',
    figures: figuresOf(assessment, planCase.settings),
  }));
  return (
    <>
      <p className="muted">{figuresBasis(planCase.settings)}</p>
      <ResultTable
        caption={words.figuresCaption(name)}
        columns={[
          { label: words.figure },
          ...alternatives.map((each) => ({ label: each.name, isNumber: true })),
        ]}
        rows={(alternatives[0]?.figures ?? []).map(({ id, label }, at) => ({
          id,
          cells: [
            label,
            ...alternatives.map(({ figures }, column) => (
              <span key={column} data-prices={text.prices.of(planCase.settings.priceYear)}>
                <strong>{figures[at]?.value}</strong>
                <span className="sub">{figures[at]?.note}</span>
              </span>
            )),
          ],
        }))}
      />
    </>
  );
}

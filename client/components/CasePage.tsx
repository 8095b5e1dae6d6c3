import { useId, useState } from 'react';
import { createSnapshot } from '../../server/contract/planCases.ts';
import { stages } from '../../server/vocabulary/stages.ts';
import { annexAddress } from '../api/annexAddress.ts';
import { call, faultSentence } from '../api/call.ts';
import { useCase } from '../case/CaseContext.tsx';
import { draftCount } from '../case/caseState.ts';
import { useFigures, useIsStale } from '../case/FiguresContext.tsx';
import { useWhyNot } from '../people/refusals.ts';
import { text } from '../text/sv.ts';
import { NOT_CALCULATED } from './KeyResults.tsx';
import { MendLink } from './MendLink.tsx';
import { FaultNotice, Notice } from './Notice.tsx';
import { PageHead } from './Page.tsx';
import { clockTime } from './times.ts';

type AnnexState =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  /** The page says why already. */
  | { readonly kind: 'uncalculated' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'ready'; readonly createdAt: string; readonly url: string };

const none = { kind: 'none' } as const satisfies AnnexState;

/**
 * Saves what is pending, makes a snapshot of the saved case and opens its annex. A field that
 * cannot be read stops it, and what others have changed that is not read yet: the annex would show
 * other figures than the page.
 */
function useAnnex(onReady: (() => void) | undefined) {
  const { state, store } = useCase();
  const { outcome } = useFigures();
  const isStale = useIsStale();
  const [annex, setAnnex] = useState<AnnexState>(none);
  const fail = (sentence: string) => setAnnex({ kind: 'failed', sentence });

  const create = async () => {
    const drafts = draftCount(store.getState());
    if (drafts > 0) {
      fail(text.annexButton.draftsLeft(drafts));
      return;
    }
    const reason = document.getElementById(NOT_CALCULATED);
    if (!outcome.ok && !isStale && reason !== null) {
      setAnnex({ kind: 'uncalculated' });
      reason.focus();
      return;
    }
    setAnnex({ kind: 'working' });
    if (!(await store.flush())) {
      fail(text.annexButton.notSaved);
      return;
    }
    await store.catchUp();
    if (store.getState().joined !== null) {
      fail(text.annexButton.changed);
      return;
    }
    try {
      const snapshot = await call(createSnapshot, { params: { planCaseId: state.id } });
      const params = { planCaseId: state.id, snapshotId: snapshot.id };
      const url = annexAddress(params);
      setAnnex({ kind: 'ready', createdAt: snapshot.createdAt, url });
      window.open(url, '_blank');
      onReady?.();
    } catch (fault) {
      fail(faultSentence(fault));
    }
  };
  return { annex: annex.kind === 'uncalculated' && outcome.ok ? none : annex, create };
}

/**
 * Shown to everyone; whoever may not use it is told why not. Of the whole case that stands above the
 * page, and is then read aloud with the button only.
 */
function AnnexButton({
  kind,
  onCreate,
}: {
  readonly kind: AnnexState['kind'];
  readonly onCreate: () => void;
}) {
  const reasonId = useId();
  const isWorking = kind === 'working';
  const reason = useWhyNot('createSnapshot');
  const isSaidAbove = useWhyNot('changePlanCase') !== null;
  return (
    <div className="refused-act">
      <button
        type="button"
        className="button"
        data-look="primary"
        data-refused={reason !== null}
        aria-disabled={isWorking || reason !== null}
        aria-describedby={reason === null ? undefined : reasonId}
        onClick={() => {
          if (!isWorking && reason === null) onCreate();
        }}
      >
        {isWorking ? text.annexButton.working : text.annexButton.label}
      </button>
      {reason === null ? null : (
        <p id={reasonId} className="field-hint" hidden={isSaidAbove}>
          {reason}
        </p>
      )}
      {kind === 'uncalculated' ? (
        <p className="field-hint" role="status">
          {text.annexButton.uncalculated}
        </p>
      ) : null}
    </div>
  );
}

/** Head of a page of an open case, with the button every one of them has. */
export function CaseHead({
  section,
  title,
  figures,
  lead,
  onAnnexReady,
}: {
  /** Name of the section, first in the window's title. */
  readonly section: string;
  /** The heading when it is a finding and not the section's name. */
  readonly title?: string;
  /** What the page's figures are, in few words. */
  readonly figures?: string;
  /** What the page is for, in a sentence. */
  readonly lead?: string;
  readonly onAnnexReady?: () => void;
}) {
  const { content } = useCase().state;
  const { annex, create } = useAnnex(onAnnexReady);
  const stage = stages.find(({ id }) => id === content.stage)?.labelSv ?? content.stage;
  const facts = [
    ...(title === undefined ? [content.title] : [section]),
    ...(content.registryNumber === '' ? [] : [content.registryNumber]),
    stage,
    ...(content.isInvented ? [text.app.inventedCase] : []),
    ...(figures === undefined ? [] : [figures]),
  ];
  return (
    <>
      <PageHead
        title={title ?? section}
        titleParts={[section, content.title]}
        facts={facts}
        lead={lead}
        actions={<AnnexButton kind={annex.kind} onCreate={() => void create()} />}
      />
      {annex.kind === 'failed' ? (
        <FaultNotice sentence={annex.sentence}>
          {' '}
          <MendLink />
        </FaultNotice>
      ) : null}
      {annex.kind === 'ready' ? (
        <Notice kind="info" isAnnounced>
          {text.annexButton.ready(clockTime(annex.createdAt))}{' '}
          <a href={annex.url} target="_blank" rel="noreferrer">
            {text.annexButton.open}
          </a>
        </Notice>
      ) : null}
    </>
  );
}

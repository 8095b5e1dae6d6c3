import { useCallback, useState } from 'react';
import { readTextBlocks } from '../../../server/contract/planCases.ts';
import { language } from '../../../server/vocabulary/text/language.ts';
import { liftOutTexts } from '../../../server/vocabulary/text/sv/liftOut.ts';
import type { TextBlock } from '../../../server/vocabulary/textBlocks.ts';
import { textDocumentAddress } from '../../api/annexAddress.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { BlockOnPage } from '../../components/AnnexTwin.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';

const words = text.liftOut;
type Place = { readonly planCaseId: string; readonly snapshotId: string };

/** Texts of an annex for other documents: to read, to copy one by one, and all as one file. */
export function LiftOut({ planCaseId, snapshotId }: Place) {
  const load = useCallback(
    (signal: AbortSignal) =>
      call(readTextBlocks, {
        params: { planCaseId, snapshotId },
        query: { language: language() },
        signal,
      }),
    [planCaseId, snapshotId],
  );
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  const { belongsTo, parts } = loaded.value;
  return (
    <Card
      title={words.title}
      lead={words.lead}
      aside={
        <a
          className="button"
          href={textDocumentAddress({ planCaseId, snapshotId })}
          download={words.fileName}
        >
          {words.document}
        </a>
      }
    >
      <p className="muted">{belongsTo}</p>
      <div className="stack">
        {parts.map(({ id, title, lead, items }) => (
          <details key={id} className="lift-out" data-part={id}>
            <summary>
              <h3>{title}</h3>
              <span className="muted">{lead}</span>
            </summary>
            {items.map((item) => (
              <LiftedText key={item.id} item={item} />
            ))}
          </details>
        ))}
      </div>
    </Card>
  );
}

function LiftedText({ item }: { readonly item: TextBlock }) {
  const { title, tag, blocks } = item;
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const keep = (copying: () => Promise<void>) => {
    setOutcome(null);
    copying().then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <div className="stack lifted-text">
      <div className="card-head">
        <h4>{title}</h4>
        <span className="row">
          <button
            type="button"
            className="button"
            aria-label={words.copyOf(title)}
            onClick={() => keep(() => copyBoth(item))}
          >
            {words.copy}
          </button>
          <button
            type="button"
            className="button"
            data-look="quiet"
            aria-label={words.copyPlainOf(title)}
            onClick={() => keep(() => navigator.clipboard.writeText(item.text))}
          >
            {words.copyPlain}
          </button>
        </span>
      </div>
      {outcome === 'copied' ? (
        <Notice kind="info" isAnnounced>
          {words.copied(title)}
        </Notice>
      ) : null}
      {outcome === 'failed' ? <FaultNotice sentence={words.notCopied} /> : null}
      {tag === null ? null : <p className="muted">{liftOutTexts.tag(tag)}</p>}
      {blocks.map((block, at) => (
        <BlockOnPage key={at} block={block} headingAt="h5" />
      ))}
    </div>
  );
}

/** What is pasted takes the form that fits: headings and tables in Word, text in a plain field. */
async function copyBoth({ text: plain, html }: TextBlock): Promise<void> {
  const kept = (type: string, content: string) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': kept('text/plain', plain),
      'text/html': kept('text/html', html),
    }),
  ]);
}

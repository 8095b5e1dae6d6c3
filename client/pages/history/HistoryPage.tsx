import { useState } from 'react';
import { comparePlanCaseVersions, listHistory } from '../../../server/contract/records.ts';
import type { CaseComparison, HistoryItem } from '../../../server/vocabulary/history.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useCaseLoad } from '../../case/useCaseLoad.ts';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { Card, PageHead } from '../../components/Page.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { clockTime, dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import { RestoreButton } from './RestoreButton.tsx';

type Shown =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'done'; readonly comparison: CaseComparison };

const load = (planCaseId: string, signal: AbortSignal) =>
  call(listHistory, { params: { planCaseId }, signal });

/** `/arenden/:id/historik`: who did what and when, what differs, and the way back. */
export function HistoryPage() {
  const { state } = useCase();
  const { id, version } = state;
  const [shown, setShown] = useState<Shown>({ kind: 'none' });
  const [message, setMessage] = useState<string | null>(null);
  const { loaded, reload } = useCaseLoad(load);
  const compare = async (from: number, to: number) => {
    try {
      const ask = { params: { planCaseId: id }, query: { from, to } };
      setShown({ kind: 'done', comparison: await call(comparePlanCaseVersions, ask) });
    } catch (fault) {
      setShown({ kind: 'failed', sentence: faultSentence(fault) });
    }
  };
  const { history } = text;
  return (
    <>
      <PageHead
        title={history.title}
        titleParts={[history.title, state.content.title]}
        lead={history.lead}
      />
      {message === null ? null : (
        <Notice kind="info" isAnnounced>
          {message}
        </Notice>
      )}
      <CompareCard
        latest={version}
        onCompare={(from, to) => void compare(from, to)}
        shown={shown}
      />
      <Card title={history.list}>
        {loaded.state === 'loading' ? <Loading /> : null}
        {loaded.state === 'failed' ? (
          <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
        ) : null}
        {loaded.state === 'ready' ? (
          <ol className="stack plain-list">
            {loaded.value.items.map((item) => (
              <li key={item.sequence}>
                <Item
                  item={item}
                  isLatest={item.toVersion === version}
                  onCompare={(from, to) => void compare(from, to)}
                  onRestored={(restored) => setMessage(history.restored(restored))}
                />
              </li>
            ))}
          </ol>
        ) : null}
      </Card>
    </>
  );
}

function Item({
  item,
  isLatest,
  onCompare,
  onRestored,
}: {
  readonly item: HistoryItem;
  readonly isLatest: boolean;
  readonly onCompare: (from: number, to: number) => void;
  readonly onRestored: (version: number) => void;
}) {
  const { history } = text;
  const { happenedAt, sentence, why, details, fromVersion, toVersion } = item;
  return (
    <>
      <p>
        <strong>{sentence}</strong>{' '}
        <span className="muted small">
          {history.at(dayOf(happenedAt), clockTime(happenedAt))}
          {toVersion === null ? null : `. ${history.version(toVersion)}`}
        </span>
        {why === null ? null : <span className="sub">{history.why(why)}</span>}
      </p>
      {details.length === 0 ? null : (
        <ul>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {toVersion === null ? null : (
        <div className="row">
          {fromVersion === null ? null : (
            <button
              type="button"
              className="button"
              data-look="quiet"
              aria-label={history.showOf(fromVersion, toVersion)}
              onClick={() => onCompare(fromVersion, toVersion)}
            >
              {history.show}
            </button>
          )}
          {isLatest ? null : <RestoreButton version={toVersion} onRestored={onRestored} />}
        </div>
      )}
    </>
  );
}

function CompareCard({
  latest,
  onCompare,
  shown,
}: {
  readonly latest: number;
  readonly onCompare: (from: number, to: number) => void;
  readonly shown: Shown;
}) {
  const { history } = text;
  const [from, setFrom] = useState('1');
  const [to, setTo] = useState(String(latest));
  const options = Array.from({ length: latest }, (_, at) => {
    const value = String(latest - at);
    return { value, label: value };
  });
  return (
    <Card title={history.compare}>
      <div className="row">
        <SelectField
          label={history.from}
          options={options}
          value={from}
          onChange={setFrom}
          isOfView
        />
        <SelectField label={history.to} options={options} value={to} onChange={setTo} isOfView />
        <button
          type="button"
          className="button"
          onClick={() => onCompare(Number(from), Number(to))}
        >
          {history.compareButton}
        </button>
      </div>
      {shown.kind === 'failed' ? <FaultNotice sentence={shown.sentence} /> : null}
      {shown.kind === 'done' ? <Comparison comparison={shown.comparison} /> : null}
    </Card>
  );
}

function Comparison({ comparison }: { readonly comparison: CaseComparison }) {
  const { from, to, differences, more } = comparison;
  const { history } = text;
  return (
    <div role="status">
      <h3>{history.compared(from, to)}</h3>
      {differences.length === 0 ? <p>{history.same}</p> : null}
      <ul>
        {differences.map(({ sentence }, at) => (
          <li key={at}>{sentence}</li>
        ))}
      </ul>
      {more === 0 ? null : <p className="muted">{history.more(more)}</p>}
    </div>
  );
}

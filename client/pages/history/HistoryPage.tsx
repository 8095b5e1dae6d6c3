import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { exportCaseArchive } from '../../../server/contract/planCases.ts';
import { comparePlanCaseVersions, listHistory } from '../../../server/contract/records.ts';
import type { CaseComparison, HistoryItem, SaveName } from '../../../server/vocabulary/history.ts';
import { call, faultSentence, pathOf } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useCaseLoad } from '../../case/useCaseLoad.ts';
import { withParams } from '../../components/addressParams.ts';
import { CaseHead } from '../../components/CasePage.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { clockTime, dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import { NameButton } from './NameButton.tsx';
import { RestoreButton } from './RestoreButton.tsx';

/** Two versions, as the address has them, so that a link shows what differs. */
type Pair = { readonly from: number; readonly to: number };
const names = { from: 'fran', to: 'till' } as const;

function usePair() {
  const [params, setParams] = useSearchParams();
  const [isAsked, setAsked] = useState(false);
  const version = (name: string) => Number(/^[1-9]\d{0,8}$/.exec(params.get(name) ?? '')?.[0] ?? 0);
  const [from, to] = [version(names.from), version(names.to)];
  const choose = (pair: Pair) => {
    setAsked(true);
    setParams(
      withParams((address) => {
        address.set(names.from, String(pair.from));
        address.set(names.to, String(pair.to));
      }),
      { replace: true },
    );
  };
  const pair = from === 0 || to === 0 ? null : { from, to };
  /** `isAsked`: here, and not by the link that led here. */
  return { pair, isAsked, choose };
}

const load = (planCaseId: string, signal: AbortSignal) =>
  call(listHistory, { params: { planCaseId }, signal });

/** `/arenden/:id/historik`: who did what and when, what differs, and the way back. */
export function HistoryPage() {
  const { state } = useCase();
  const { id, version } = state;
  const { pair, isAsked, choose } = usePair();
  const [message, setMessage] = useState<string | null>(null);
  const { loaded, reload } = useCaseLoad(load);
  const names = namesBy(loaded.state === 'ready' ? loaded.value.names : []);
  const { history } = text;
  return (
    <>
      <CaseHead section={history.title} lead={history.lead} />
      {message === null ? null : (
        <Notice kind="info" isAnnounced>
          {message}
        </Notice>
      )}
      <CompareCard
        key={pair === null ? '' : `${pair.from}-${pair.to}`}
        latest={version}
        names={names}
        pair={pair}
        isAsked={isAsked}
        onCompare={choose}
      />
      <Card
        title={history.list}
        aside={
          <a
            className="goes"
            href={pathOf(exportCaseArchive, { params: { planCaseId: id } })}
            download={text.cases.archiveName(state.content.title)}
          >
            {history.extract}
          </a>
        }
      >
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
                  names={names}
                  onNamed={reload}
                  onCompare={choose}
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

type Names = ReadonlyMap<number, readonly string[]>;

function namesBy(names: readonly SaveName[]): Names {
  const versions = new Set(names.map(({ version }) => version));
  return new Map(
    [...versions].map((version) => {
      const own = names.filter((each) => each.version === version);
      return [version, own.map(({ name }) => name)] as const;
    }),
  );
}

function Item({
  item,
  isLatest,
  names,
  onNamed,
  onCompare,
  onRestored,
}: {
  readonly item: HistoryItem;
  readonly isLatest: boolean;
  readonly names: Names;
  readonly onNamed: () => void;
  readonly onCompare: (pair: Pair) => void;
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
          {toVersion === null
            ? null
            : `. ${history.version(toVersion, names.get(toVersion) ?? [])}`}
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
              onClick={() => onCompare({ from: fromVersion, to: toVersion })}
            >
              {history.show}
            </button>
          )}
          <NameButton version={toVersion} onNamed={onNamed} />
          {isLatest ? null : <RestoreButton version={toVersion} onRestored={onRestored} />}
        </div>
      )}
    </>
  );
}

/** Made anew for each pair: the fields say which is shown. */
function CompareCard({
  latest,
  names,
  pair,
  isAsked,
  onCompare,
}: {
  readonly latest: number;
  readonly names: Names;
  readonly pair: Pair | null;
  readonly isAsked: boolean;
  readonly onCompare: (pair: Pair) => void;
}) {
  const { history } = text;
  const [from, setFrom] = useState(String(pair?.from ?? 1));
  const [to, setTo] = useState(String(pair?.to ?? latest));
  const options = Array.from({ length: latest }, (_, at) => {
    const version = latest - at;
    return { value: String(version), label: history.option(version, names.get(version) ?? []) };
  });
  return (
    <Card title={history.compare}>
      <div className="row row-fields">
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
          onClick={() => onCompare({ from: Number(from), to: Number(to) })}
        >
          {history.compareButton}
        </button>
      </div>
      {pair === null ? null : <Compared {...pair} isAsked={isAsked} />}
    </Card>
  );
}

function Compared({ from, to, isAsked }: Pair & { readonly isAsked: boolean }) {
  const planCaseId = useCase().state.id;
  const loadPair = useCallback(
    (signal: AbortSignal) =>
      call(comparePlanCaseVersions, { params: { planCaseId }, query: { from, to }, signal }),
    [planCaseId, from, to],
  );
  const { loaded, reload } = useLoad(loadPair);
  if (loaded.state === 'loading') return <Loading />;
  return loaded.state === 'failed' ? (
    <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
  ) : (
    <Comparison comparison={loaded.value} isAsked={isAsked} />
  );
}

/** Asked for far down among the events: the answer is where one goes on. */
function Comparison({
  comparison,
  isAsked,
}: {
  readonly comparison: CaseComparison;
  readonly isAsked: boolean;
}) {
  const { from, to, differences, more } = comparison;
  const { history } = text;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAsked) heading.current?.focus();
  }, [isAsked]);
  return (
    <div>
      <h3 ref={heading} tabIndex={-1}>
        {history.compared(from, to)}
      </h3>
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

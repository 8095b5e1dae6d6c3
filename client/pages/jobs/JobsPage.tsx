import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { cancelJob, listJobs, orderRerun } from '../../../server/contract/jobs.ts';
import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import { jobKinds, jobStates, type Job } from '../../../server/vocabulary/jobs.ts';
import { annexAddress } from '../../api/annexAddress.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useMunicipalities } from '../../api/useMunicipalities.ts';
import { Header } from '../../components/Header.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { Card, PageHead } from '../../components/Page.tsx';
import { ResultTable, type ResultRow } from '../../components/ResultTable.tsx';
import { clockTime, dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import { May } from '../../components/May.tsx';

const LOOK_MS = 2000;
const load = (signal: AbortSignal) => call(listJobs, { params: {}, signal });
const isUnderWay = ({ state }: Job) => state === 'queued' || state === 'running';

/** `/jobb`: long work, how far it has come and what came of it. */
export function JobsPage() {
  const { loaded, reload } = useLoad(load);
  const [fault, setFault] = useState<unknown>(null);
  const isMoving = loaded.state === 'ready' && loaded.value.items.some(isUnderWay);
  useEffect(() => {
    if (!isMoving) return undefined;
    const looking = setInterval(reload, LOOK_MS);
    return () => clearInterval(looking);
  }, [isMoving, reload]);
  const doing = async (work: Promise<unknown>) => {
    setFault(null);
    try {
      await work;
    } catch (thrown) {
      setFault(thrown);
    }
    reload();
  };
  const cancel = ({ id }: Job) => void doing(call(cancelJob, { params: { jobId: id } }));
  const rerun = (municipalityCode: string) =>
    void doing(call(orderRerun, { params: {}, body: { municipalityCode } }));
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead title={text.jobs.title} titleParts={[text.jobs.title]} lead={text.jobs.lead} />
        {fault === null ? null : <FaultNotice sentence={faultSentence(fault)} />}
        {loaded.state === 'loading' ? <Loading /> : null}
        {loaded.state === 'failed' ? (
          <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
        ) : null}
        {loaded.state === 'ready' ? <Jobs jobs={loaded.value.items} onCancel={cancel} /> : null}
        <May use="orderRerun" isQuiet>
          <RerunCard onRerun={rerun} />
        </May>
      </main>
    </>
  );
}

type OnCancel = (job: Job) => void;

function Jobs({ jobs, onCancel }: { readonly jobs: readonly Job[]; readonly onCancel: OnCancel }) {
  const municipalities = useMunicipalities();
  if (jobs.length === 0) return <p className="card">{text.jobs.none}</p>;
  const known = municipalities.state === 'ready' ? municipalities.value : [];
  // A job for all cases of a municipality goes by its code.
  const named = jobs.map((job) => ({
    ...job,
    label: known.find(({ code }) => code === job.label)?.name ?? job.label,
  }));
  const { columns, caption } = text.jobs;
  return (
    <Card title={caption}>
      <ResultTable
        isList
        caption={caption}
        columns={Object.values(columns).map((label) => ({ label }))}
        rows={named.map((job) => jobRow(job, onCancel))}
      />
    </Card>
  );
}

function jobRow(job: Job, onCancel: OnCancel): ResultRow {
  const { askedBy, askedAt, id, label } = job;
  const kind = jobKinds.find((one) => one.id === job.kind)?.labelSv ?? job.kind;
  return {
    id,
    cells: [
      <span key="what">
        {label}
        <span className="sub">{kind}</span>
      </span>,
      <State key="state" job={job} />,
      <span key="asked">
        {text.jobs.asked(dayOf(askedAt), clockTime(askedAt))}
        <span className="sub">{askedBy}</span>
      </span>,
      isUnderWay(job) ? (
        <May key="cancel" use="cancelJob" isQuiet>
          <button
            type="button"
            className="button"
            data-look="quiet"
            aria-label={text.jobs.cancelOf(`${kind}: ${label}`)}
            onClick={() => onCancel(job)}
          >
            {text.jobs.cancel}
          </button>
        </May>
      ) : (
        <Outcome key="outcome" job={job} />
      ),
    ],
  };
}

function State({ job: { state, share, attempts } }: { readonly job: Job }) {
  const word = jobStates.find(({ id }) => id === state)?.labelSv ?? state;
  const isRunning = state === 'running';
  const told = [
    ...(isRunning && share !== null ? [text.jobs.share(formatPercent(share))] : []),
    ...(attempts > 1 ? [text.jobs.again(attempts)] : []),
  ];
  return (
    <span>
      <strong role="status">{word}</strong>
      {isRunning ? (
        <progress
          className="upload-progress"
          aria-label={word}
          max={100}
          {...(share === null ? {} : { value: Math.round(share * 100) })}
        />
      ) : null}
      {told.length === 0 ? null : <span className="sub">{told.join(', ')}</span>}
    </span>
  );
}

/** What came of a job that has ended: a link, sentences, or why not. */
function Outcome({ job: { error, result } }: { readonly job: Job }) {
  if (error !== null) return <span>{error.sentence}</span>;
  if (result === null) return null;
  const { snapshot, sentences, cases } = result;
  return (
    <>
      {snapshot === undefined ? null : (
        <a href={annexAddress(snapshot)} target="_blank" rel="noreferrer">
          {text.jobs.annex}
        </a>
      )}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {cases === undefined || cases.changed.length === 0 ? null : (
        <details>
          <summary>{text.jobs.showCases(cases.changed.length)}</summary>
          <ul>
            {cases.changed.map(({ planCaseId, title, sentences: told }) => (
              <li key={planCaseId}>
                <Link to={`/arenden/${planCaseId}/antaganden`}>{title}</Link>
                <span className="sub">{told.join(' ')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function RerunCard({ onRerun }: { readonly onRerun: (municipalityCode: string) => void }) {
  const municipalities = useMunicipalities();
  if (municipalities.state !== 'ready' || municipalities.value.length === 0) return null;
  const isOne = municipalities.value.length === 1;
  return (
    <Card title={text.jobs.rerun} lead={text.jobs.rerunLead}>
      <div className="row">
        {municipalities.value.map(({ code, name }) => (
          <button key={code} type="button" className="button" onClick={() => onRerun(code)}>
            {isOne ? text.jobs.rerunButton : text.jobs.rerunOf(name)}
          </button>
        ))}
      </div>
    </Card>
  );
}

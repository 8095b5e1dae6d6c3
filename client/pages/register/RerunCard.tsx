import { useState } from 'react';
import { rerunPlanCase } from '../../../server/contract/catalogue.ts';
import type { RerunReport } from '../../../server/vocabulary/rerun.ts';
import { evidenceTexts } from '../../../server/vocabulary/text/sv/evidence.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { FaultNotice, Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';

type RerunState =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'done'; readonly report: RerunReport };

/** The saved case with the catalogue of today: which numbers differ, which conclusions flip. */
export function RerunCard() {
  const { state, store } = useCase();
  const [rerun, setRerun] = useState<RerunState>({ kind: 'none' });
  const run = async () => {
    setRerun({ kind: 'working' });
    if (!(await store.flush())) {
      setRerun({ kind: 'failed', sentence: text.rerun.notSaved });
      return;
    }
    try {
      const report = await call(rerunPlanCase, { params: { planCaseId: state.id } });
      setRerun({ kind: 'done', report });
    } catch (fault) {
      setRerun({ kind: 'failed', sentence: faultSentence(fault) });
    }
  };
  const isWorking = rerun.kind === 'working';
  return (
    <Card title={text.rerun.title} lead={text.rerun.lead}>
      <button
        type="button"
        className="button"
        aria-disabled={isWorking}
        onClick={() => {
          if (!isWorking) void run();
        }}
      >
        {isWorking ? text.rerun.working : text.rerun.button}
      </button>
      {rerun.kind === 'failed' ? <FaultNotice sentence={rerun.sentence} /> : null}
      {rerun.kind === 'done' ? <Report report={rerun.report} /> : null}
    </Card>
  );
}

function Report({ report }: { readonly report: RerunReport }) {
  const { rerun } = evidenceTexts;
  const { flipped, moves, sentences } = report;
  return (
    <Notice kind={flipped.length === 0 ? 'info' : 'warn'} isAnnounced>
      {sentences[0]}
      <Sentences title={text.rerun.flipped} sentences={flipped.map(rerun.flipped)} />
      <Sentences title={text.rerun.moves} sentences={moves.map(rerun.move)} />
    </Notice>
  );
}

function Sentences({
  title,
  sentences,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
}) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence, at) => (
          <li key={at}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

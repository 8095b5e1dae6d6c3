import type { StageChange } from '../../../server/vocabulary/stageChange.ts';
import { stages } from '../../../server/vocabulary/stages.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';

const words = text.process.history;

function labelOf(stage: StageChange['from']): string {
  return stages.find(({ id }) => id === stage)?.labelSv ?? stage;
}

/** The steps that were taken, by whom, on which day and why. */
export function HistoryCard({ history }: { readonly history: readonly StageChange[] }) {
  const { head } = words;
  return (
    <Card title={words.title}>
      {history.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <ResultTable
          isList
          hasExport
          caption={words.title}
          columns={[head.step, head.on, head.by, head.reason].map((label) => ({ label }))}
          rows={history.map(({ number, from, to, on, by, reason, gateReason }) => ({
            id: String(number),
            cells: [
              words.step(labelOf(from), labelOf(to)),
              on,
              by.name,
              <span key="reason">
                {reason}
                {gateReason === '' ? null : <span className="sub">{words.gate(gateReason)}</span>}
              </span>,
            ],
          }))}
        />
      )}
    </Card>
  );
}

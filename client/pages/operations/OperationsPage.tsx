import { readOperations } from '../../../server/contract/operations.ts';
import { checkStates, type OperationCheck } from '../../../server/vocabulary/operations.ts';
import { call } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { AdminPage } from '../../components/AdminPage.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';

const load = (signal: AbortSignal) => call(readOperations, { params: {}, signal });

/** `/admin/drift`: what is right and what is not with the running program. */
export function OperationsPage() {
  const { loaded, reload } = useLoad(load);
  return (
    <AdminPage words={text.operations} loaded={loaded} onRetry={reload}>
      {({ items }) => <Checks items={items} />}
    </AdminPage>
  );
}

function Checks({ items }: { readonly items: readonly OperationCheck[] }) {
  const { caption, columns } = text.operations;
  return (
    <>
      <Verdict checks={items} />
      <Card title={caption}>
        <ResultTable
          isList
          caption={caption}
          columns={[{ label: columns.what }, { label: columns.state }, { label: columns.told }]}
          rows={items.map(({ id, label, state, sentence }) => ({
            id,
            cells: [
              label,
              <strong key="state" className="check-state" data-state={state}>
                {checkStates.find((one) => one.id === state)?.labelSv}
              </strong>,
              sentence,
            ],
          }))}
        />
      </Card>
    </>
  );
}

/** The worst of the checks, in a sentence. */
function Verdict({ checks }: { readonly checks: readonly OperationCheck[] }) {
  const { allGood, toLookAt, toMend } = text.operations;
  const count = (wanted: OperationCheck['state']) =>
    checks.filter(({ state }) => state === wanted).length;
  const [bad, mind] = [count('bad'), count('mind')];
  if (bad > 0) return <Notice kind="error">{toMend(bad)}</Notice>;
  if (mind > 0) return <Notice kind="warn">{toLookAt(mind)}</Notice>;
  return <Notice kind="info">{allGood}</Notice>;
}

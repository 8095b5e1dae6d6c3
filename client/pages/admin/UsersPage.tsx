import { useCallback } from 'react';
import { listColleagues } from '../../../server/contract/people.ts';
import { roles } from '../../../server/vocabulary/people.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import type { Municipality } from '../../api/useMunicipalities.ts';
import { useOwnMunicipalities } from '../../api/useOwnMunicipalities.ts';
import { AdminPage } from '../../components/AdminPage.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';

const words = text.users;

/** `/admin/anvandare`: who has signed in, and what each may be; the groups of the sign-in decide. */
export function UsersPage() {
  const { loaded, reload } = useOwnMunicipalities();
  return (
    <AdminPage words={words} loaded={loaded} onRetry={reload}>
      {(municipalities) =>
        municipalities.length === 0 ? (
          <p className="card">{words.none}</p>
        ) : (
          municipalities.map((each) => <UsersOf key={each.code} municipality={each} />)
        )
      }
    </AdminPage>
  );
}

function UsersOf({ municipality: { code, name } }: { readonly municipality: Municipality }) {
  const load = useCallback(
    (signal: AbortSignal) => call(listColleagues, { params: { municipalityCode: code }, signal }),
    [code],
  );
  const { loaded, reload } = useLoad(load);
  return (
    <Card title={name}>
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'failed' ? (
        <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
      ) : null}
      {loaded.state === 'ready' && loaded.value.items.length === 0 ? <p>{words.none}</p> : null}
      {loaded.state === 'ready' && loaded.value.items.length > 0 ? (
        <ResultTable
          isList
          caption={words.of(name)}
          columns={[{ label: words.head.name }, { label: words.head.roles }]}
          rows={loaded.value.items.map((person) => ({
            id: person.id,
            cells: [
              person.name,
              roles
                .filter(({ id }) => person.roles.includes(id))
                .map(({ labelSv }) => labelSv)
                .join(', '),
            ],
          }))}
        />
      ) : null}
    </Card>
  );
}

import { useState } from 'react';
import type { z } from 'zod';
import { endSession, listSessions } from '../../../server/contract/me.ts';
import { roles } from '../../../server/vocabulary/people.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { ConfirmButton } from '../../components/Dialogs.tsx';
import { Header } from '../../components/Header.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { Card, PageHead } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { clockTime, dayOf } from '../../components/times.ts';
import { useMe } from '../../people/MeContext.tsx';
import { leave } from '../../people/leaving.ts';
import { text } from '../../text/sv.ts';

const words = text.sessions;
type Session = z.output<typeof listSessions.response>['items'][number];

const load = (signal: AbortSignal) => call(listSessions, { params: {}, signal });
const at = (isoTime: string) => words.at(dayOf(isoTime), clockTime(isoTime));

/** `/inloggningar`: where one is signed in, and the way out of each or all. */
export function SessionsPage() {
  const { loaded, reload } = useLoad(load);
  const [fault, setFault] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const attempt = async (act: () => Promise<string | null>) => {
    setFault(null);
    setTold(null);
    try {
      setTold(await act());
    } catch (thrown) {
      setFault(faultSentence(thrown));
    }
    reload();
  };
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead title={words.title} titleParts={[words.title]} lead={words.lead} />
        <Roles />
        {fault === null ? null : <FaultNotice sentence={fault} />}
        {told === null ? null : (
          <Notice kind="info" isAnnounced>
            {told}
          </Notice>
        )}
        {loaded.state === 'loading' ? <Loading /> : null}
        {loaded.state === 'failed' ? (
          <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
        ) : null}
        {loaded.state === 'ready' ? (
          <Sessions sessions={loaded.value.items} onAct={(act) => void attempt(act)} />
        ) : null}
      </main>
    </>
  );
}

async function end(sessions: readonly Session[]): Promise<void> {
  for (const { id } of sessions) await call(endSession, { params: { sessionId: id } });
}

function Sessions({
  sessions,
  onAct,
}: {
  readonly sessions: readonly Session[];
  /** The act gives what to say of it; null when there is nobody left to say it to. */
  readonly onAct: (act: () => Promise<string | null>) => void;
}) {
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  const endThen = (which: readonly Session[], then: () => string | Promise<null>) =>
    onAct(async () => {
      await end(which);
      return then();
    });
  return (
    <Card title={words.caption}>
      <SessionTable
        sessions={sessions}
        onEnd={(session) =>
          session.isCurrent ? onAct(leave) : endThen([session], () => words.ended)
        }
      />
      {others.length === 0 ? null : (
        <p className="row">
          <ConfirmButton
            label={words.endOthers}
            title={words.endOthers}
            sentence={words.endOthersSentence(others.length)}
            action={words.endOthers}
            onConfirm={() => endThen(others, () => words.endedOthers)}
          />
          <ConfirmButton
            label={words.endAll}
            title={words.endAll}
            sentence={words.endAllSentence}
            action={words.endAll}
            onConfirm={() => endThen(others, leave)}
          />
        </p>
      )}
    </Card>
  );
}

/** What one may be where, by the groups of the sign-in. */
function Roles() {
  const { name, grants } = useMe();
  return (
    <Card title={words.me}>
      <p>
        <strong>{name}</strong>
      </p>
      <ul>
        {grants.map(({ municipalityCode, roles: held }) => (
          <li key={municipalityCode}>
            {words.grant(
              municipalityCode === 'every'
                ? words.everywhere
                : words.municipality(municipalityCode),
              roles.filter(({ id }) => held.includes(id)).map(({ labelSv }) => labelSv),
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function SessionTable({
  sessions,
  onEnd,
}: {
  readonly sessions: readonly Session[];
  readonly onEnd: (session: Session) => void;
}) {
  if (sessions.length === 0) return <p>{words.none}</p>;
  const { head } = words;
  return (
    <ResultTable
      isList
      caption={words.caption}
      columns={[head.begun, head.seen, head.ends, head.act].map((label) => ({ label }))}
      rows={sessions.map((session) => {
        const begun = at(session.createdAt);
        return {
          id: session.id,
          cells: [
            <span key="begun">
              {begun}
              {session.isCurrent ? <span className="sub">{words.current}</span> : null}
            </span>,
            at(session.seenAt),
            at(session.expiresAt),
            <button
              key="end"
              type="button"
              className="button"
              aria-label={session.isCurrent ? words.signOutHere : words.endOf(begun)}
              onClick={() => onEnd(session)}
            >
              {session.isCurrent ? text.people.signOut : words.end}
            </button>,
          ],
        };
      })}
    />
  );
}

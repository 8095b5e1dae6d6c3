import { useState } from 'react';
import { Link } from 'react-router';
import { changeDemoPerson } from '../../server/contract/me.ts';
import { roles } from '../../server/vocabulary/people.ts';
import { call, faultSentence } from '../api/call.ts';
import { Shortcuts } from '../components/Shortcuts.tsx';
import { SelectField } from '../components/SelectField.tsx';
import { text } from '../text/sv.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { leave } from './leaving.ts';
import { useMe, type Me } from './MeContext.tsx';

const MINE = 'min-meny';

/** In the top of every page: who one is, and behind it how to be someone else or nobody. */
export function WhoAmI() {
  const me = useMe();
  const [fault, setFault] = useState<string | null>(null);
  const attempt = (act: () => Promise<unknown>) => {
    act().catch((thrown: unknown) => setFault(faultSentence(thrown)));
  };
  return (
    <div className="header-me">
      <button type="button" className="button header-who" data-look="quiet" popoverTarget={MINE}>
        {me.name}
      </button>
      <div className="header-mine" id={MINE} popover="auto">
        {me.kind === 'demo' ? (
          <DemoSwitch me={me} attempt={attempt} />
        ) : (
          <>
            <span>
              {me.name} <span className="muted">({rolesOf(me)})</span>
            </span>
            <button
              type="button"
              className="button"
              data-look="quiet"
              onClick={() => attempt(leave)}
            >
              {text.people.signOut}
            </button>
          </>
        )}
        <Link to="/inloggningar">{text.people.mine}</Link>
        <Shortcuts />
        <LanguageChoice />
        {fault === null ? null : <span role="alert">{fault}</span>}
      </div>
    </div>
  );
}

/** Invented people, so that a step that takes two can be tried by one. */
function DemoSwitch({
  me,
  attempt,
}: {
  readonly me: Me;
  readonly attempt: (act: () => Promise<void>) => void;
}) {
  if (me.demoPeople.length === 0) return null;
  return (
    <SelectField
      isOfView
      label={text.people.demoLabel}
      options={me.demoPeople.map(({ id, name }) => ({ value: id, label: text.people.demo(name) }))}
      value={me.id}
      onChange={(personId) =>
        attempt(async () => {
          await call(changeDemoPerson, { params: {}, body: { personId } });
          // Everything on the page was someone else's.
          window.location.reload();
        })
      }
    />
  );
}

function rolesOf({ grants }: Me): string {
  const held = new Set(grants.flatMap((grant) => grant.roles));
  return roles
    .filter(({ id }) => held.has(id))
    .map(({ labelSv }) => labelSv.toLowerCase())
    .join(', ');
}

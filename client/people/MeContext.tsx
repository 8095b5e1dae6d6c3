import { createContext, Suspense, useContext, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import type { z } from 'zod';
import { readMe } from '../../server/contract/me.ts';
import { call, faultSentence } from '../api/call.ts';
import { keepToken } from '../api/token.ts';
import { useLoad } from '../api/useLoad.ts';
import { OpenHeader } from '../components/OpenHeader.tsx';
import { FaultNotice, Loading } from '../components/Notice.tsx';
import { PageHead } from '../components/Page.tsx';
import { checkAnnexRoute } from '../pages/check/checkAnnexRoute.tsx';
import { text } from '../text/sv.ts';
import { RefusalsContext } from './refusals.ts';
import { wear } from './theme.ts';
import { SignInPage } from './SignInPage.tsx';

export type Me = z.output<typeof readMe.response>;

type Here = { readonly me: Me; readonly askAgain: () => void };
const MeContext = createContext<Here | null>(null);

/** Who is at the page. Only below MeProvider. */
export function useMe(): Me {
  return useHere().me;
}

/** Asks again who is at the page, when what is known of them was changed. */
export function useAskAgain(): () => void {
  return useHere().askAgain;
}

function useHere(): Here {
  const here = useContext(MeContext);
  if (here === null) throw new Error('useMe is for pages of someone');
  return here;
}

async function loadMe(signal: AbortSignal): Promise<Me> {
  const me = await call(readMe, { params: {}, signal });
  keepToken(me);
  wear(me.theme);
  return me;
}

/** Asks who is at the page before anything else, and lets whoever is nobody sign in. */
export function MeProvider({ children }: { readonly children: ReactNode }) {
  const { loaded, reload } = useLoad(loadMe);
  if (loaded.state === 'ready') {
    if (!loaded.value.isSignedIn) return <OpenPages />;
    return (
      <MeContext value={{ me: loaded.value, askAgain: reload }}>
        <RefusalsContext value={loaded.value.refused}>{children}</RefusalsContext>
      </MeContext>
    );
  }
  return (
    <OpenFrame>
      {loaded.state === 'loading' ? (
        <Loading />
      ) : (
        <>
          <PageHead title={text.stop.failed} titleParts={[text.stop.failed]} />
          <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
        </>
      )}
    </OpenFrame>
  );
}

/** Around what is said before it is known who is here. */
function OpenFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <OpenHeader />
      <main className="page stack" id="innehall" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** What is there for whoever has not signed in. */
function OpenPages() {
  const waiting = (
    <OpenFrame>
      <Loading />
    </OpenFrame>
  );
  return (
    <Suspense fallback={waiting}>
      <Routes>
        {checkAnnexRoute}
        <Route path="*" element={<SignInPage />} />
      </Routes>
    </Suspense>
  );
}

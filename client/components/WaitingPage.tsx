import { Header } from './Header.tsx';
import { Loading } from './Notice.tsx';

/** Where a page is to be, until it has come. */
export function WaitingPage() {
  return (
    <>
      <Header />
      <main className="page" id="innehall" tabIndex={-1}>
        <Loading />
      </main>
    </>
  );
}

import { Component, type ReactNode } from 'react';
import { text } from '../text/sv.ts';

/**
 * Says so when the drawing of a page failed, instead of an empty window.
 * A class because React has no other way to catch what a component throws.
 */
export class CrashGuard extends Component<
  { readonly children: ReactNode },
  { readonly hasCrashed: boolean }
> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError(): { readonly hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children;
    return (
      <>
        {/* Links that load the page anew: what has crashed stays so until then. */}
        <header className="header">
          <a href="/" className="header-name">
            {text.app.name}
          </a>
        </header>
        <main className="page stack" id="innehall">
          <h1>{text.app.crashedTitle}</h1>
          <p>{text.app.crashed}</p>
          <p className="row">
            <button type="button" className="button" onClick={() => window.location.reload()}>
              {text.app.reload}
            </button>
            <a href="/">{text.app.toStart}</a>
          </p>
        </main>
      </>
    );
  }
}

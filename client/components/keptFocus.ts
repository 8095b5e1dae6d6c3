/**
 * A button that does its work is often gone after it, and the focus with it: whoever listens is
 * then nowhere. What is left of the page around it takes the focus instead.
 */
export function keepFocusNear(): void {
  /** What of the page had focus last, whatever window lies over it, and all around it. */
  let around: readonly Element[] = [];
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || target.closest('main') === null) return;
    around = withAncestors(target);
  });
  new MutationObserver(() => {
    const [last] = around;
    if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
    const left = around.find((each) => each.isConnected && each.textContent.trim() !== '');
    around = [];
    if (!(left instanceof HTMLElement) || left.closest('main') === null) return;
    left.tabIndex = -1;
    left.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
}

function withAncestors(element: Element): Element[] {
  const { parentElement } = element;
  return [element, ...(parentElement === null ? [] : withAncestors(parentElement))];
}

import { REACHED } from './gridKeys.ts';

/** What is removed as one: a row, a cell of it that was filled, or what folds as a row does. */
const ROW = 'tr, td, li, details';

/** Where the focus was last, whatever window lies over it. */
type Place = {
  /** What had it, and all around it. */
  readonly around: readonly Element[];
  /** What one could reach on the page before it, the nearest first. */
  readonly before: readonly Element[];
};

/**
 * A button that does its work is often gone after it, and the focus with it: whoever listens is
 * then nowhere. Where a row was removed, what stands in its place takes the focus: the next row's
 * first field, else what adds a row. Else what is left of the page around it does.
 */
export function keepFocusNear(): void {
  let place: Place | null = null;
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || target.closest('main') === null) return;
    const reached = reachedIn(target.closest('main'));
    place = {
      around: withAncestors(target),
      before: reached.filter((each) => isBefore(each, target)).toReversed(),
    };
  });
  new MutationObserver(() => {
    const last = place?.around[0];
    if (place === null || last === undefined || last.isConnected) return;
    if (document.activeElement !== document.body) return;
    const found = inPlaceOfRow(place) ?? leftAround(place);
    place = null;
    found?.focus({ preventScroll: found.tabIndex < 0 });
  }).observe(document.body, { childList: true, subtree: true });
}

const reachedIn = (part: Element | null): HTMLElement[] => [
  ...(part?.querySelectorAll<HTMLElement>(REACHED) ?? []),
];

const isBefore = (each: Element, other: Element): boolean =>
  (other.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

/** Nothing where no row was removed, or where the page around it went with it. */
function inPlaceOfRow({ around, before }: Place): HTMLElement | undefined {
  const isRowGone = around.some((each) => !each.isConnected && each.matches(ROW));
  const left = around.find((each) => each.isConnected);
  if (!isRowGone || left === undefined) return undefined;
  const nearest = before.find((each) => each.isConnected);
  const there = reachedIn(left.closest('.card') ?? left).filter(
    (each) => each.checkVisibility() && !each.matches(':disabled'),
  );
  const next = there.find((each) => nearest === undefined || isBefore(nearest, each));
  return next ?? there.at(-1);
}

function leftAround({ around }: Place): HTMLElement | undefined {
  const left = around.find((each) => each.isConnected && each.textContent.trim() !== '');
  if (!(left instanceof HTMLElement) || left.closest('main') === null) return undefined;
  left.tabIndex = -1;
  return left;
}

function withAncestors(element: Element): Element[] {
  const { parentElement } = element;
  return [element, ...(parentElement === null ? [] : withAncestors(parentElement))];
}

/**
 * What stands after `?` in the address, with something changed. It is read where it stands: while
 * much is drawn the page learns later of what was chosen a moment ago, and would write it over.
 */
export function withParams(change: (params: URLSearchParams) => void): URLSearchParams {
  const params = new URLSearchParams(window.location.search);
  change(params);
  return params;
}

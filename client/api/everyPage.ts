/** As many as a page of a list may hold. */
const LIMIT = 200;

/** All that a list finds, page after page: one at a time is shown, all of them are saved. */
export async function everyPage<Item>(
  load: (query: { page: number; limit: number }) => Promise<{
    readonly items: readonly Item[];
    readonly total: number;
  }>,
): Promise<Item[]> {
  const found: Item[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await load({ page, limit: LIMIT });
    found.push(...items);
    if (items.length === 0 || found.length >= total) return found;
  }
}

/** As long as a file that is to be saved is kept for the browser. */
const KEPT_MS = 60_000;

/** Hands a file that the page made to the person, as a download. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A browser that has much to do takes hold of it later than the next turn.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** A name that every file system takes: "Kvarnbacken – vem betalar" as "kvarnbacken-vem-betalar". */
export function fileNameOf(title: string, ending: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${words.replace(/^-|-$/g, '').slice(0, 80)}.${ending}`;
}

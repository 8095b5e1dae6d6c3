/** Hands a file that the page made to the person, as a download. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next turn; the rest of the page need not keep it.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** A name that every file system takes: "Kvarnbacken – vem betalar" as "kvarnbacken-vem-betalar". */
export function fileNameOf(title: string, ending: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${words.replace(/^-|-$/g, '').slice(0, 80)}.${ending}`;
}

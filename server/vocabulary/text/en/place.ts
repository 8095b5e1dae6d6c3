/** Names of what a plan area is compared with. */
export const placeTexts = {
  municipality: (code: string) => `Municipality ${code}`,
  nation: (isInvented: boolean) => (isInvented ? 'Sweden (invented)' : 'Sweden'),
} as const;

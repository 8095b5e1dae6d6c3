/** What the invented town's areas are called and where they come from. */
export const demoTextsSv = {
  label: 'DeSO 2025 (påhittad)',
  source: 'Påhittade områden för Exempelköping',
} as const;

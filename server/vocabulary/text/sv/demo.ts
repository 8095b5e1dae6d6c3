/** What the invented town's areas are called and where they come from. */
export const demoTextsSv = {
  label: 'DeSO 2025 (påhittad)',
  source: 'Påhittade områden för Exempelköping',
  squaresLabel: 'Befolkning i rutor om 250 m, 2024 (påhittad)',
  reachSource: 'Påhittat för Exempelköping',
} as const;

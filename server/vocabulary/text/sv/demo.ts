/** What the invented town's areas are called and where they come from. */
export const demoTexts = {
  label: 'DeSO 2025 (påhittad)',
  source: 'Påhittade områden för Exempelköping',
  squaresLabel: 'Befolkning i rutor om 250 m, 2024 (påhittad)',
  ownCountsSource: 'Påhittat register i Exempelköping',
  casesLabel: 'Fallolyckor som krävt vård (påhittat)',
  careNeedLabel: 'Care Need Index (påhittat)',
  reachSource: 'Påhittat för Exempelköping',
} as const;

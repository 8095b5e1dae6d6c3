/** The soft calculation: what a measure changes, and the effects that are built in. */
export const softNames: Readonly<Record<string, string>> = {
  // measures
  Produktion: 'Production',
  'Redan i hyra eller markpris': 'Already in rent or land price',
  'För sig, utan det som finns i hyra eller markpris':
    'Separate, without what is in rent or land price',
  'Offentlig besparing': 'Public saving',
  'Välbefinnande och trygghet': 'Wellbeing and safety',
  Arbete: 'Work',
  'Skola och utbildning': 'School and education',
  Brott: 'Crime',
  'Vård och omsorg': 'Health and social care',
  'Placeringar och socialtjänst': 'Placements and social services',
  'Gång och cykel': 'Walking and cycling',
  Annat: 'Other',
  'Samma slags förändring': 'The same kind of change',
  Nedläggning: 'Closure',
  'Människor som flyttade': 'People who moved',
  Barn: 'Children',
  Unga: 'Young people',
  Vuxna: 'Adults',
  Äldre: 'Older people',

  // cyclingHealth
  'Ny cykling per person och vecka': 'New cycling per person and week',
  '60 × km enkel väg × resor per vecka / cykelhastighet':
    '60 × km one way × trips per week / cycling speed',
  'Minskad dödlighet genom cyklingen': 'Lower mortality through the cycling',
  'det minsta av taket och (1 − relativ risk) × minuter / referensminuter':
    'the smaller of the ceiling and (1 − relative risk) × minutes / reference minutes',
  'Gång som försvinner per person och vecka': 'Walking that goes away per person and week',
  '60 × km enkel väg × resor per vecka / gånghastighet':
    '60 × km one way × trips per week / walking speed',
  'Minskad dödlighet som gången gav': 'Lower mortality that the walking gave',
  'Dödsfall som cyklingen avvärjer per år': 'Deaths that the cycling prevents per year',
  'nya cyklister × dödlighet × minskad dödlighet': 'new cyclists × mortality × lower mortality',
  'Dödsfall som gången hade avvärjt per år':
    'Deaths that the walking would have prevented per year',
  'nya cyklister × andel som gick förut × dödlighet × minskad dödlighet genom gång':
    'new cyclists × share who walked before × mortality × lower mortality through walking',
  'Hälsa av vardagscykling': 'Health from everyday cycling',
  'Bättre cykelvägar gör att fler cyklar, och den som rör sig dör mer sällan.':
    'Better cycle paths make more people cycle, and those who are active die less often.',
  'Hälsovinst per år': 'Health gain per year',
  '(dödsfall cyklingen avvärjer − dödsfall gången hade avvärjt) × värde av liv':
    '(deaths the cycling prevents − deaths the walking would have prevented) × value of life',
  'Längre liv för dem som cyklar': 'Longer life for those who cycle',
  'Den som gick förut förlorar gångens hälsa; värdet kan bli mindre än noll.':
    'Those who walked before lose the health from walking; the value can be less than zero.',
  'Räkna bara ny cykling. En plan bygger en liten del av en stads cykelnät.':
    'Count only new cycling. A plan builds a small part of a town’s cycle network.',
  'Bara undvikna dödsfall är värderade; sjukfrånvaro, vård och olyckor ingår inte.':
    'Only deaths avoided are valued; sickness absence, health care and accidents are not included.',

  // cyclingInputs
  'Personer som börjar cykla': 'People who start cycling',
  'Andel av dem som gick förut': 'Share of them who walked before',
  'Resans längd, enkel': 'Length of the trip, one way',
  'Nya cykelresor per person och vecka': 'New cycle trips per person and week',
  'Dödsfall per person och år i gruppen': 'Deaths per person and year in the group',
  Cykelhastighet: 'Cycling speed',
  'Relativ risk att dö vid referenscykling': 'Relative risk of dying at reference cycling',
  Referenscykling: 'Reference cycling',
  'Tak för minskad dödlighet genom cykling': 'Ceiling for lower mortality through cycling',
  Gånghastighet: 'Walking speed',
  'Relativ risk att dö vid referensgång': 'Relative risk of dying at reference walking',
  Referensgång: 'Reference walking',
  'Tak för minskad dödlighet genom gång': 'Ceiling for lower mortality through walking',
  'Värde av statistiskt liv': 'Value of a statistical life',

  // effectYearly
  'värde per år × andel': 'value per year × share',
  'Återstående andel': 'Remaining share',
  '1 − övriga andelar': '1 − other shares',
  'aktörens kostnad / hela kostnaden': 'the actor’s cost / the whole cost',

  // fallsPrevention
  'Undvikna fall per år': 'Falls avoided per year',
  'deltagare × fall per person och år × (1 − kvot)':
    'participants × falls per person and year × (1 − ratio)',
  'Undvikna fall som leder till vård, per år': 'Falls avoided that lead to health care, per year',
  'undvikna fall × andel som leder till vård': 'falls avoided × share that lead to health care',
  'Färre fall bland äldre': 'Fewer falls among older people',
  'Gruppträning på en mötesplats ger äldre bättre balans, så att färre fall sker.':
    'Group exercise at a meeting place gives older people better balance, so that fewer falls happen.',
  'Äldre som deltar i gruppträning': 'Older people who take part in group exercise',
  'Fall per deltagare och år utan träning': 'Falls per participant and year without exercise',
  'Andel av fallen som leder till vård': 'Share of the falls that lead to health care',
  'Fall med träning jämfört med utan': 'Falls with exercise compared with without',
  'Vård och omsorg per fall som leder till vård':
    'Health and social care per fall that leads to health care',
  'Hela kostnaden för fall i landet': 'The whole cost of falls in the country',
  'Kommunernas del av den': 'The municipalities’ part of it',
  'Regionernas del av den': 'The regions’ part of it',
  'Andel av kommunens besparing som kan tas ur budgeten':
    'Share of the municipality’s saving that can be taken out of the budget',
  'Andel av regionens besparing som kan tas ur budgeten':
    'Share of the region’s saving that can be taken out of the budget',
  'Sparad vård och omsorg per år': 'Health and social care saved per year',
  'undvikna fall som leder till vård × kostnad per fall':
    'falls avoided that lead to health care × cost per fall',
  'Sparad kommunal omsorg': 'Municipal care saved',
  'Sparad vård i regionen': 'Health care saved in the region',
  'Sparad omsorg av närstående': 'Care by family and friends saved',
  'Lokalen ensam ger inget: träningen måste ledas och fortgå.':
    'The premises alone give nothing: the exercise must be led and go on.',
  'Kvoten gäller antalet fall, inte antalet personer som faller. I studiernas jämförelsegrupp skedde 850 fall per 1 000 personer och år.':
    'The ratio is for the number of falls, not the number of people who fall. In the comparison group of the studies there were 850 falls per 1 000 people and year.',
  'Kostnaden per fall är ett genomsnitt; ett fall färre sparar mindre på kort sikt.':
    'The cost per fall is an average; one fall fewer saves less in the short run.',

  // greenWithinReach
  'Undvikna dödsfall per år': 'Deaths avoided per year',
  'personer × dödlighet × (1 − riskkvot upphöjd till antalet steg)':
    'people × mortality × (1 − risk ratio to the power of the number of steps)',
  'Grönska inom räckhåll': 'Greenery within reach',
  'Mer grönska nära bostaden hör ihop med lägre dödlighet i flera kohorter.':
    'More greenery near home goes together with lower mortality in several cohorts.',
  'Personer som bor inom 500 meter från den nya grönskan':
    'People who live within 500 metres of the new greenery',
  'Ökad grönska, i steg om 0,1 NDVI': 'More greenery, in steps of 0.1 NDVI',
  'Riskkvot för död per steg': 'Risk ratio for death per step',
  'undvikna dödsfall × värde av statistiskt liv': 'deaths avoided × value of a statistical life',
  'Längre liv för dem som bor nära': 'Longer life for those who live nearby',
  'Sambandet gäller förändrad grönska, inte avstånd till en park.':
    'The relationship is for a change in greenery, not for the distance to a park.',
  'Kohorterna visar samband, inte vad en åtgärd åstadkommer.':
    'The cohorts show a relationship, not what an action brings about.',
  'Markpris och hyra kan redan innehålla grönskans värde; räkna det bara en gång.':
    'Land price and rent may already hold the value of the greenery; count it only once.',

  // lessCrowding
  'Minskad trångboddhet': 'Less overcrowding',
  'Fler stora bostäder kan ge familjer mer plats för läxor, sömn och vila.':
    'More large homes can give families more room for homework, sleep and rest.',
  'Personer som inte längre bor trångt': 'People who no longer live in overcrowded homes',
  'Andel av dem som får bättre hälsa': 'Share of them whose health improves',
  'Värde per person och år': 'Value per person and year',
  'Värde av minskad trångboddhet per år': 'Value of less overcrowding per year',
  'personer × andel som får bättre hälsa × värde per person och år':
    'people × share whose health improves × value per person and year',
  'Bättre hälsa för dem som bodde trångt': 'Better health for those who lived in overcrowded homes',
  'Skillnaden i skolresultat mellan trångbodda och andra är ingen orsakad effekt.':
    'The difference in school results between those in overcrowded homes and others is not a causal effect.',
  'Hyran innehåller vad familjen betalar för mer plats; räkna det bara en gång.':
    'The rent holds what the family pays for more room; count it only once.',

  // noise
  'Lägre buller vid bostaden': 'Less noise at home',
  'Mindre trafikbuller ger bättre sömn och mindre störning för dem som bor där.':
    'Less traffic noise gives better sleep and less disturbance for those who live there.',
  'Boende som får lägre buller': 'Residents who get less noise',
  'Värde per person och år av just den sänkningen':
    'Value per person and year of that very reduction',
  'Värde av lägre buller per år': 'Value of less noise per year',
  'boende som får lägre buller × värde per person och år':
    'residents who get less noise × value per person and year',
  'Mindre störning för de boende': 'Less disturbance for the residents',
  'Markpris och hyra kan redan innehålla tystnadens värde; räkna det bara en gång.':
    'Land price and rent may already hold the value of the quiet; count it only once.',
  'Värdet beror på nivån före och efter vid fasad; ange källa till det värde som valts.':
    'The value depends on the level before and after at the facade; state the source of the value chosen.',

  // walkingHealth
  'Personer som går mer': 'People who walk more',
  'bostäder × personer per bostad × andel som går mer + personer i närheten':
    'homes × people per home × share who walk more + people nearby',
  'Ny gång per person och vecka': 'New walking per person and week',
  '60 × km enkel väg × resor per vecka / hastighet': '60 × km one way × trips per week / speed',
  'Minskad dödlighet bland dem som går mer': 'Lower mortality among those who walk more',
  'personer × dödlighet × minskad dödlighet': 'people × mortality × lower mortality',
  'Hälsa av vardagsgång': 'Health from everyday walking',
  'Kortare väg till vardagens mål gör att fler går, och den som rör sig dör mer sällan.':
    'A shorter way to everyday destinations makes more people walk, and those who are active die less often.',
  'Bostäder i planen': 'Homes in the plan',
  'Andel av de nya invånarna som går mer än de annars hade gjort':
    'Share of the new inhabitants who walk more than they would otherwise have done',
  'Personer i närheten som går mer': 'People nearby who walk more',
  'Ny gångväg, enkel': 'New walking distance, one way',
  'Nya gångresor per person och vecka': 'New walking trips per person and week',
  'Tak för minskad dödlighet': 'Ceiling for lower mortality',
  'Längre liv för dem som går mer': 'Longer life for those who walk more',
  'Räkna bara ny gång: den som redan gick, eller som slutar cykla, vinner inget på den.':
    'Count only new walking: those who already walked, or who stop cycling, gain nothing from it.',
  'Bara undvikna dödsfall är värderade; sjukfrånvaro, produktion och vård ingår inte.':
    'Only deaths avoided are valued; sickness absence, production and health care are not included.',
};

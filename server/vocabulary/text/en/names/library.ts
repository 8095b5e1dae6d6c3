/** The entries of the shipped catalogue, table by table. */
export const libraryNames: Readonly<Record<string, string>> = {
  // activeTravel
  'Gång per vecka som den relativa risken gäller': 'Walking per week that the relative risk is for',
  'Högsta minskning av dödligheten genom gång': 'Largest reduction of mortality through walking',
  'Cykling per vecka som den relativa risken gäller':
    'Cycling per week that the relative risk is for',
  'Högsta minskning av dödligheten genom cykling': 'Largest reduction of mortality through cycling',

  // effectSizes
  'Trygghetsbelysning i bostadsområde: indexbrott utomhus nattetid':
    'Safety lighting in a residential area: index crimes outdoors at night',
  'Trygghetsbelysning, alla indexbrott: alla indexbrott':
    'Safety lighting, all index crimes: all index crimes',
  'Grönska nära bostad (+0,1 NDVI inom 500 m): dödlighet, alla orsaker':
    'Greenery near home (+0.1 NDVI within 500 m): mortality, all causes',
  'Upprustad grön yta av ödetomt: känner sig nedstämd (självskattat)':
    'Vacant lot made into green space: feels depressed (self-rated)',
  'Upprustad grön yta av ödetomt: dålig psykisk hälsa (självskattat)':
    'Vacant lot made into green space: poor mental health (self-rated)',
  'Upprustad grön yta, skjutvapenvåld: skjutvapenvåld nära tomterna':
    'Improved green space, gun violence: gun violence near the lots',
  'Tid i natur (4 timmar/vecka): välbefinnande, poäng WEMWBS':
    'Time in nature (4 hours/week): wellbeing, WEMWBS points',
  'Grönska vid bostad, utan hänsyn till användning: välbefinnande, poäng WEMWBS':
    'Greenery at home, regardless of use: wellbeing, WEMWBS points',
  'Naturvistelse och ojämlikhet: gap i välbefinnande mellan resurssvaga och andra, poäng WEMWBS':
    'Time in nature and inequality: gap in wellbeing between people with few resources and others, WEMWBS points',
  'Gång (11,25 MET-h/vecka): dödlighet, alla orsaker':
    'Walking (11.25 MET-h/week): mortality, all causes',
  'Cykling (11,25 MET-h/vecka): dödlighet, alla orsaker':
    'Cycling (11.25 MET-h/week): mortality, all causes',
  'Cykelbana (provisorisk, stadsnät): cykling i staden':
    'Cycle lane (provisional, city network): cycling in the city',
  'Cykelbana, per km: cykling i staden per kilometer':
    'Cycle lane, per km: cycling in the city per kilometre',
  'Bostad först: hemlöshet': 'Housing First: homelessness',
  'Bostad först: stabilt boende': 'Housing First: stable housing',
  'Bostad först med ACT: andel av tiden i stabilt boende, 2 år':
    'Housing First with ACT: share of the time in stable housing, 2 years',
  'Bostad först med ACT: livskvalitet': 'Housing First with ACT: quality of life',
  'Bostad först med ACT: fungerande i samhället':
    'Housing First with ACT: functioning in the community',
  'Fritidsgård (stängning, omvänt): sannolikhet att begå brott 10–17 år, sex år':
    'Youth centre (closure, reversed): probability of committing crime aged 10–17, six years',
  'Fritidsgård (stängning): provresultat vid 16 år':
    'Youth centre (closure): test results at age 16',
  'Fritidsgård (stängning), resurssvaga elever: provresultat vid 16 år':
    'Youth centre (closure), pupils with few resources: test results at age 16',
  'Mötesplats/träning för äldre (gruppträning): fall per person och år':
    'Meeting place/exercise for older people (group exercise): falls per person and year',
  'Gruppträning för äldre: personer med minst ett fall':
    'Group exercise for older people: people with at least one fall',
  'Ensamhet hos äldre (riskfaktor): dödlighet, alla orsaker':
    'Loneliness among older people (risk factor): mortality, all causes',
  'Social isolering hos äldre (riskfaktor): dödlighet, alla orsaker':
    'Social isolation among older people (risk factor): mortality, all causes',
  'Att bo ensam (riskfaktor): dödlighet, alla orsaker':
    'Living alone (risk factor): mortality, all causes',
  'Ensamhet hos äldre, lägre skattning: dödlighet, alla orsaker':
    'Loneliness among older people, lower estimate: mortality, all causes',
  'Social isolering, äldre skattning: dödlighet': 'Social isolation, earlier estimate: mortality',
  'Flytt till område med låg fattigdom före 13 år: årsinkomst vid 25 år':
    'Move to an area with low poverty before age 13: yearly income at age 25',
  'Flytt med ordinarie kupong före 13 år: årsinkomst vid 25 år':
    'Move with a regular voucher before age 13: yearly income at age 25',
  'Flytt efter 13 års ålder: utfall på lång sikt': 'Move after age 13: outcomes in the long run',
  'Boendesocial helhetsplan: sysselsättning i heltid':
    'Overall social plan for a housing area: full-time employment',
  'Trångboddhet (minskad): gått om ett år vid 15 år':
    'Overcrowding (less): repeated a school year by age 15',
  'Föräldraprogram (Otroliga åren), per barn: undvikna DALY till 18 år':
    'Parenting programme (The Incredible Years), per child: DALYs avoided to age 18',
  'ABC, universellt föräldraprogram: föräldrars självtillit och barnets hälsa (6 månader)':
    'ABC, universal parenting programme: parents’ confidence and the child’s health (6 months)',
  'Familjecentral / öppen förskola: barnets eller familjens hälsa':
    'Family centre / open preschool: health of the child or the family',
  'Utökat hembesöksprogram Rinkeby: fler vaccinerade (MPR), färre akutbesök':
    'Extended home visiting programme in Rinkeby: more vaccinated (MMR), fewer emergency visits',
  'Utökat hembesöksprogram Rinkeby, forskarens bedömning: samlad effekt':
    'Extended home visiting programme in Rinkeby, the researcher’s judgement: effect in all',
  'Skolfam: socialtjänstens ekonomi över fem år':
    'Skolfam: finances of the social services over five years',
  'Mindre klasser mellanstadiet: utbildning, lön och inkomst 27–42 år':
    'Smaller classes in years 4–6: education, pay and income aged 27–42',
  'Funktionell familjeterapi: gripanden inom ett år':
    'Functional Family Therapy: arrests within one year',
  'Funktionell familjeterapi (senare metaanalys): placering utanför hemmet':
    'Functional Family Therapy (later meta-analysis): placement outside the home',
  'Kameraövervakning: brott': 'Camera surveillance: crime',
  'Förbättrad gatubelysning: alla brott på allmän plats':
    'Improved street lighting: all crimes in public places',
  'Förbättrad gatubelysning, våldsbrott: våldsbrott':
    'Improved street lighting, violent crime: violent crime',
  'Grannsamverkan, försiktig skattning: brott i området':
    'Neighbourhood watch, cautious estimate: crime in the area',
  'Grannsamverkan, högre skattning: brott i området':
    'Neighbourhood watch, higher estimate: crime in the area',
  'Grannsamverkan, svenskt bostadsområde 1: inbrott i området':
    'Neighbourhood watch, Swedish residential area 1: burglaries in the area',
  'Grannsamverkan, svenskt bostadsområde 2: inbrott i området':
    'Neighbourhood watch, Swedish residential area 2: burglaries in the area',
  'Grannsamverkan, svensk studie 2019: brott efter start, försöksområden mot kontrollområden':
    'Neighbourhood watch, Swedish study 2019: crime after the start, trial areas against control areas',
  'Trångboddhet enligt norm 3 (ökad): slutbetyg i grundskola och gymnasium':
    'Overcrowding by standard 3 (more): final grades in compulsory and upper secondary school',
  'Trångboddhet enligt norm 3 (ökad), hälsa: vård, sjukfrånvaro och vård av barn':
    'Overcrowding by standard 3 (more), health: health care, sickness absence and care of sick children',
  'Kameror i tunnelbanestation (centrum): brott vid stationen':
    'Cameras in an underground station (centre): crime at the station',
  'Fler högutbildade vuxna med samma bakgrund i området: betyg i grundskolan':
    'More highly educated adults of the same background in the area: grades in compulsory school',
  'Första bostadsområdets kvalitet för nyanlända: det senare bostadsområdets kvalitet':
    'Quality of the first residential area for new arrivals: quality of the later residential area',
  'Gröna kvaliteter nära bostaden (rofylld, rymd, vild, kultur, frodig): dålig psykisk hälsa vid uppföljning (5–6 år)':
    'Green qualities near home (serene, spacious, wild, culture, lush): poor mental health at follow-up (5–6 years)',
  'Grönyta vid bostaden (50-500 m): symtom på depression och utbrändhet, livstillfredsställelse':
    'Green space at home (50-500 m): symptoms of depression and burnout, life satisfaction',
  'BID/fastighetsägarsamverkan Gamlestaden: andel som känner sig trygga ute på kvällen':
    'BID/property owners’ cooperation in Gamlestaden: share who feel safe outdoors in the evening',
  'BID/fastighetsägarsamverkan Gamlestaden: andel som tycker att området är mycket bra att bo i':
    'BID/property owners’ cooperation in Gamlestaden: share who think that the area is very good to live in',
  'BID/fastighetsägarsamverkan Gamlestaden, bilstölder: bilstölder per år':
    'BID/property owners’ cooperation in Gamlestaden, car thefts: car thefts per year',
  'Bostad först i Sverige: bor kvar i bostaden': 'Housing First in Sweden: still lives in the home',
  'Bostad först Helsingborg, långsiktigt: bor kvar, och störningar för grannar':
    'Housing First Helsingborg, long term: still lives there, and disturbances for neighbours',
  'Ett års förskola: läsning och matematik vid skolstart':
    'One year of preschool: reading and mathematics at the start of school',
  'Bilpendlare som kan cykla inom 30 min byter färdsätt: dödsfall per år bland dem som byter':
    'Car commuters who can cycle within 30 min change mode of travel: deaths per year among those who change',

  // hardFigures
  'SKR:s föreslagna internränta 2016': 'SKR’s proposed internal interest rate 2016',
  'SKR:s föreslagna internränta 2017': 'SKR’s proposed internal interest rate 2017',
  'SKR:s föreslagna internränta 2018': 'SKR’s proposed internal interest rate 2018',
  'SKR:s föreslagna internränta 2019': 'SKR’s proposed internal interest rate 2019',
  'SKR:s föreslagna internränta 2020': 'SKR’s proposed internal interest rate 2020',
  'SKR:s föreslagna internränta 2022': 'SKR’s proposed internal interest rate 2022',
  'SKR:s föreslagna internränta 2023': 'SKR’s proposed internal interest rate 2023',
  'SKR:s föreslagna internränta 2024': 'SKR’s proposed internal interest rate 2024',
  'SKR:s föreslagna internränta 2025': 'SKR’s proposed internal interest rate 2025',
  'Totalt produktionspris flerbostadshus': 'Total production price, blocks of flats',
  'Produktionspris, hyresrätt': 'Production price, rental',
  'Produktionspris, bostadsrätt': 'Production price, tenant-owned',
  'Byggnadsprisindex förändring 2023-2024': 'Building price index, change 2023-2024',
  'Produktionspris gruppbyggda småhus': 'Production price, small houses built in groups',
  'Markpris per lägenhetsarea': 'Land price per dwelling area',
  'Produktionspris storstad respektive riket i övrigt':
    'Production price, big city and the rest of the country respectively',
  'Produktionspris per lägenhet': 'Production price per dwelling',
  'Vanligaste kommunala markpris för bostäder': 'Most common municipal land price for homes',
  'Årshyra nybyggda hyreslägenheter, riket': 'Yearly rent, newly built rental flats, the country',
  'Genomsnittlig area, ny hyreslägenhet': 'Average area, new rental flat',
  'Genomsnittlig area, ny bostadsrätt': 'Average area, new tenant-owned flat',
  'Årsavgift ny bostadsrätt': 'Yearly charge, new tenant-owned flat',
  'Insats ny bostadsrätt': 'Deposit paid for a new tenant-owned flat (insats)',
  'Månadshyra i beståndet': 'Monthly rent in the stock',
  'Hyresförändring 2023-2024': 'Rent change 2023-2024',
  'Allmännyttan nyproduktion: förhandlad bruksvärdeshyra':
    'Municipal housing companies, new building: negotiated utility-value rent',
  'Allmännyttan nyproduktion: hyra med investeringsstöd':
    'Municipal housing companies, new building: rent with investment support',
  'Allmännyttan nyproduktion: presumtionshyra':
    'Municipal housing companies, new building: presumption rent',
  'Allmännyttan nyproduktion: individuell hyresförhandling':
    'Municipal housing companies, new building: individual rent negotiation',
  'Driftkostnader, allmännyttan': 'Operating costs, municipal housing companies',
  'Driftkostnader, privata': 'Operating costs, private companies',
  'Underhåll inkl. reparationer, allmännyttan':
    'Maintenance incl. repairs, municipal housing companies',
  'Underhåll inkl. reparationer, privata': 'Maintenance incl. repairs, private companies',
  'Fastighetsskatt/avgift, allmännyttan': 'Property tax/charge, municipal housing companies',
  'Fastighetsskatt/avgift, privata': 'Property tax/charge, private companies',
  'Hyresbortfall, allmännyttan': 'Loss of rent, municipal housing companies',
  'Hyresbortfall, privata': 'Loss of rent, private companies',
  'Intäkter netto, allmännyttan': 'Net income, municipal housing companies',
  'Intäkter netto, privata': 'Net income, private companies',
  Driftnetto: 'Net operating income',
  'Kapitalkostnader brutto, allmännyttan': 'Gross capital costs, municipal housing companies',
  'Antagen driftkostnad i värderingsexempel': 'Assumed operating cost in a valuation example',
  'Direktavkastning i värderingsexempel, nyproduktion':
    'Yield in a valuation example, new building',
  'Direktavkastning nyproducerade hyresbostäder, transaktioner':
    'Yield, newly built rental homes, transactions',
  'Direktavkastning på marknadsvärde, allmännyttan':
    'Yield on market value, municipal housing companies',
  'Marknadsvärde per m2, allmännyttan': 'Market value per m2, municipal housing companies',
  'Andel allmännyttiga företag med förlust': 'Share of municipal housing companies with a loss',
  'Investeringsstöd, högsta belopp (upphört stöd)':
    'Investment support, highest amount (support that has ended)',
  'Högsta normhyra för investeringsstöd': 'Highest standard rent for investment support',
  'Förskola 8 avdelningar, 160 barn': 'Preschool with 8 units, 160 children',
  'Förskola 6 avdelningar, 120 barn': 'Preschool with 6 units, 120 children',
  'Investering per förskoleplats (härledd kvot)': 'Investment per preschool place (derived ratio)',
  'Förskola 190 platser, 2 600 m2, byggkostnad':
    'Preschool with 190 places, 2 600 m2, building cost',
  'Lokalarea per barn, Hultsfred (härledd)': 'Area of premises per child, Hultsfred (derived)',
  'Lokalhyra per förskolebarn': 'Rent of premises per preschool child',
  'Kommunal kostnad per inskrivet förskolebarn': 'Municipal cost per enrolled preschool child',
  'Kostnad per elev i kommunal grundskola': 'Cost per pupil in municipal compulsory school',
  'Kostnad per elev i grundskolan': 'Cost per pupil in compulsory school',
  'Lokalkostnad per elev': 'Cost of premises per pupil',
  'Ny högstadieskola 375-450 elever': 'New school for years 7-9, 375-450 pupils',
  'Investering per elevplats (härledd kvot)': 'Investment per school place (derived ratio)',
  'Avvikelse utfall mot budget, skolinvesteringar':
    'Deviation of outcome from budget, school investments',
  'Kostnad per plats i gruppboende (LSS)': 'Cost per place in a group home (LSS)',
  'Personer per hushåll, hyresrätt i flerbostadshus':
    'People per household, rental in blocks of flats',
  'Personer per hushåll, bostadsrätt i flerbostadshus':
    'People per household, tenant-owned in blocks of flats',
  'Personer per hushåll, äganderätt i småhus': 'People per household, owned in small houses',
  'Personer per hushåll, hyresrätt i småhus': 'People per household, rental in small houses',
  'Personer per hushåll, specialbostad': 'People per household, special housing',
  'Personer per hushåll, alla': 'People per household, all',
  'Personer per hushåll, flerbostadshus': 'People per household, blocks of flats',
  'Genomsnittlig lägenhet i flerbostadshus': 'Average flat in blocks of flats',
  'Garageplats, investering (Stockholm)': 'Garage space, investment (Stockholm)',
  'Garageplats i centrala Stockholm': 'Garage space in central Stockholm',
  'Parkeringstal per lägenhet, Stockholm (inofficiell praxis)':
    'Parking spaces per flat, Stockholm (unofficial practice)',
  'Totalrenovering miljonprogram': 'Full renovation, Million Programme (miljonprogrammet)',
  'Renovering, totalt per trerumslägenhet': 'Renovation, total per three-room flat',
  'Renovering, stambyte': 'Renovation, new pipes',
  'Renovering, badrum': 'Renovation, bathroom',
  'Renovering, kök': 'Renovation, kitchen',
  'Renovering, fönster': 'Renovation, windows',
  'Renovering, fasad': 'Renovation, facade',
  'Renovering, hiss': 'Renovation, lift',
  'Evakueringskostnad som kan sparas':
    'Cost of moving tenants out during works, which can be saved',
  'Renoveringsskuld miljonprogram': 'Renovation backlog, Million Programme (miljonprogrammet)',
  'Nettokostnad väg, järnväg, parkering': 'Net cost, road, railway, parking',
  'Återställning av körbana': 'Restoring of carriageway',
  'Återställning av gräsyta': 'Restoring of grass',
  Granitkantsten: 'Granite kerb',
  'Kommunal fastighetsavgift hyreshus, tak': 'Municipal property charge, rental buildings, ceiling',
  'Avgiftsbefrielse för nybyggd bostad': 'Exemption from the charge for a newly built home',
  'Total kommunal skattesats (kommun + region)': 'Total local tax rate (municipality + region)',
  'Vanlig men missvisande schablon för intäkt per ny invånare':
    'Common but misleading standard value for income per new inhabitant',
  'Samhällsekonomisk diskonteringsränta i ASEK 4 (ersatt)':
    'Socioeconomic discount rate in ASEK 4 (replaced)',
  'Företagsekonomisk kalkylränta i ASEK 4 (ersatt)': 'Business discount rate in ASEK 4 (replaced)',
  'Längsta kalkylperiod i ASEK 4 (ersatt)': 'Longest calculation period in ASEK 4 (replaced)',
  'Optimismpåslag investering, standardbyggnad':
    'Optimism bias uplift, investment, standard building',
  'Optimismpåslag drift, standardbyggnad': 'Optimism bias uplift, operation, standard building',
  'Avgäldsperiod för tomträtt': 'Ground rent period of a site leasehold',
  'Avgäldsränta Göteborg, småhus': 'Ground rent rate, Gothenburg, small houses',
  'Detaljplanens genomförandetid': 'Implementation period of the detailed plan',
  'UDST standardvärde (USA): nettoarea av bruttoarea':
    'UDST default value (USA): net area of gross area',
  'UDST standardvärde (USA): direktavkastningskrav': 'UDST default value (USA): required yield',
  'UDST standardvärde (USA): vinstfaktor på kostnad':
    'UDST default value (USA): profit factor on cost',
  'UDST standardvärde (USA): lån av kostnad': 'UDST default value (USA): loan of cost',
  'UDST standardvärde (USA): snittutnyttjande av byggkredit':
    'UDST default value (USA): average use of the construction loan',
  'UDST standardvärde (USA): ränta på byggkredit':
    'UDST default value (USA): interest on the construction loan',
  'UDST standardvärde (USA): låneavgift': 'UDST default value (USA): loan fee',
  'UDST standardvärde (USA): bebyggd del av tomten':
    'UDST default value (USA): built-on part of the plot',
  'Nedlagda kommunala byggprojekt, förgäves nedlagda utgifter':
    'Municipal building projects that were dropped, money spent in vain',
  'Gatukostnad Högmora etapp 1, fördelad faktisk kostnad':
    'Street cost, Högmora stage 1, actual cost shared out',
  'Gatukostnad per fastighet, Högmora': 'Street cost per property, Högmora',
  'Gatukostnad Backen, totalt': 'Street cost, Backen, total',
  'Gatukostnad per fastighet, Backen': 'Street cost per property, Backen',
  'Gatukostnad Furuhöjdsområdet, totalt': 'Street cost, the Furuhöjd area, total',
  'Gatukostnad per fastighet, Furuhöjdsområdet': 'Street cost per property, the Furuhöjd area',
  'Upprustning av stadspark, Malmparken Sollentuna':
    'Improvement of a town park, Malmparken, Sollentuna',
  'Vilbergsparken Norrköping, bidrag plus egen del':
    'Vilbergsparken, Norrköping, grant plus own part',
  'Storlek på stadsdelspark enligt tre storstäders planer':
    'Size of a district park according to the plans of three big cities',
  Presumtionstid: 'Presumption period',
  'Andel av allmän hyresutveckling upp till 3 procent':
    'Share of the general rent change up to 3 per cent',
  'Andel av hyresutveckling över 3 procent': 'Share of the rent change above 3 per cent',
  'SKR:s föreslagna internränta 2021': 'SKR’s proposed internal interest rate 2021',
  'Total kommunal skattesats 2024 (kommun + region)':
    'Total local tax rate 2024 (municipality + region)',
  'Total kommunal skattesats 2026 (kommun + region)':
    'Total local tax rate 2026 (municipality + region)',
  'Månadshyra i beståndet, 1 rum och kök': 'Monthly rent in the stock, 1 room and kitchen',
  'Månadshyra i beståndet, 2 rum och kök': 'Monthly rent in the stock, 2 rooms and kitchen',
  'Månadshyra i beståndet, 3 rum och kök': 'Monthly rent in the stock, 3 rooms and kitchen',
  'Månadshyra i beståndet, 4 eller fler rum och kök':
    'Monthly rent in the stock, 4 or more rooms and kitchen',
  'Hyresförändring 2024-2025': 'Rent change 2024-2025',
  'Månadshyra, ny hyreslägenhet 3 rum 2024': 'Monthly rent, new rental flat with 3 rooms 2024',
  'Månadsavgift, ny bostadsrätt 3 rum 2024':
    'Monthly charge, new tenant-owned flat with 3 rooms 2024',
  'Total kostnad per elev i grundskolan 2021': 'Total cost per pupil in compulsory school 2021',
  'Total kostnad per elev i gymnasieskolan 2021':
    'Total cost per pupil in upper secondary school 2021',
  'Ny förskola Sandängarna i Mora, slutkostnad mot budget':
    'New preschool Sandängarna in Mora, final cost against budget',
  'Ny gång- och cykelväg, 3 m bred, kustnära mark (Tanum)':
    'New path for walking and cycling, 3 m wide, ground near the coast (Tanum)',
  'Andel statliga gång- och cykelvägar som blev dyrare än beräknat':
    'Share of state paths for walking and cycling that cost more than calculated',
  'Beräknad livslängd för lekplats': 'Expected life of a playground',
  'Andel av lekplatsbudget: utrustning': 'Share of a playground budget: equipment',
  'Andel av lekplatsbudget: fallskydd': 'Share of a playground budget: protective surfacing',
  'Andel av lekplatsbudget: installation': 'Share of a playground budget: installation',
  'Direktavkastningskrav, kontor bästa läge, Stockholm (konsensusprognos)':
    'Required yield, offices in the best location, Stockholm (consensus forecast)',
  'Kontorshyra bästa läge, Stockholm (konsensusprognos)':
    'Office rent in the best location, Stockholm (consensus forecast)',
  'Direktavkastningskrav, kontor bästa läge, Göteborg (konsensusprognos)':
    'Required yield, offices in the best location, Gothenburg (consensus forecast)',
  'Kontorshyra bästa läge, Göteborg (konsensusprognos)':
    'Office rent in the best location, Gothenburg (consensus forecast)',
  'Direktavkastningskrav, kontor bästa läge, Malmö (konsensusprognos)':
    'Required yield, offices in the best location, Malmö (consensus forecast)',
  'Kontorshyra bästa läge, Malmö (konsensusprognos)':
    'Office rent in the best location, Malmö (consensus forecast)',
  'Värde i värderingsexempel, nyproduktion (normhyra 2 500)':
    'Value in a valuation example, new building (standard rent 2 500)',
  'Genomsnittshyra vid normhyra 2 500, efter lägenhetsstorlek':
    'Average rent at standard rent 2 500, by size of flat',
  'Byggkostnadsindex flerbostadshus, förändring september 2022-september 2024 (härlett 150,2/138,7)':
    'Construction cost index, blocks of flats, change September 2022-September 2024 (derived 150.2/138.7)',

  // indicators, those that libraryIndicators has no name for
  'Bostad inom 300 m från grönområde >= 0,5 ha': 'Home within 300 m of a green area >= 0.5 ha',
  'Barn med grönområde inom 200 m': 'Children with a green area within 200 m',
  'Minst tre träd synliga från bostaden': 'At least three trees visible from the home',
  'Krontäckning minst 30 %': 'Tree canopy cover of at least 30%',
  'Friyta per barn vid förskola/skola': 'Outdoor play area per child at preschool/school',
  'Bostäder över 60 dBA ekvivalent vid fasad': 'Homes above 60 dBA equivalent at the facade',
  'Uteplats inom 50 dBA / 70 dBA max': 'Patio within 50 dBA / 70 dBA max',
  'Flygbuller över 55 dBA FBN': 'Aircraft noise above 55 dBA FBN',
  'Livsvillkorsindex (Stockholms län)': 'Living conditions index (Stockholm County)',
  'Krav-kontroll i arbetet': 'Demand and control at work',
  'Underskott på bostäder till utsatta grupper': 'Shortage of homes for vulnerable groups',

  // koladaUnitCosts
  'Kostnad förskola, kr/inskrivet barn': 'Cost of preschool, SEK/enrolled child',
  'Kostnad kommunal förskola, kr/inskrivet barn': 'Cost of municipal preschool, SEK/enrolled child',
  'Nettokostnad lokaler i kommunal förskola, kr/inskrivet barn':
    'Net cost of premises in municipal preschool, SEK/enrolled child',
  'Kostnad fritidshem, kr/inskrivet barn': 'Cost of after-school centre, SEK/enrolled child',
  'Kostnad förskoleklass, hemkommun, kr/elev':
    'Cost of preschool class, home municipality, SEK/pupil',
  'Kostnad grundskola åk 1-9, hemkommun, kr/elev':
    'Cost of compulsory school years 1-9, home municipality, SEK/pupil',
  'Kostnad grundskola F-9, hemkommun, kr/elev':
    'Cost of compulsory school, preschool class to year 9, home municipality, SEK/pupil',
  'Kostnad för lokaler i kommunal grundskola åk 1-9, kr/elev':
    'Cost of premises in municipal compulsory school years 1-9, SEK/pupil',
  'Kostnad elevhälsa i kommunal grundskola åk 1-9, kr/elev':
    'Cost of pupil health services in municipal compulsory school years 1-9, SEK/pupil',
  'Kostnad gymnasieskola hemkommun, kr/elev':
    'Cost of upper secondary school, home municipality, SEK/pupil',
  'Kostnad anpassad grundskola hemkommun, kr/elev':
    'Cost of adapted compulsory school, home municipality, SEK/pupil',
  'Kostnad hemtjänst äldreomsorg, kr/hemtjänsttagare':
    'Cost of home care, care of older people, SEK/recipient',
  'Kostnad särskilt boende äldreomsorg, kr/brukare':
    'Cost of special housing, care of older people, SEK/user',
  'Kostnad funktionsnedsättning LSS boende, kr/brukare':
    'Cost of disability care, LSS housing, SEK/user',
  'Kostnad funktionsnedsättning LSS daglig verksamhet, kr/brukare':
    'Cost of disability care, LSS daily activities, SEK/user',
  'Utbetalt ekonomiskt bistånd, kr/hushåll': 'Social assistance paid out, SEK/household',
  'Kostnad öppna insatser, bistånd som avser boende för vuxna missbrukare, kr/boendedygn':
    'Cost of community-based support, assistance with housing for adults with addiction, SEK/day of housing',
  'Kostnad institutionsvård vuxna missbrukare, kr/vårddygn':
    'Cost of residential care, adults with addiction, SEK/day of care',
  'Kostnad HVB barn och unga, kr/inv':
    'Cost of residential care homes (HVB), children and young people, SEK/inhabitant',
  'Kostnad ekonomiskt bistånd, kr/inv 18-64 år':
    'Cost of social assistance, SEK/inhabitant aged 18-64',
  'Fastighetspris bostadsrätt, kr/kvm': 'Property price, tenant-owned, SEK/m²',
  'Fastighetspris småhus, kr/kvm': 'Property price, small houses, SEK/m²',
  'Driftkostnad kommunala bilvägar, kr/meter': 'Operating cost, municipal roads, SEK/metre',
  'Driftkostnad kommunala cykelvägar, kr/meter': 'Operating cost, municipal cycle paths, SEK/metre',
  'Driftkostnad vinterväghållning kommunala bilvägar, kr/meter':
    'Operating cost, winter maintenance of municipal roads, SEK/metre',
  'Driftkostnad vinterväghållning kommunala cykelvägar, kr/meter':
    'Operating cost, winter maintenance of municipal cycle paths, SEK/metre',
  'Driftkostnad gatubelysning, kr/ljuspunkt': 'Operating cost, street lighting, SEK/light',
  'Driftkostnad för lokaler, kr/kvm BRA': 'Operating cost of premises, SEK/m² of usable floor area',
  'Driftkostnad, underhåll (FAUH+PU) och kapitalkostnad lokaler, kr/kvm BRA':
    'Operating cost, maintenance (FAUH+PU) and capital cost of premises, SEK/m² of usable floor area',
  'Kostnad planerat underhåll lokaler, kr/kvm BRA':
    'Cost of planned maintenance of premises, SEK/m² of usable floor area',
  'Kostnad inhyrda lokaler, kr/kvm BRA': 'Cost of rented premises, SEK/m² of usable floor area',

  // priceIndices
  'KPI årsmedeltal, fastställda tal': 'CPI annual average, final figures',
  'KPI medel januari-november': 'CPI average January-November',
  'KPI medel januari-augusti': 'CPI average January-August',
  'KPI oktober, fastställt tal (vanligt basmånadsval i avtal)':
    'CPI October, final figure (common choice of base month in agreements)',
  'KPI 12-månadersförändring i december (skuggindextal)':
    'CPI 12-month change in December (shadow index)',
  'KPI 12-månadersförändring i augusti (skuggindextal)':
    'CPI 12-month change in August (shadow index)',
  'KPIF 12-månadersförändring i december': 'CPIF 12-month change in December',
  Prisbasbelopp: 'Price base amount',
  'Förhöjt prisbasbelopp': 'Increased price base amount',
  Inkomstbasbelopp: 'Income base amount',
  'Faktorprisindex flerbostadshus, totalt, november (exkl. löneglidning och moms)':
    'Factor price index, blocks of flats, total, November (excl. wage drift and VAT)',
  'Byggkostnadsindex flerbostadshus, totalt, oktober (exkl. löneglidning och moms)':
    'Construction cost index, blocks of flats, total, October (excl. wage drift and VAT)',
  'Byggkostnadsindex flerbostadshus, totalt, september':
    'Construction cost index, blocks of flats, total, September',
  'Byggkostnadsindex flerbostadshus, entreprenörens kostnader (vikt 82 %), september':
    'Construction cost index, blocks of flats, contractor’s costs (weight 82%), September',
  'Byggkostnadsindex flerbostadshus, byggherrens kostnader inkl. ränta (vikt 18 %), september':
    'Construction cost index, blocks of flats, developer’s costs incl. interest (weight 18%), September',
  'Byggkostnadsindex gruppbyggda småhus, totalt, augusti':
    'Construction cost index, small houses built in groups, total, August',
  'Byggkostnadsindex flerbostadshus, förändring på tolv månader, maj':
    'Construction cost index, blocks of flats, change in twelve months, May',
  'Hyresförändring i beståndet mot föregående år': 'Rent change in the stock from the year before',
  'Genomsnittlig månadshyra per m2 i beståndet, riket':
    'Average monthly rent per m2 in the stock, the country',
  'Genomsnittlig total kommunal skattesats (kommun + region)':
    'Average total local tax rate (municipality + region)',
  'Genomsnittlig månadslön tjänstemän, privat sektor':
    'Average monthly pay, salaried employees, private sector',
  'Arbetskraftskostnad tjänstemän, privat sektor, inkl. alla avgifter':
    'Labour cost, salaried employees, private sector, incl. all contributions',
  'Arbetskraftskostnad arbetare, privat sektor, inkl. alla avgifter':
    'Labour cost, manual workers, private sector, incl. all contributions',
  'Statslåneränta vid utgången av november': 'Government borrowing rate at the end of November',

  // valuationFigures
  'Kommunal boendelösning, genomsnitt': 'Municipal housing solution, average',
  'Sekundär bostadsmarknad (socialt kontrakt)': 'Secondary housing market (social contract)',
  'Boende inom missbruks- och beroendevård': 'Housing within addiction care',
  'Bostad först, dygn (Göteborg)': 'Housing First, day (Gothenburg)',
  'Akutboende, dygn (Göteborg)': 'Emergency accommodation, day (Gothenburg)',
  'Bostad först, lägre dygnskostnad mot andra insatser':
    'Housing First, lower cost per day than other support',
  'Bostad först, dygn (Uppsala), övre värde': 'Housing First, day (Uppsala), upper value',
  'Akutboende i trappstegsmodell, dygn (Uppsala)':
    'Emergency accommodation in a staircase model, day (Uppsala)',
  'Stödboende i trappstegsmodell, dygn (Uppsala)':
    'Supported housing in a staircase model, day (Uppsala)',
  'Hemlöshetens kommunala totalkostnad': 'Total municipal cost of homelessness',
  'Värde av statistiskt liv (VSL), Trafikverket från 2018':
    'Value of a statistical life (VSL), Trafikverket from 2018',
  'QALY, TLV-praxis måttlig svårighetsgrad (övre gräns)':
    'QALY, TLV practice, moderate severity (upper limit)',
  'QALY, TLV-praxis mycket hög svårighetsgrad (övre gräns)':
    'QALY, TLV practice, very high severity (upper limit)',
  'QALY, sällsynt mycket svår sjukdom (övre gräns)':
    'QALY, rare and very severe disease (upper limit)',
  'QALY härledd ur VSL 40,5 Mkr': 'QALY derived from VSL of SEK 40.5 million',
  'Koldioxid, ASEK 7': 'Carbon dioxide, ASEK 7',
  'Cykel-singelolycka med svår skada': 'Single-bicycle accident with serious injury',
  'Frihetsberövande, dygnskostnad per plats (häkte/anstalt)':
    'Detention, cost per day and place (remand prison/prison)',
  'Anstalt, dygn per intagen': 'Prison, day per inmate',
  'Häkte, dygn per intagen': 'Remand prison, day per inmate',
  'Personrån, samhällskostnad': 'Robbery of a person, cost to society',
  'Mycket måttlig misshandel, samhällskostnad': 'Very moderate assault, cost to society',
  'Indrivning (utpressning), samhällskostnad': 'Debt collection (extortion), cost to society',
  'Misshandel med bestående invaliditet, livslopp': 'Assault with lasting disability, life course',
  'Misshandel med långvarig skada': 'Assault with long-term injury',
  'Gängkriminell karriär till 35-40 år': 'Career of gang crime to age 35-40',
  'Vuxenpsykiatri, kostnad per patient': 'Adult psychiatry, cost per patient',
  'Rättspsykiatri, kostnad per patient': 'Forensic psychiatry, cost per patient',
  'Ekonomiskt bistånd per biståndshushåll 2012':
    'Social assistance per household with assistance 2012',
  'Ekonomiskt bistånd per hushåll 2010 (6,4 mån i snitt)':
    'Social assistance per household 2010 (6.4 months on average)',
  'Ekonomiskt bistånd per hushåll 2020 (härlett 11,9 mdr / 198 000)':
    'Social assistance per household 2020 (derived SEK 11.9 billion / 198 000)',
  'Ekonomiskt bistånd per hushåll 2015 (härlett 10,6 mdr / 226 511)':
    'Social assistance per household 2015 (derived SEK 10.6 billion / 226 511)',
  'Grundskola, kostnad per elev 2018': 'Compulsory school, cost per pupil 2018',
  'Förskola, kostnad per inskrivet barn 2018': 'Preschool, cost per enrolled child 2018',
  'Grundskola, kostnad per elev 2017': 'Compulsory school, cost per pupil 2017',
  'Gymnasieskola, kostnad per elev 2017': 'Upper secondary school, cost per pupil 2017',
  'Förskola, kostnad per barn 2012': 'Preschool, cost per child 2012',
  'Grundskola, kostnad per elev 2012': 'Compulsory school, cost per pupil 2012',
  'Konsultation kompetent personalgrupp': 'Consultation with a group of skilled staff',
  'Samverkansmöte psykolog, socialtjänst, specialpedagog, elevhälsa':
    'Joint meeting of psychologist, social services, special needs teacher, pupil health services',
  'Samverkan t.ex. socialtjänst/skola/BUP/polis':
    'Cooperation, e.g. social services/school/BUP/police',
  'Upprättande av samordnad individuell plan (SIP)':
    'Drawing up a coordinated individual plan (SIP)',
  Tolk: 'Interpreter',
  'Utredning BBIC': 'BBIC investigation',
  'Screening och Ester-bedömning': 'Screening and Ester assessment',
  Förhandsbedömning: 'Preliminary assessment',
  'Stöd på fritiden, t.ex. fritidsgård': 'Leisure-time support, e.g. youth centre',
  'Förskola, plats': 'Preschool, place',
  'Pedagogisk bedömning': 'Educational assessment',
  'Psykologutredning förskola': 'Psychologist’s investigation, preschool',
  Resursförskola: 'Preschool with extra resources',
  'Specialpedagog handleder förskolepersonal': 'Special needs teacher guides preschool staff',
  'Institutionsvård barn och unga, dygn (spridning kommuner)':
    'Residential care of children and young people, day (spread between municipalities)',
  'Barn- och ungdomsvård per invånare 0-20 år (spridning)':
    'Care of children and young people per inhabitant aged 0-20 (spread)',
  'Särskilt boende funktionshinder (spridning)': 'Special housing, disability (spread)',
  'HVB, dygn (äldre uppgift)': 'Residential care home (HVB), day (older figure)',
  'Familjehem, dygn (äldre uppgift)': 'Foster home, day (older figure)',
  'Livslångt utanförskap per ung person': 'Lifelong exclusion per young person',
  'Utanförskap 20-65 år per person': 'Exclusion aged 20-65 per person',
  'Utanförskapets årskostnad per ung (härlett 70 Mkr/160)':
    'Yearly cost of exclusion per young person (derived SEK 70 million/160)',
  'En årskull NEET, årlig samhällskostnad': 'One year group of NEETs, yearly cost to society',
  'En årskull NEET, livslång kostnad': 'One year group of NEETs, lifelong cost',
  'Arbetsmarknadsprojekt för 160 unga, årskostnad':
    'Labour market project for 160 young people, yearly cost',
  'Ett års mobbning, total 30 år': 'One year of bullying, total over 30 years',
  'därav landsting': 'of which county council',
  'därav kommun': 'of which municipality',
  'därav Arbetsförmedlingen': 'of which Arbetsförmedlingen',
  'därav Försäkringskassan': 'of which Försäkringskassan',
  'Ett års mobbning, total 30 år (uppdaterad)':
    'One year of bullying, total over 30 years (updated)',
  'Per varaktigt drabbad elev (härlett 46 mdr/14 000)':
    'Per pupil affected for long (derived SEK 46 billion/14 000)',
  'Skolans insats per mobbningsfall': 'The school’s effort per case of bullying',
  'Ej gymnasieexamen, förlorat värde 24-65 år per individ (härlett)':
    'No upper secondary qualification, value lost aged 24-65 per individual (derived)',
  'Samhällets kostnad per barn, födsel till gymnasiet':
    'Society’s cost per child, from birth to upper secondary school',
  'Förebyggande arbete Botkyrka, besparing till 65 år (övre)':
    'Preventive work in Botkyrka, saving to age 65 (upper)',
  'Folkhälsofond Nynäshamn, årlig vinst tre projekt':
    'Public health fund in Nynäshamn, yearly gain of three projects',
  'Socialt utfallskontrakt Norrköping, investering':
    'Social outcomes contract in Norrköping, investment',
  'Socialt utfallskontrakt Norrköping, resultat efter 3 år':
    'Social outcomes contract in Norrköping, result after 3 years',
  'Alla barn i centrum (ABC), kostnad per förälder': 'All Children in Focus (ABC), cost per parent',
  'ABC, etableringskostnad per förälder (10 grupper/ledare)':
    'ABC, set-up cost per parent (10 groups/leader)',
  'ABC, driftkostnad per förälder': 'ABC, running cost per parent',
  'Föräldraprogram, kostnad per barn (biblioterapi till Otroliga åren)':
    'Parenting programme, cost per child (bibliotherapy to The Incredible Years)',
  'Merkostnad per avvärjd DALY, COPE mot biblioterapi':
    'Extra cost per DALY averted, COPE against bibliotherapy',
  'Barn med uppförandeproblem, offentlig kostnad (UK)':
    'Children with conduct problems, public cost (UK)',
  'Cyklad km, intern kostnad (mest restid)': 'Km cycled, internal cost (mostly travel time)',
  'Cyklad km, nytta för samhället': 'Km cycled, benefit to society',
  'Körd bilkilometer, total kostnad': 'Km driven by car, total cost',
  'Göteborg cykling 2020, årlig vinst (härlett 5,8 kr/km)':
    'Cycling in Gothenburg 2020, yearly gain (derived SEK 5.8/km)',
  'Stockholms läns cykelmål 2030, årligt värde':
    'Cycling target of Stockholm County 2030, yearly value',
  'WELLBY (en poäng livstillfredsställelse, ett år)':
    'WELLBY (one point of life satisfaction, one year)',
  'Värde av förhindrat dödsfall (DfT TAG, WTP)': 'Value of a prevented fatality (DfT TAG, WTP)',
  'QALY, DHSC tvärstatligt': 'QALY, DHSC across government',
  'QALY, NICE-tröskel': 'QALY, NICE threshold',
  'Social tidspreferensränta år 0-30': 'Social time preference rate, years 0-30',
  'Optimism bias, standardbyggnad, kostnad (tak)':
    'Optimism bias, standard building, cost (ceiling)',
  'Fördelningsviktens elasticitet eta': 'Elasticity of the distributional weight, eta',
  'VSL i Propensity to Cycle Tool': 'VSL in the Propensity to Cycle Tool',
  'Housing First-team, driftkostnad (Bergen)': 'Housing First team, running cost (Bergen)',
  'Samhällsekonomisk diskonteringsränta, ASEK (alla investeringar)':
    'Socioeconomic discount rate, ASEK (all investments)',
  'Skattefaktor (marginalkostnad för skattefinansiering), ASEK 5':
    'Tax factor (marginal cost of tax funding), ASEK 5',
  'Real uppräkning av betalningsvilja under kalkylperioden, ASEK 5':
    'Real increase of willingness to pay during the calculation period, ASEK 5',
  'Dansk samhällsekonomisk diskonteringsränta, år 0-35 (sedan 2,5 % till år 70, därefter 1,5 %)':
    'Danish socioeconomic discount rate, years 0-35 (then 2.5% to year 70, after that 1.5%)',
  'Dansk nettoavgiftsfaktor (faktorpris till konsumentpris)':
    'Danish net tax factor (factor price to consumer price)',
  'Dansk skatteforvridningsfaktor (från 2023)': 'Danish tax distortion factor (from 2023)',
  'Värde av ett statistiskt liv, Norge': 'Value of a statistical life, Norway',
  'Värde per DALY/levnadsår konsistent med norskt VSL':
    'Value per DALY/life year consistent with the Norwegian VSL',
  'Ökad cykling, hälsovinst per personkm (från inaktiv till delvis aktiv)':
    'More cycling, health gain per person-km (from inactive to partly active)',
  'Ökad gång, hälsovinst per personkm (från inaktiv till delvis aktiv)':
    'More walking, health gain per person-km (from inactive to partly active)',
  'Sparad hälso- och sjukvård per cyklad km': 'Health care saved per km cycled',
  'Sparad hälso- och sjukvård per gången km': 'Health care saved per km walked',
  'Cyklad km som ersätter bilkm, samhällsvinst':
    'Km cycled that replaces a car km, gain to society',
  'Elcyklad km som ersätter bilkm, samhällsvinst':
    'Km cycled by electric bike that replaces a car km, gain to society',
  'Betalningsvilja per QALY, spann i genomgång för MSB':
    'Willingness to pay per QALY, range in a review for MSB',
  'Fallolyckor, kostnad för vård och omsorg (riket)':
    'Accidental falls, cost of health and social care (the country)',
  'därav kommun (härlett 56 %)': 'of which municipality (derived 56%)',
  'därav region (härlett 41 %)': 'of which region (derived 41%)',
  'Fallolyckor, totalt inkl. livskvalitet och förtida död':
    'Accidental falls, total incl. quality of life and premature death',
  'Vård- och omsorgskostnad per äldre som söker vård efter fall (härlett 11,6 mdr/100 000 resp. 70 000)':
    'Cost of health and social care per older person who seeks care after a fall (derived SEK 11.6 billion/100 000 and 70 000)',
  'Ekonomiskt bistånd per hushåll 2024': 'Social assistance per household 2024',
  'Förskola, total kostnad per barn 2021': 'Preschool, total cost per child 2021',
  'Grundskola, total kostnad per elev 2021': 'Compulsory school, total cost per pupil 2021',
  'Gymnasieskola, total kostnad per elev 2021': 'Upper secondary school, total cost per pupil 2021',
  'Gymnasieskola, kostnad per elev 2018': 'Upper secondary school, cost per pupil 2018',
  'Kommunal grundskola, kostnad per elev 2020': 'Municipal compulsory school, cost per pupil 2020',
  'SiS akutavdelning, dygn (härlett 5328/0,72)': 'SiS emergency ward, day (derived 5328/0.72)',
  'SiS utredning öppen avdelning, dygn (härlett 4392/0,72)':
    'SiS investigation, open ward, day (derived 4392/0.72)',
  'SiS behandling öppen avdelning, dygn (härlett 3528/0,72)':
    'SiS treatment, open ward, day (derived 3528/0.72)',
  'SiS behandling låsbar avdelning, dygn (härlett 5400/0,72)':
    'SiS treatment, lockable ward, day (derived 5400/0.72)',
  'SiS särskild avdelning (Trollebo, Kullen), dygn (härlett 9504/0,72)':
    'SiS special ward (Trollebo, Kullen), day (derived 9504/0.72)',
  'Familjehem, kommunalt, dygn': 'Foster home, municipal, day',
  'Familjehem, konsulentstött, dygn': 'Foster home, with consultant support, day',
  'Familjehem, egenrekryterat, per placering och år (härlett 9 Mkr/35)':
    'Foster home, recruited by the municipality itself, per placement and year (derived SEK 9 million/35)',
  'Familjehem, konsulentstött, per placering och år (härlett 4 Mkr/7; tidningen skriver nära 600 000)':
    'Foster home, with consultant support, per placement and year (derived SEK 4 million/7; the newspaper writes close to 600 000)',
  'Anstalt, dygn 2019': 'Prison, day 2019',
  'Häkte, dygn 2019': 'Remand prison, day 2019',
  'Frivård, klientdygn 2019': 'Probation service, client day 2019',
  'Brottslighetens totala kostnad i Sverige': 'Total cost of crime in Sweden',
  'Kostnad per förhindrat brott med kameror, Stockholms tunnelbana':
    'Cost per crime prevented with cameras, Stockholm underground',
  'Arbetskraftskostnad per månad, tjänsteman, privat sektor':
    'Labour cost per month, salaried employee, private sector',
  'Produktionsvärde per heltidsår, tjänsteman, privat sektor (härlett 12 månader)':
    'Value of production per full-time year, salaried employee, private sector (derived 12 months)',
  'Arbetskraftskostnad per timme, arbetare, privat sektor':
    'Labour cost per hour, manual worker, private sector',
  'Från bidrag till arbete, offentlig vinst per månad (räkneexempel)':
    'From benefits to work, public gain per month (worked example)',
  'Sjukpenning, högsta belopp per dag': 'Sickness benefit, highest amount per day',
  'Assistansersättning, schablon per timme 2021':
    'Attendance allowance, standard rate per hour 2021',
  'Assistansersättning, schablon per timme 2019':
    'Attendance allowance, standard rate per hour 2019',
  'Hemtjänst, ersättning per timme (riket)': 'Home care, payment per hour (the country)',
  'Hemtjänst, ersättning per timme (Tyresö)': 'Home care, payment per hour (Tyresö)',
  'Gårdsten, årligt samhällsekonomiskt värde (minskad arbetslöshet, brottslighet m.m.)':
    'Gårdsten, yearly socioeconomic value (less unemployment, crime etc.)',
  'Gårdsten, företagsekonomiskt resultat av byggnadsinvesteringarna':
    'Gårdsten, business result of the building investments',
  'Gårdsten, samhällsekonomiskt kapitalvärde': 'Gårdsten, socioeconomic capital value',
  'Gårdsten, koncernens samlade satsning 1996-2005':
    'Gårdsten, total spending of the group 1996-2005',
  'Härbärge/forsorgshjem (§ 110), år': 'Shelter/forsorgshjem (s. 110), year',
  'Härbärge, dygn, enligt SØM': 'Shelter, day, according to SØM',
  'Bostad först, stöd i egen bostad, år': 'Housing First, support in one’s own home, year',
  'Odense, lägre kommunal utgift året efter hemlöshet':
    'Odense, lower municipal spending the year after homelessness',
  'ICM-stöd i tillfällig övergångsbostad för unga, per förlopp':
    'ICM support in temporary transitional housing for young people, per course',
  'Barnskydd, institutionsvård, dygn (Finland)':
    'Child protection, residential care, day (Finland)',
  'Äldre, boende dygnet runt, dygn (Finland)':
    'Older people, round-the-clock housing, day (Finland)',
  'Äldre, institutionsvård, dygn (Finland)': 'Older people, residential care, day (Finland)',
  'Funktionsnedsättning, boende dygnet runt, dygn (Finland)':
    'Disability, round-the-clock housing, day (Finland)',
  'Funktionsnedsättning, institutionsvård, dygn (Finland)':
    'Disability, residential care, day (Finland)',
  'Psykiatrisk rehabilitering, boende dygnet runt, dygn (Finland)':
    'Psychiatric rehabilitation, round-the-clock housing, day (Finland)',
  'Läkarbesök primärvård 1-20 min (Finland)': 'Doctor’s visit, primary care, 1-20 min (Finland)',
  'Sjuksköterskebesök primärvård 1-20 min (Finland)':
    'Nurse’s visit, primary care, 1-20 min (Finland)',
  'Skolhälsovård, sjuksköterska 1-20 min (Finland)':
    'School health care, nurse, 1-20 min (Finland)',
  'Hemvård äldre, närvårdare 1-20 min (Finland)':
    'Home care of older people, practical nurse, 1-20 min (Finland)',
};

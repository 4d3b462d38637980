// Generated from schemas/*.schema.json by schemas/generate.mjs. Do not edit.

export interface Format {
  atgardsplan: Atgardsplan
  figur: Figur
  kommunikationsplan: Kommunikationsplan
  overavtal: Overavtal
  overenskommelse: Samverkansoverenskommelse
  profil: Profil
  samverkan: Samverkan
  statusrapport: Statusrapport
  uppfoljningsplan: Uppfoljningsplan
}
/** En åtgärdsplan per fil. Samma uppgifter skrivs ut i alla former. */
export interface Atgardsplan {
  /** Planens korta namn; annars filens namn. */
  id?: string
  /** Planens nummer, t.ex. 3 eller 2.1. */
  nummer?: string | number
  /** Planens titel. */
  titel: string
  /**
   * Prioriterade områden som planen siktar på (id). Samverkansavtalet 2015 punkt 6.
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  områden?: string[]
  /** Inbördes prioritet, 1 är högst. Samverkansavtalet 2015 punkt 7. */
  prioritet?: number
  /** Planens version. */
  version?: string
  /** Dag då planen senast beslutades. */
  datum?: string
  /** Beslutet om planen. */
  beslut?: Beslut
  /** Vad planen är. */
  definition?: Textvarde
  /** Mål och syfte. Samverkansavtalet 2015 punkt 7. */
  syfte?: Textvarde
  /** Problemet som planen möter. Samverkansavtalet 2015 punkt 6. */
  problembild?: Textvarde
  /** Vilka planen riktar sig till. */
  målgrupp?: Textvarde
  /** Orsaker till problemet. Samverkansavtalet 2015 punkt 6. */
  orsaker?: Orsak[]
  /** Utmaningar och prioritering. Samverkansavtalet 2015 punkt 7. */
  utmaningar?: Textvarde
  /**
   * Strategier och styrdokument.
   *
   * Items: Titel.
   */
  styrdokument?: string[]
  /** Var planen befinner sig. */
  status?: Planstatus
  /** Orientering: läget som planen utgår från. */
  lägesbild?: Textvarde
  /** Mätbara mål. Brå: specifika, mätbara, accepterade, realistiska, tidsatta. */
  mål?: MatbartMal[]
  /**
   * Uppdrag och mål i punktform.
   *
   * Items: Löpande text i Markdown.
   */
  uppdrag?: string[]
  /** Genomförande och särskilda instruktioner. */
  genomförande?: Textvarde
  /** Uppföljning: de effekter som ska kunna mätas. */
  mätbara_effekter?: Textlista
  /**
   * Arbetsgrupp och samverkanspartner.
   *
   * Items: Organisation eller funktion.
   */
  samverkanspartner?: string[]
  /** Tidsplan. */
  tidsplan?: Tidsplan
  /** Tillförda resurser. */
  resursförstärkning?: Resursforstarkning
  /** Vem som hanterar frågan. */
  hanteras?: Hantering[]
  /** Delaktiviteter. En plan utan delaktiviteter är en rad i registret; annars är varje delaktivitet en rad, och det som står på planen själv gäller alla dess rader. */
  delaktiviteter?: Delaktivitet[]
  /** Åtgärder. Samverkansavtalet 2015 punkt 7. */
  åtgärder?: Atgard[]
  /** Budskap. Samverkansavtalet 2015 punkt 8. */
  kommunikation?: Textvarde
  /** Ansvarig för kommunikationen; annars den ansvarige. Samverkansavtalet 2015 punkt 8. */
  kommunikationsansvarig?: Funktionsvarde
  /** Tid för genomförande: ”tillsvidare” (så länge överenskommelsen gäller) eller en period. Samverkansavtalet 2015 punkt 7. */
  löptid?: Loptid
  /** Hur ofta gruppen träffas. Samverkansavtalet 2015 punkt 5. */
  mötesfrekvens?: Frekvensvarde
  /** Arbetet vid olika beredskapslägen. */
  beredskap?: Beredskapslage[]
  /** Daterade anteckningar om läget. */
  nuläge?: Anteckning[]
  /** Ansvarig och sammankallande. Samverkansavtalet 2015 punkt 7. */
  sammankallande?: Funktionsvarde
  /** Den som administrerar planen och svarar på uppföljningen. Samverkansavtalet 2015 punkt 9. */
  administratör?: Funktionsvarde
  /** Varje parts funktion och åtaganden; nyckeln är partens id. Samverkansavtalet 2015 punkt 7. */
  parter?: {
    [k: string]: Partsatagande
  }
  /** Grupper inom planen. */
  grupper?: Plangrupp[]
  /** Övriga deltagare och intressenter. */
  övriga_deltagare?: Funktionslista
  /** Resurser. Samverkansavtalet 2015 punkt 10. */
  resurser?: Textvarde
  /** Finansiering. Samverkansavtalet 2015 punkt 7 och 10. */
  finansiering?: Textvarde
  /** Dokument som planen hänvisar till. */
  dokument?: Plandokument[]
  /** Uppföljning per period. Samverkansavtalet 2015 punkt 9. */
  uppföljning?: Rapport[]
  /** Etiketter i det dokument som planen lästes in från. */
  ursprunglig_etikett?: {
    [k: string]: string
  }
  /** Uppgifter som är kommunens egna. Vilka de är säger en kravprofil under  egna. */
  egna?: Egna
  /** Medvetna avsteg från regler. */
  undantag?: Undantag[]
}
/** En orsak. */
export interface Orsak {
  /** Orsakens korta namn, som åtgärder hänvisar till. */
  id: string
  /** Orsaken. */
  text: Textvarde
  /** Åtgärder som orsaken gäller: ”alla” eller en lista av id. */
  gäller?: 'alla' | string[]
}
/** Ett mätbart mål. */
export interface MatbartMal {
  /** Målets korta namn. */
  id?: string
  /** Målet i ord. */
  text: Textvarde
  /** Det som mäts. */
  indikator?: string
  /** Värde vid start. */
  utgångsvärde?: string
  /** Värde att nå. */
  målvärde?: string
  /** Dag då målet ska vara nått. */
  datum?: string
  /** Var värdet hämtas. */
  källa?: string
  /** Uppnått värde. */
  utfall?: string
}
/** Tidsplan. */
export interface Tidsplan {
  /** Start. */
  påbörjas?: Tidpunkt
  /** Uppföljning. */
  uppföljning?: Tidpunkt
  /** Slut. */
  avslutas?: Tidpunkt
}
/** Tillförda resurser. */
export interface Resursforstarkning {
  /** Om resurser tillförs. */
  ja: boolean
  /** Belopp eller omfattning. */
  belopp?: string
  /** Beslutet om resurserna. */
  beslut?: Beslut
  /** Förklaring. */
  text?: string
}
/** Vem som hanterar frågan på tre nivåer. */
export interface Hantering {
  /** Spår, när aktiviteten har flera. */
  spår?: string
  /** Strategisk ledning. */
  strategisk_ledning?: Funktionslista
  /** Operativ ledning. */
  operativ_ledning?: Funktionslista
  /** Arbetsgrupp. */
  arbetsgrupp?: Funktionslista
}
/** En delaktivitet: en egen rad i registret. */
export interface Delaktivitet {
  /** Namn. */
  namn?: string
  /**
   * Områden som delaktiviteten siktar på.
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  områden?: string[]
  /** Var planen befinner sig. */
  status?: Planstatus
  /** Orientering: läget som planen utgår från. */
  lägesbild?: Textvarde
  /** Mätbara mål. Brå: specifika, mätbara, accepterade, realistiska, tidsatta. */
  mål?: MatbartMal[]
  /**
   * Uppdrag och mål i punktform.
   *
   * Items: Löpande text i Markdown.
   */
  uppdrag?: string[]
  /** Genomförande och särskilda instruktioner. */
  genomförande?: Textvarde
  /** Uppföljning: de effekter som ska kunna mätas. */
  mätbara_effekter?: Textlista
  /**
   * Arbetsgrupp och samverkanspartner.
   *
   * Items: Organisation eller funktion.
   */
  samverkanspartner?: string[]
  /** Tidsplan. */
  tidsplan?: Tidsplan
  /** Tillförda resurser. */
  resursförstärkning?: Resursforstarkning
  /** Vem som hanterar frågan. */
  hanteras?: Hantering[]
}
/** En åtgärd. */
export interface Atgard {
  /** Åtgärdens korta namn, som orsaker hänvisar till. */
  id?: string
  /** Insats eller plats som åtgärden gäller. */
  insats?: string
  /** Vad som ska göras. Utan den är raden bara en rubrik. */
  text?: Textvarde
  /**
   * Delar av åtgärden.
   *
   * Items: Löpande text i Markdown.
   */
  delåtgärder?: string[]
  /**
   * Orsaker som åtgärden svarar mot (id).
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  orsaker?: string[]
  /** Operativt mål. */
  operativt_mål?: Textvarde
  /** När åtgärden genomförs; ”linjearbete” om den pågår i ordinarie verksamhet. */
  när?: Tidpunkt
  /** Den som genomför. */
  vem?: Funktionsvarde
  /** Antal tillfällen som är planerade. */
  antal?: number
  /** Status. */
  status?: Planstatus
  /** Resultat vid uppföljning. */
  uppföljning?: Textvarde
  /** Bedömning vid uppföljning. */
  bedömning?: 'grön' | 'gul' | 'röd'
}
/** Arbetet vid ett beredskapsläge. */
export interface Beredskapslage {
  /** Läget. */
  nivå?: 'grön' | 'gul' | 'röd'
  /** Lägets namn. */
  namn?: string
  /** Vad som gäller. */
  text: Textvarde
  /** Hur ofta gruppen träffas i läget. Samverkansavtalet 2015 punkt 5. */
  frekvens?: Frekvensvarde
}
/** En anteckning. */
export interface Anteckning {
  /** Dag. En anteckning utan dag går inte att följa upp. */
  datum?: string
  /** Anteckningen. */
  text: string
}
/** En grupp inom planen. */
export interface Plangrupp {
  /** Gruppens namn. */
  namn: string
  /** Nivå. */
  nivå?: Samverkansniva
  /** Gruppens uppgift. */
  funktion?: Textvarde
  /**
   * Deltagare.
   *
   * Items: Funktion.
   */
  deltagare?: string[]
  /** Hur ofta gruppen träffas. Samverkansavtalet 2015 punkt 5. */
  mötesfrekvens?: Frekvensvarde
  /** Den som kallar gruppen. */
  sammankallande?: Funktionsvarde
}
/** Ett dokument. */
export interface Plandokument {
  /** Titel. */
  titel: string
  /** Bilaga där dokumentet finns. */
  bilaga?: string
  /** Dag. */
  datum?: string
  /** Diarienummer. */
  dnr?: string
}
/** Var planen befinner sig. */
export type Planstatus = 'planerad' | 'initierad' | 'pågår' | 'avslutad' | 'utgår'
/** En parts del i planen. */
export interface Partsatagande {
  /** Funktion eller resurs som parten ställer till förfogande. Samverkansavtalet 2015 punkt 10. */
  funktion?: Funktionstextvarde
  /** Kontakt hos parten. */
  kontakt?: Funktionstextvarde
  /** Övriga deltagare från parten. */
  deltagare?: Funktionslista
  /** Partens åtaganden. Samverkansavtalet 2015 punkt 7. */
  åtaganden?: Textlista
  /** Avsatt resurs. Samverkansavtalet 2015 punkt 10. */
  resurs?: Textvarde
}
/** Ett diagram i Markdown: ett kodblock med ordet figur. */
export interface Figur {
  /** Kort namn för hänvisningar: <figur:namn>. */
  id: string
  /** Slag av diagram. */
  typ: 'stapel' | 'linje' | 'staplad'
  /** Figurens titel. */
  titel: string
  /** CSV-fil: första kolumnen är kategori, övriga är serier. */
  data: string
  /** Enhet för värdena. */
  enhet?: string
  /** Källa. */
  källa: string
  /** Underlag som figuren bygger på. */
  underlag?: string
  /** Vad diagrammet visar, i ord. */
  alternativtext: string
  /** Sant om värdena är påhittade; figuren märks då tydligt. */
  påhittade_värden?: boolean
}
/** Gemensam kommunikationsplan. Samverkansavtalet 2015 punkt 8. */
export interface Kommunikationsplan {
  /** Planens titel. */
  titel?: string
  /** Dag då planen senast beslutades. */
  datum?: string
  /** Bakgrund. */
  bakgrund?: Textvarde
  /** Syfte. */
  syfte?: Textvarde
  /** Huvudbudskap. */
  huvudbudskap?: Textvarde
  /**
   * Strategi i punkter.
   *
   * Items: Löpande text i Markdown.
   */
  strategi?: string[]
  /**
   * Mål i punkter.
   *
   * Items: Löpande text i Markdown.
   */
  mål?: string[]
  /** Målgrupper. */
  målgrupper?: (string | Malgrupp)[]
  /**
   * Kommunikation om åtgärdsplanerna.
   *
   * Items: Löpande text i Markdown.
   */
  åtgärdsplaner?: string[]
  /** Så arbetar parterna tillsammans. */
  arbetssätt?: Textvarde
  /**
   * Kanaler.
   *
   * Items: Löpande text i Markdown.
   */
  kanaler?: string[]
  /** Planerade aktiviteter. */
  aktiviteter?: Kommunikationsaktivitet[]
  /** Kommunikativa utmaningar. */
  swot?: Swot
  /** Uppgifter som är kommunens egna. Vilka de är säger en kravprofil under  egna. */
  egna?: Egna
  /** Medvetna avsteg från regler. */
  undantag?: Undantag[]
}
/** En målgrupp. */
export interface Malgrupp {
  /** Namn. */
  namn: string
  /** Budskap. */
  budskap?: string
  /**
   * Kanaler.
   *
   * Items: Löpande text i Markdown.
   */
  kanaler?: string[]
}
/** En aktivitet. */
export interface Kommunikationsaktivitet {
  /** Vad. */
  vad: string
  /** När. */
  när?: Tidpunkt
  /** Ansvarig. */
  ansvarig?: Funktionsvarde
  /** Målgrupp. */
  målgrupp?: string
}
/** Kommunikativa utmaningar. */
export interface Swot {
  /**
   * Styrkor.
   *
   * Items: Löpande text i Markdown.
   */
  styrkor?: string[]
  /**
   * Svagheter.
   *
   * Items: Löpande text i Markdown.
   */
  svagheter?: string[]
  /**
   * Möjligheter.
   *
   * Items: Löpande text i Markdown.
   */
  möjligheter?: string[]
  /**
   * Risker.
   *
   * Items: Löpande text i Markdown.
   */
  risker?: string[]
}
/** overavtal.yaml: det avtal som överenskommelsen bygger på. */
export interface Overavtal {
  /** Överavtalets korta namn; annars mappens namn. */
  id?: string
  /** Titel. */
  titel: string
  /** Dag för undertecknande. */
  datum?: string
  /** Ort för undertecknande. */
  ort?: string
  /**
   * Parter.
   *
   * @minItems 2
   */
  parter: [Overavtalspart, Overavtalspart, ...Overavtalspart[]]
  /** Avtalets giltighet. */
  avtalstid: Overavtalstid
  /** Beslutade förlängningar. */
  förlängningar?: Overavtalsforlangning[]
  /** Löptid för underavtal i år. */
  underavtal_år?: number
  /** Det stadsövergripande underavtalet. */
  stadsövergripande?: string
  /** Kravprofil som avtalet ger. */
  profil?: string
  /** Avtalstexten i Markdown. */
  text?: string
  /** Avtalet som PDF. */
  pdf?: string
  /** Vad varje sida i PDF-filen visar. */
  alternativtext?: string | string[]
  /** Avtalets egna bilagor. */
  bilagor?: Overavtalsbilaga[]
  /** Tidigare överavtal. */
  ersätter?: string
}
/** En part. */
export interface Overavtalspart {
  /** Organisation ur samverkan.yaml; fält som inte anges här hämtas därifrån. */
  organisation?: string
  /** Namn. */
  namn: string
  /** Benämning i avtalet. */
  kortnamn?: string
  /** Organisationsnummer. */
  orgnr?: string
  /** Adress. */
  postadress?: string
  /** Diarienummer. */
  dnr?: string
  /** Undertecknare. */
  undertecknare?: Overavtalsundertecknare[]
}
/** En undertecknare. */
export interface Overavtalsundertecknare {
  /** Namn. */
  namn: string
  /** Titel. */
  titel: string
}
/** Avtalets giltighet. */
export interface Overavtalstid {
  /** Första dagen. */
  från: string
  /** Sista dagen. */
  till?: string
  /** Förlängs så många år i taget. */
  förlängning_år?: number
  /** Samråd senast så många månader före utgången. */
  samråd_månader?: number
  /** Dag då samråd hölls. */
  samråd?: string
}
/** En förlängning. */
export interface Overavtalsforlangning {
  /** Ny sista dag. */
  till: string
  /** Beslutet om förlängningen. */
  beslut?: Beslut
}
/** En bilaga. */
export interface Overavtalsbilaga {
  /** Nummer. */
  nummer: number
  /** Titel. */
  titel: string
  /** Markdown. */
  text?: string
  /** PDF. */
  pdf?: string
}
/** overenskommelse.yaml: överenskommelsens uppgifter, en fil per överenskommelse. */
export interface Samverkansoverenskommelse {
  /** Överenskommelsens korta namn; annars mappens namn. PDF-filen får samma namn, så ingen annan överenskommelse i arkivet får ha det. */
  id?: string
  /** Överenskommelsens titel. */
  titel: string
  /** Titel i sidhuvudet. */
  korttitel?: string
  /** Rad under titeln på omslaget. */
  undertitel?: string
  /** Version av dokumentet. */
  version?: string
  /** Dokumentets datum. */
  datum?: string
  /** Ort för underskrift. */
  ort?: string
  /** Dokumentets språk. */
  språk?: 'sv-SE' | 'en-GB'
  /** Det geografiska område som överenskommelsen gäller. */
  område?: string
  /** Syftet med samverkan. Lag (2023:196) 9 §. */
  syfte?: Textvarde
  /** Målen med samverkan. */
  mål?: Textlista
  /**
   * Principer för samverkan.
   *
   * Items: Löpande text i Markdown.
   */
  strategi?: string[]
  /** Förord i Markdown. */
  förord?: string
  /**
   * Parterna, minst två. Samverkansavtalet 2015 punkt 4.
   *
   * @minItems 2
   */
  parter: [Part, Part, ...Part[]]
  /** Hur överenskommelsen undertecknas. */
  undertecknas?: 'på papper' | 'elektroniskt'
  /** En mening om original som programmet skriver ut över underskrifterna. Utan den skrivs ingen ut: det som gäller står i texten. */
  slutklausul?: 'likalydande original' | 'elektroniskt original'
  /** Överenskommelsens giltighet. Samverkansavtalet 2015 punkt 4. */
  avtalstid: Avtalstid
  /** Förlängningar som har beslutats. */
  förlängningar?: Forlangning[]
  /** Ändringar och tillägg. */
  ändringar?: Andring[]
  /** Den överenskommelse som denna ersätter. */
  föregångare?: Foregangare
  /** Överavtalets id. */
  överavtal?: string
  /**
   * Kravprofiler som gäller.
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  profiler?: string[]
  /** Forum för strategiska och operativa frågor. Samverkansavtalet 2015 punkt 5. */
  styrgrupp?: Styrgrupp
  /** Övriga samverkansforum. */
  forum?: Forum[]
  /**
   * Uppgifter för parternas samordnare. Samverkansavtalet 2015 punkt 5.
   *
   * Items: Löpande text i Markdown.
   */
  samordnarnas_uppdrag?: string[]
  /** Den nämnd som leder kommunens brottsförebyggande arbete. Lag (2023:196) 13 §. */
  ansvarig_nämnd?: string
  /** Kommunens samordningsfunktion. Lag (2023:196) 11–12 §§. */
  samordningsfunktion?: string
  /** Prioriterade samverkansområden. Samverkansavtalet 2015 punkt 6. */
  prioriterade_områden?: PrioriteratOmrade[]
  /** Ställning till kategorier som överavtalet nämner. Samverkansavtalet 2015 punkt 6. */
  ställningstaganden?: Stallningstagande[]
  /** Uppgifter om den lokala lägesbilden. Samverkansavtalet 2015 punkt 6. */
  lägesbild?: Lagesbild
  /** Underlag till lägesbilden. Samverkansavtalet 2015 punkt 6. */
  underlag?: Underlag[]
  /** Processer som samverkan består av. */
  processer?: Process[]
  /** Tidsperspektiv i arbetet. */
  tidsperspektiv?: Tidsperspektiv[]
  /**
   * Konkreta exempel.
   *
   * Items: Löpande text i Markdown.
   */
  exempel?: string[]
  /** Löften till medborgarna. */
  medborgarlöften?: Medborgarlofte[]
  /** Uppgifter som är kommunens egna. Vilka de är säger en kravprofil under  egna. */
  egna?: Egna
  /**
   * Bilagorna i ordning. Samverkansavtalet 2015 punkt 4.
   *
   * @minItems 1
   */
  bilagor: [Bilagepost, ...Bilagepost[]]
  /** Förkortningar och begrepp. */
  ordlista?: Forkortning[]
  /** Det som någon har tagit ställning till innan handlingen publiceras. */
  publicering?: Publicering
  /** Medvetna avsteg från regler. */
  undantag?: Undantag[]
}
/** En part i överenskommelsen. */
export interface Part {
  /** Kort namn som planerna hänvisar till. */
  id: string
  /** Organisation ur samverkan.yaml; fält som inte anges här hämtas därifrån. */
  organisation?: string
  /** Partens fulla namn. */
  namn?: string
  /** Det namn som används i tabeller och etiketter. */
  kortnamn?: string
  /** Slag av part. */
  typ?: Organisationstyp
  /** Den nämnd eller myndighet som är part. */
  organ?: string
  /** Organisationsnummer. */
  orgnr?: string
  /** Den juridiska person som organisationsnumret tillhör. */
  juridisk_person?: string
  /** Postadress till parten. */
  postadress?: string
  /** Partens diarienummer. */
  dnr?: string
  /** De som undertecknar för parten. Samverkansavtalet 2015 punkt 4. */
  undertecknare?: Undertecknare[]
  /** Partens samordnare. Samverkansavtalet 2015 punkt 5. */
  samordnare?: Kontakt[]
  /** Grupper av personer eller funktioner som företräder parten. */
  deltagare?: Deltagargrupp[]
  /** Uppgifter som är kommunens egna. Vilka de är säger en kravprofil under  egna. */
  egna?: Egna
}
/** En undertecknare. */
export interface Undertecknare {
  /** Kort namn; används i underskriftsfältets namn. */
  id?: string
  /** Undertecknarens namn. */
  namn: string
  /** Undertecknarens titel. */
  titel: string
  /** Det mandat som undertecknaren har. Samverkansavtalet 2015 punkt 4; kommunallagen 6 kap. 37–38 §§ och 7 kap. 5 §. */
  mandat?: Mandat
}
/** En grupp. */
export interface Deltagargrupp {
  /** Gruppens namn. */
  grupp: string
  /**
   * Personer eller funktioner.
   *
   * Items: Namn eller funktion.
   */
  personer?: string[]
}
/** Överenskommelsens giltighet. Samverkansavtalet 2015 punkt 4. */
export interface Avtalstid {
  /** Slag av avtalstid. */
  typ: 'bestämd' | 'tillsvidare'
  /** Första dagen. Utan den kan tider inte räknas ut. */
  från?: string
  /** Sista dagen, inräknad. */
  till?: string
  /** Hur överenskommelsen kan förlängas. */
  förlängning?: Forlangningsvillkor
  /** Samråd före avtalstidens utgång. */
  samråd?: Samradstid
  /** Uppsägning. */
  uppsägning?: Uppsagning
}
/** Hur överenskommelsen kan förlängas. */
export interface Forlangningsvillkor {
  /** Antal år i taget. */
  år?: number
  /** Villkor för förlängning. */
  villkor?: string
}
/** Samråd före avtalstidens utgång. */
export interface Samradstid {
  /** Senast så många månader före utgången. */
  månader?: number
  /** Dag då samrådet hölls eller ska hållas. */
  datum?: string
}
/** Uppsägning. */
export interface Uppsagning {
  /** Uppsägningstid i månader. */
  månader?: number
  /** Villkor för uppsägning. */
  villkor?: string
}
/** En förlängning. */
export interface Forlangning {
  /** Ny sista dag. */
  till: string
  /** Dag för samråd. */
  samråd?: string
  /** Dag för beslutet. */
  datum?: string
}
/** En ändring. */
export interface Andring {
  /** Dag. */
  datum: string
  /** Vad som ändras. */
  beskrivning: string
  /**
   * Parter som har undertecknat.
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  undertecknad_av?: string[]
}
/** Den överenskommelse som denna ersätter. */
export interface Foregangare {
  /** Titel. */
  titel: string
  /** Dess sista dag. */
  till?: string
}
/** Forum för strategiska och operativa frågor. Samverkansavtalet 2015 punkt 5. */
export interface Styrgrupp {
  /** Gruppens namn. */
  namn?: string
  /**
   * De funktioner som ingår.
   *
   * @minItems 1
   */
  ledamöter: [Funktion, ...Funktion[]]
  /** Ordförandeskapet. */
  ordförande?: Ordforandeskap
  /** Hur ofta gruppen sammanträder. */
  frekvens?: Frekvensvarde
  /** Möten som är hållna eller planerade. */
  möten?: Styrgruppsmote[]
}
/** Ordförandeskapet. */
export interface Ordforandeskap {
  /** Hur ordförandeskapet växlar. */
  ordning: 'fast' | 'alternerande'
  /**
   * Funktioner som är ordförande, i turordning.
   *
   * @minItems 1
   *
   * Items: Funktion.
   */
  funktioner: [string, ...string[]]
  /** Ordförandeskapet i ord. */
  text?: string
}
/** Ett möte. */
export interface Styrgruppsmote {
  /** Dag. */
  datum: string
  /** Den funktion som leder mötet. */
  ordförande?: string
  /** Beslut. */
  beslut?: Textlista
}
/** Ett forum. */
export interface Forum {
  /** Forumets korta namn. */
  id?: string
  /** Namn. */
  namn: string
  /** Nivå. */
  nivå?: Samverkansniva
  /** Uppgift. */
  uppgift?: string
  /** Ordförande. */
  ordförande?: string
  /**
   * Funktioner som deltar.
   *
   * Items: Funktion.
   */
  funktioner?: string[]
  /** Hur ofta forumet träffas. Samverkansavtalet 2015 punkt 5. */
  frekvens?: Frekvensvarde
}
/** Ett område. */
export interface PrioriteratOmrade {
  /** Områdets korta namn, som planerna hänvisar till. */
  id: string
  /** Nummer eller bokstav. */
  nummer?: string | number
  /** Områdets namn. */
  namn: string
  /** Övergripande mål och syfte. */
  syfte?: Textvarde
  /** Lägesbilden för området. */
  lägesbild?: Textvarde
  /**
   * Strategier och styrdokument.
   *
   * Items: Titel.
   */
  styrdokument?: string[]
  /**
   * Delkriterier.
   *
   * Items: Kriterium.
   */
  kriterier?: string[]
  /** Vem som har prioriterat. */
  nivå?: 'stadsövergripande' | 'lokal'
  /** Polisens klassning av området. */
  klassning?: Klassning
  /**
   * Underlag som prioriteringen bygger på (id).
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  underlag?: string[]
  /** Skälet till att området saknar åtgärdsplan. */
  utan_plan?: string
  /** Uppgifter som är kommunens egna. Vilka de är säger en kravprofil under  egna. */
  egna?: Egna
}
/** Polisens klassning av området. */
export interface Klassning {
  /** Klassning. */
  värde?: string
  /** Dag. */
  datum?: string
}
/** Ett ställningstagande. */
export interface Stallningstagande {
  /** Kategorin. */
  kategori: string
  /** Ställningen. */
  ställning: 'prioriteras' | 'prioriteras inte'
  /** Skälet. */
  motiv: string
  /**
   * Områden där kategorin hanteras.
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  områden?: string[]
  /**
   * Planer där kategorin hanteras.
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  planer?: string[]
}
/** Uppgifter om den lokala lägesbilden. Samverkansavtalet 2015 punkt 6. */
export interface Lagesbild {
  /** Dag då lägesbilden fastställdes. */
  datum?: string
  /** Beslutet som fastställde lägesbilden. */
  beslut?: Beslut
  /** Hur ofta lägesbilden uppdateras. */
  uppdateras?: Frekvensvarde
  /** Hur lägesbilden togs fram. */
  metod?: Textvarde
  /** Dag då parternas lägesbilder vägdes samman. */
  sammanvägd?: string
  /** Uppgifter som är kommunens egna. Vilka de är säger en kravprofil under  egna. */
  egna?: Egna
}
/** Ett underlag. */
export interface Underlag {
  /** Underlagets korta namn, som texter och områden hänvisar till. */
  id: string
  /** Titel. */
  titel: string
  /** Utgivare. */
  utgivare?: string
  /** År. */
  år?: number
  /** Slag av underlag. */
  typ?:
    | 'statistik'
    | 'trygghetsundersökning'
    | 'enkät'
    | 'medborgardialog'
    | 'personal'
    | 'underrättelse'
    | 'rapport'
    | 'områdesfakta'
  /** Perspektiv enligt samverkansavtalet 2015 punkt 6. */
  perspektiv?: 'statistik' | 'trygghetsundersökning' | 'medborgare' | 'personal'
  /** Sekretessprövning. */
  sekretess?: Sekretessprovning
  /** Kommentar. */
  kommentar?: string
}
/** Sekretessprövning. */
export interface Sekretessprovning {
  /** Lagrum. */
  lagrum?: string
  /** Den funktion som har prövat. */
  prövad_av?: string
  /** Dag. */
  datum?: string
}
/** En process. */
export interface Process {
  /** Namn. */
  namn: string
  /** Vad processen är. */
  beskrivning?: string
  /**
   * Steg i ordning.
   *
   * Items: Steg.
   */
  steg: string[]
}
/** Ett tidsperspektiv. */
export interface Tidsperspektiv {
  /** Namn. */
  namn: string
  /** Tidsrymd. */
  år: string
  /** Nivå. */
  nivå?: string
  /** Vem. */
  vem?: string
  /** Slag av prevention. */
  prevention?: string
  /** Så mäts framgång. */
  framgång?: string
  /**
   * Det som kännetecknar arbetet i perspektivet.
   *
   * Items: Kännetecken.
   */
  kännetecken?: string[]
}
/** Ett löfte. */
export interface Medborgarlofte {
  /** Löftets korta namn. */
  id?: string
  /** Löftet. */
  löfte: string
  /** Tiden som löftet gäller. */
  period: Tidsperiod
  /** Åtgärder. */
  åtgärder?: Textlista
  /** Ansvarig. */
  ansvarig?: Funktionsvarde
  /** Uppföljning. */
  uppföljning?: Textvarde
  /**
   * Planer som löftet bygger på.
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  planer?: string[]
}
/** En bilaga. */
export interface Bilagepost {
  /** Bilagans nummer. */
  nummer: number
  /** Bilagans titel. */
  titel: string
  /** Vad bilagan innehåller. */
  sort:
    | 'överenskommelse'
    | 'samordnare'
    | 'lägesbild'
    | 'åtgärdsplaner'
    | 'uppföljningsplan'
    | 'kommunikationsplan'
    | 'överavtal'
    | 'målområdesmatris'
    | 'medborgarlöften'
    | 'text'
    | 'pdf'
  /** Kort namn för hänvisningar; annars härleds det ur sorten. */
  id?: string
  /** Fil eller mapp som bilagan görs av. */
  källa?: string
  /** Hur åtgärdsplanerna skrivs ut. */
  form?: 'blankett' | 'områdestabell' | 'orsak-åtgärd' | 'aktivitetsregister'
  /** Papperets läge. */
  sida?: 'stående' | 'liggande'
  /** Dag då bilagan senast beslutades. */
  datum?: string
  /** Bilagans version. */
  version?: string
  /** Beslutet om bilagan. */
  beslut?: Beslut
  /** Vad varje sida i en infogad PDF visar. */
  alternativtext?: string | string[]
  /** Kort text före bilagans innehåll. */
  inledning?: string
  /** Målområdesmatrisen så som den stod i ett dokument som har lästs in; annars härleds den ur åtgärdsplanerna. */
  matris?: Matriskolumn[]
  /** Förteckningen över planer så som den stod i ett dokument som har lästs in; annars härleds den ur åtgärdsplanerna. */
  planförteckning?: Forteckningsrad[]
}
/** Ett områdes kolumn. */
export interface Matriskolumn {
  /** Områdets id. */
  område: string
  /**
   * Aktiviteterna så som de stod, i ordning.
   *
   * Items: Aktivitetens namn i matrisen.
   */
  aktiviteter: string[]
}
/** En rad i förteckningen. */
export interface Forteckningsrad {
  /** Nummer. */
  nummer?: string | number
  /** Titeln så som den stod. */
  titel: string
}
/** En kravprofil: vad ett avtal, en lag eller en vägledning kräver, punkt för punkt. */
export interface Profil {
  /** Profilens korta namn. */
  id: string
  /** Vad profilen är. */
  titel: string
  /** Så som ett fynd nämner dokumentet som kraven står i. */
  dokument: string
  /** Vilket slags grund kraven har, när de inte säger annat. Annars husregel. */
  grund?: Grund
  /** Var dokumentet finns att läsa. */
  källa?: string
  /** När dokumentet gäller eller gällde. Upplysning. */
  gäller?: Giltighet
  /** Dag från vilken kraven gäller. Dessförinnan är de upplysningar, och för en överenskommelse som tog slut innan gäller de inte. */
  träder_i_kraft?: string
  /**
   * Andra profiler som följer med.
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  bygger_på?: string[]
  /** Prioriterade områden som dokumentet räknar upp. */
  områden?: Profilomrade[]
  /** Uppgifter som måste finnas. */
  krav?: Krav[]
  /** Uppgifter som är kommunens egna: filerna har dem under  egna, och de skrivs ut med sin titel. */
  egna?: EgenUppgift[]
  /** Regler i programmet som profilen slår på. */
  regler?: Regelkrav[]
}
/** När ett dokument gäller eller gällde. */
export interface Giltighet {
  /** Första dag. */
  från?: string
  /** Sista dag. */
  till?: string
}
/** Ett område. */
export interface Profilomrade {
  /** Områdets nummer eller bokstav. */
  nummer: number | string
  /** Områdets namn. */
  namn: string
}
/** Vilket slags grund ett krav har. */
export type Grund = 'lag' | 'avtal' | 'vägledning' | 'form' | 'husregel'
/** fel stoppar underskrift och publicering, varning bör åtgärdas, info är bra att veta. */
export type Allvar = 'fel' | 'varning' | 'info'
/** Annat allvar i en viss variant av dokumentet. */
export interface AllvarI {
  /** Det som ska undertecknas. */
  signering?: Allvar
  /** Utkast. */
  utkast?: Allvar
  /** Det som publiceras. */
  publik?: Allvar
}
/** Ett krav på en sorts fil: uppgifter som ska finnas (schema), rubriker och ord i en text, omfattning eller tid. Utan något av dem tas det som inte står här från samma kod i en profil som denna bygger på. */
export interface Krav {
  /** Fyndets kod. Samma uppgift har samma kod i alla profiler. */
  kod: string
  /**
   * Krav i katalogen.
   *
   * Items: T.ex. D08.
   */
  katalog?: string[]
  /** Den fil som kravet gäller. En aktivitet är en rad i registret: en plan utan delaktiviteter, eller en delaktivitet med det som står på planen. */
  fil?:
    | 'överenskommelse'
    | 'åtgärdsplan'
    | 'aktivitet'
    | 'uppföljningsplan'
    | 'kommunikationsplan'
    | 'statusrapport'
    | 'överavtal'
    | 'avtalstext'
    | 'lägesbild'
    | 'förord'
    | 'bilagetext'
  /** Hur allvarligt fyndet är. */
  allvar: Allvar
  /** Hur allvarligt fyndet är i varje variant. */
  allvar_i?: AllvarI
  /** När just detta krav börjar gälla. */
  träder_i_kraft?: string
  /** Stället i dokumentet. */
  ställe?: string
  /** Kravets slags grund, när den inte är profilens. */
  grund?: Grund
  /** Kravet med egna ord. */
  krav: string
  /** Vad fyndet säger; annars vilken uppgift som saknas. */
  meddelande?: string
  /** Vad som annars går fel. */
  varför?: string
  /** Vad man ska skriva. */
  gör_så_här?: string
  /** Ett gott exempel, så som det står i filen. En lista vars poster har id, eller namn, behöver bara ha med den post som ändras. */
  bra?: string
  /** Ett dåligt exempel, så som det står i filen. Raden  # nyckel saknas  säger vad som saknas. */
  dåligt?: string
  /** Det som filens data ska hålla. */
  schema?: {}
  /**
   * Rubriker som ska finnas i texten. Av flera i en lista räcker en.
   *
   * @minItems 1
   */
  rubriker?: [Ordval, ...Ordval[]]
  /** Rubriken på det avsnitt i texten som  ord  eller  omfattning  gäller, med det som står under den. */
  avsnitt?: Ordval
  /** Den uppgift i filen som  ord, omfattning  eller  tid  gäller: nycklar med punkt emellan. Genom en lista gäller det varje post. */
  uppgift?: string
  /**
   * Ord eller uttryck som ska stå där, böjda eller inte. Av flera i en lista räcker ett.
   *
   * @minItems 1
   */
  ord?: [Ordval, ...Ordval[]]
  /** Hur mycket det får vara: posterna i en lista, orden i en text, ett tal. Utan uppgift hela texten, eller hur många filer av sorten som finns. */
  omfattning?: Omfattning
  /** När dagen i  uppgift  tidigast och senast får vara. */
  tid?: Tidsgranser
  /**
   * Början på ord: den som har något av dem i avtalstexten behöver inte ha uppgiften i data.
   *
   * @minItems 1
   *
   * Items: T.ex. ändamål.
   */
  eller_i_text?: [string, ...string[]]
  /** Om kravet gäller också ett löfte eller en plan som står för sig, när profilen gäller av sig själv. Annars ja. */
  gäller_fristående?: boolean
}
/** En uppgift som är kommunens egen. */
export interface EgenUppgift {
  /** Namnet på uppgiften i filerna, under  egna. */
  nyckel: string
  /** Det som uppgiften hör till. */
  hör_till:
    | 'överenskommelse'
    | 'part'
    | 'område'
    | 'lägesbild'
    | 'åtgärdsplan'
    | 'uppföljningsplan'
    | 'kommunikationsplan'
    | 'statusrapport'
  /** Vad dokumentet kallar uppgiften. */
  titel: string
  /** Vad uppgiften säger om personer. Det som inte är nej lämnas ut ur den publika versionen. */
  personuppgift: 'nej' | 'namn' | 'namn eller funktion' | 'kontakt'
  /** Vad uppgiften är till för. */
  beskrivning?: string
  /** Vad värdet ska vara, som ett stycke JSON Schema (draft-07); annars en text. */
  schema?: {}
  /** Hur allvarligt det är att uppgiften saknas. Utan allvar är den frivillig. */
  allvar?: Allvar
  /** Hur allvarligt det är i varje variant. */
  allvar_i?: AllvarI
  /** När uppgiften börjar krävas. */
  träder_i_kraft?: string
  /** Stället i dokumentet. */
  ställe?: string
  /** Kravet med egna ord. */
  krav?: string
  /** Vad som annars går fel. */
  varför?: string
  /** Vad man ska skriva. */
  gör_så_här?: string
}
/** Ett ord eller uttryck, eller flera där ett räcker. Ett ord som slutar med bindestreck är början på ett ord, och ett som börjar med bindestreck är slutet. */
export type Ordval = string | [string, ...string[]]
/** Minst och högst hur mycket. */
export interface Omfattning {
  /** Så mycket ska det vara. */
  minst?: number
  /** Mer får det inte vara. */
  högst?: number
  /** Vad en text räknas i; annars ord. */
  enhet?: 'ord' | 'tecken'
}
/** Från vilken dag, och till vilken. */
export interface Tidsgranser {
  /** Första dag som godtas. */
  tidigast?: Tidsgrans
  /** Sista dag som godtas. */
  senast?: Tidsgrans
}
/** En dag, en annan uppgift, eller en tid före eller efter en annan uppgift. */
export type Tidsgrans = string | Tidsavstand
/** En tid före eller efter en dag. */
export interface Tidsavstand {
  /** Antal dagar. */
  dagar?: number
  /** Antal veckor. */
  veckor?: number
  /** Antal månader. */
  månader?: number
  /** Antal år. */
  år?: number
  /** Den dag, eller uppgift, som tiden räknas bakåt från. Utan tid dagen själv. */
  före?: string
  /** Den dag, eller uppgift, som tiden räknas framåt från. Utan tid dagen själv. */
  efter?: string
  /** Den fil som uppgiften står i, när det är en annan än kravets. */
  i?: 'överenskommelse' | 'överavtal'
}
/** En regel i programmet, med stället som kräver den och profilens egna värden. */
export interface Regelkrav {
  /** Regelns kod. */
  regel: string
  /** Stället i dokumentet. */
  ställe?: string
  /** Kravets slags grund, när den inte är profilens. */
  grund?: Grund
  /** Kravet med egna ord. */
  krav?: string
  /** Hur allvarligt fyndet är. */
  allvar?: Allvar
  /** Hur allvarligt fyndet är i varje variant. */
  allvar_i?: AllvarI
  /** När just detta krav börjar gälla. */
  träder_i_kraft?: string
  /** Profilens egna värden för regeln. */
  värden?: {}
}
/** samverkan.yaml i roten av ett arkiv med överenskommelser: det som gäller för alla. */
export interface Samverkan {
  /** Den version av formatet som arkivets filer följer. `samverkan migrate` skriver den. */
  formatversion?: number
  /** Organisationer som kan vara parter. */
  organisationer?: Organisation[]
  /** Det som någon har tagit ställning till innan någon av överenskommelserna publiceras. */
  publicering?: Publicering
  /** Husets utseende. */
  tema?: Tema
  /**
   * Mappar med överavtal.
   *
   * Items: Sökväg till en fil i mappen, med snedstreck framåt.
   */
  överavtal?: string[]
  /**
   * Mappar eller filer med egna kravprofiler.
   *
   * Items: Sökväg till en fil i mappen, med snedstreck framåt.
   */
  profiler?: string[]
  /** Profiler som annars gäller av sig själva, och varför de inte gör det för överenskommelserna här. */
  profiler_undantag?: Profilundantag[]
  /** Mapp med egna mallar som ersätter enskilda delmallar. */
  mallar?: string
  /** Förkortningar som gäller i alla överenskommelser. */
  ordlista?: Forkortning[]
}
/** En profil och skälet. */
export interface Profilundantag {
  /** Profilens kod. */
  profil: string
  /** Varför den inte gäller. */
  skäl: string
}
/** En organisation som kan vara part. */
export interface Organisation {
  /** Kort namn som parterna hänvisar till. */
  id: string
  /** Organisationens fulla namn. */
  namn: string
  /** Det namn som används i tabeller och etiketter. */
  kortnamn?: string
  /** Slag av organisation. */
  typ?: Organisationstyp
  /** Den nämnd eller myndighet som är part, när namnet ovan är en förvaltning. */
  organ?: string
  /** Organisationsnummer. */
  orgnr?: string
  /** Den juridiska person som organisationsnumret tillhör. */
  juridisk_person?: string
  /** Postadress till organisationen. */
  postadress?: string
  /** Logotyp (SVG eller PNG). */
  logotyp?: string
}
/** Husets utseende. */
export interface Tema {
  /** Accentfärg som #RRGGBB. Kontrasten mot vitt måste vara minst 4,5:1. */
  accentfärg?: string
  /** Typsnitt för rubriker och tabeller. */
  rubriktypsnitt?: 'Open Sans' | 'Gelasio'
  /** Typsnitt för löpande text. */
  brödtypsnitt?: 'Open Sans' | 'Gelasio'
  /** Logotyper på omslaget, i ordning. */
  logotyper?: Logotyp[]
}
/** En logotyp. */
export interface Logotyp {
  /** Bildfil (SVG eller PNG). */
  fil: string
  /** Vad bilden visar. */
  alternativtext: string
}
/** lagesbild/ÅÅÅÅ-MM.yaml i en överenskommelses mapp: årets statusrapport om lägesbilden. */
export interface Statusrapport {
  /** Rapportens titel; annars "Lägesbild" med period. */
  titel?: string
  /** Månad och år som rapporten gäller. */
  period: string
  /** Det område som rapporten gäller. */
  område?: string
  /** Dag då rapporten blev klar. */
  datum?: string
  /** Den lägesbild som rapporten jämför med. */
  baslinje?: Baslinje
  /** Samråd med polisen om bedömningen. */
  samråd?: Samrad
  /** De stadsövergripande prioriterade områdena, i nummerordning. */
  stadsövergripande?: StadsovergripandeOmrade[]
  /** De lokalt prioriterade områdena. */
  lokala?: LokaltOmrade[]
  /** Serier med mätvärden som belägg hänvisar till. */
  serier?: Serie[]
  /** Uppgifter som är kommunens egna. Vilka de är säger en kravprofil under  egna. */
  egna?: Egna
  /** Medvetna avsteg från regler. */
  undantag?: Undantag[]
}
/** Den lägesbild som rapporten jämför med. */
export interface Baslinje {
  /** Månad och år för den tidigare rapporten. */
  period: string
  /** Den tidigare rapportens titel, när den inte finns i mappen. */
  titel?: string
  /** Den tidigare rapportens diarienummer. */
  dnr?: string
}
/** Samråd med polisen om bedömningen. */
export interface Samrad {
  /** Funktion hos polisen. */
  vem: string
  /** Dag för samrådet. */
  datum: string
}
/** Ett stadsövergripande prioriterat område. */
export interface StadsovergripandeOmrade {
  /** Kort namn som andra områden och rapporter hänvisar till. Samma år från år. */
  id?: string
  /** Områdets nummer i den stadsövergripande listan. */
  nummer?: number
  /** Områdets namn. */
  namn: string
  /** Avvikelsen från baslinjen. Lägesbildens statusrapport: positiv eller negativ förändring, eller "Ej förändrat". */
  avvikelse?: Avvikelse
  /**
   * Lokalt prioriterade områden (id ur lokala) där arbetet redovisas.
   *
   * Items: Område.
   */
  hanteras_i?: string[]
  /** Kommentar. */
  kommentar?: string
  /**
   * Vad som har gjorts, i punkter.
   *
   * Items: Punkt.
   */
  punkter?: string[]
  /**
   * Åtgärdsplaner (id) som hör till området.
   *
   * Items: Plan.
   */
  planer?: string[]
  /** Dokument som området hänvisar till. */
  hänvisningar?: Hanvisning[]
}
/** Ett lokalt prioriterat område. */
export interface LokaltOmrade {
  /** Kort namn som andra områden och rapporter hänvisar till. Samma år från år. */
  id: string
  /** Områdets namn. */
  namn: string
  /** Avvikelsen från baslinjen. Lägesbildens statusrapport: positiv eller negativ förändring, eller "Ej förändrat". */
  avvikelse?: Avvikelse
  /**
   * Lokalt prioriterade områden (id ur lokala) där arbetet redovisas.
   *
   * Items: Område.
   */
  hanteras_i?: string[]
  /** Kommentar. */
  kommentar?: string
  /**
   * Vad som har gjorts, i punkter.
   *
   * Items: Punkt.
   */
  punkter?: string[]
  /**
   * Åtgärdsplaner (id) som hör till området.
   *
   * Items: Plan.
   */
  planer?: string[]
  /** Dokument som området hänvisar till. */
  hänvisningar?: Hanvisning[]
}
/** Avvikelsen från baslinjen. Lägesbildens statusrapport: positiv eller negativ förändring, eller "Ej förändrat". */
export interface Avvikelse {
  /** Åt vilket håll problemet har förändrats sedan baslinjen. */
  riktning: 'bättre' | 'sämre' | 'ej förändrat'
  /** Kort beskrivning av förändringen och hur den visar sig. Behövs när riktningen är bättre eller sämre. */
  beskrivning?: string
  /** Det som bedömningen bygger på. */
  belägg?: Belagg[]
}
/** Ett belägg: statistik, underrättelse eller lokal bild. */
export interface Belagg {
  /** Slag av belägg. */
  typ: 'statistik' | 'underrättelse' | 'lokal bild'
  /** Vad belägget visar. */
  text?: string
  /** Serien (id ur serier) som siffrorna står i; då räknas förändringen ut. */
  serie?: string
  /** Källa, när belägget inte är en serie. */
  källa?: string
}
/** Hänvisning till ett dokument utanför rapporten. */
export interface Hanvisning {
  /** Dokumentets titel. */
  titel: string
  /** Dokumentets datum. */
  datum?: string
  /** Dokumentets diarienummer. */
  dnr?: string
}
/** En serie med mätvärden över tid. */
export interface Serie {
  /** Kort namn. Områden som jämförs använder samma id. */
  id: string
  /** Vad som mäts. */
  titel: string
  /** CSV-fil: första kolumnen är period (ÅÅÅÅ eller ÅÅÅÅ-MM), övriga är serier. */
  data: string
  /** Kolumnens rubrik i filen; annars filens första serie. */
  kolumn?: string
  /** Enhet för värdena. */
  enhet?: string
  /** Varifrån värdena kommer. */
  källa: string
  /** Om ett lägre eller ett högre värde är en förbättring. */
  bättre_när: 'lägre' | 'högre'
  /** Förändring i procent som räknas som ej förändrat; 5 när inget anges. */
  tolerans?: number
  /** Sant om värdena är påhittade; diagrammet märks då tydligt. */
  påhittade_värden?: boolean
}
/** Hur samverkan följs upp. Samverkansavtalet 2015 punkt 9. */
export interface Uppfoljningsplan {
  /** Text före tabellen. */
  inledning?: string
  /** Dag då planen senast beslutades. */
  datum?: string
  /**
   * Det som följs upp.
   *
   * @minItems 1
   */
  objekt: [Uppfoljningsobjekt, ...Uppfoljningsobjekt[]]
  /**
   * Frågor som varje plans administratör besvarar.
   *
   * Items: Löpande text i Markdown.
   */
  frågor?: string[]
  /** Uppgifter som är kommunens egna. Vilka de är säger en kravprofil under  egna. */
  egna?: Egna
  /** Medvetna avsteg från regler. */
  undantag?: Undantag[]
}
/** Ett uppföljningsobjekt. */
export interface Uppfoljningsobjekt {
  /** Objektets korta namn. */
  id?: string
  /** Vad som följs upp. */
  sort: 'samverkansorganisation' | 'lägesbild' | 'åtgärdsplaner' | 'kommunikationsplan' | 'annat'
  /** Namn. */
  namn: string
  /** Metod. */
  metod?: Textvarde
  /** Ansvarig. */
  ansvarig?: Funktionsvarde
  /** Hur ofta. */
  frekvens?: Frekvensvarde
  /** Vad redovisningen leder till. */
  resultat?: 'redovisning' | 'redovisning och beslut'
}
/** En uppgift som ännu inte är avgjord: vem som tar fram den och när den ska vara klar. */
export interface Oppen {
  /** Varför uppgiften fattas. */
  status: 'under framtagande' | 'saknas'
  /** Den funktion som tar fram uppgiften. */
  vem: string
  /** Dag då uppgiften ska vara klar. */
  senast: string
  /** Vad som återstår. */
  kommentar?: string
}
/** Text, eller en uppgift som ännu inte är avgjord. */
export type Textvarde = string | Oppen
/** En text, en lista av texter eller en uppgift som ännu inte är avgjord. */
export type Textlista = string | [string, ...string[]] | Oppen
/** En funktion i ord, eller en uppgift som ännu inte är avgjord. */
export type Funktionstextvarde = string | Oppen
/** En funktion i ord, en lista av dem eller en uppgift som ännu inte är avgjord. */
export type Funktionslista = string | [string, ...string[]] | Oppen
/** En funktion (roll) som ansvarar för något. */
export interface Funktion {
  /** Funktionens namn, inte en hel organisation. */
  funktion: string
  /** Parten som funktionen hör till (id ur parter). */
  part?: string
  /** Forum där funktionen är sammankallande, när planen har flera. */
  forum?: string
  /** Personens namn, om det behövs. */
  namn?: string
}
/** En eller flera funktioner, eller en uppgift som ännu inte är avgjord. */
export type Funktionsvarde = string | Funktion | [string | Funktion, ...(string | Funktion)[]] | Oppen
/** Hur ofta något sker. */
export interface Frekvens {
  /** Antal gånger per period. */
  antal?: number
  /** Perioden. */
  per?: 'vecka' | 'månad' | 'kvartal' | 'termin' | 'tertial' | 'halvår' | 'år' | 'tillfälle'
  /** Frekvensen i ord, när antal och period inte räcker. */
  text?: string
}
/** Hur ofta: i ord, som antal per period, eller en uppgift som ännu inte är avgjord. */
export type Frekvensvarde = string | Frekvens | Oppen
/** En tid med början och slut. */
export interface Tidsperiod {
  /** Första dagen. */
  från?: string
  /** Sista dagen, inräknad. */
  till?: string
  /** Tiden i ord. */
  text?: string
}
/** Tid för genomförande: ”tillsvidare” (så länge överenskommelsen gäller) eller en period. Samverkansavtalet 2015 punkt 7. */
export type Loptid = 'tillsvidare' | Tidsperiod | Oppen
/** En tidpunkt: ett datum, en period eller tiden i ord. */
export type Tidpunkt = string | Tidsperiod | Oppen
/** Ett beslut som ger något giltighet. */
export interface Beslut {
  /** Den som har beslutat. */
  instans: string
  /** Beslutsdag. */
  datum?: string
  /** Paragraf eller punkt i protokoll eller delegationsordning. */
  punkt?: string
  /** Diarienummer. */
  dnr?: string
}
/** Det mandat som undertecknaren har: ett beslut eller en punkt i delegationsordningen. Samverkansavtalet 2015 punkt 4; kommunallagen 6 kap. 37–38 §§ och 7 kap. 5 §. */
export interface Mandat {
  /** Slag av mandat. */
  typ: 'beslut' | 'delegation'
  /** Den som har gett mandatet. */
  instans: string
  /** Dag för beslutet eller delegationsordningen. */
  datum?: string
  /** Paragraf eller delegationspunkt. */
  punkt?: string
}
/** En person att kontakta. */
export interface Kontakt {
  /** Personens namn. */
  namn: string
  /** Titel eller funktion. */
  titel: string
  /** Enhet. */
  enhet?: string
  /** Telefonnummer. */
  telefon?: string
  /** E-postadress, helst en funktionsbrevlåda. */
  'e-post'?: string
  /** Postadress för formella meddelanden. Samverkansavtalet 2015 punkt 13. */
  postadress?: string
  /** Den tid eller andel av heltid som parten avsätter för uppdraget. Samverkansavtalet 2015 punkt 5. */
  resurs?: Textvarde
}
/** Ett medvetet avsteg från en regel. */
export interface Undantag {
  /** Regelns kod. */
  regel: string
  /** Varför avsteget är rätt här. */
  motiv: string
  /** Dag då avsteget upphör. */
  till: string
}
/** Svar på uppföljningen av en plan för en period. */
export interface Rapport {
  /** Perioden: T1, T2, VB (verksamhetsberättelse) eller halvår, med år. Utan år kan det inte avgöras när svaret ska finnas. */
  period: string
  /** Är målet nått? */
  målet_nått?: 'ja' | 'delvis' | 'nej' | 'för tidigt att säga'
  /** Vad som ligger bakom bedömningen. */
  kommentar?: Textvarde
  /** Vilka aktiviteter har genomförts? */
  aktiviteter?: Textlista
  /** Antal genomförda möten under perioden. */
  möten?: number
  /** Dag då svaret lämnades. */
  datum?: string
  /** Den funktion som svarar. */
  av?: Funktionsvarde
}
/** Nivå. */
export type Samverkansniva = 'strategisk' | 'operativ' | 'arbetsgrupp'
/** Slag av organisation. */
export type Organisationstyp = 'kommun' | 'polis' | 'region' | 'räddningstjänst' | 'bostadsbolag' | 'skola' | 'annan'
/** En förkortning eller ett begrepp. */
export interface Forkortning {
  /** Förkortningen eller begreppet. */
  förkortning: string
  /** Vad det står för. */
  betydelse: string
}
/** Det som någon har tagit ställning till innan handlingen publiceras. */
export interface Publicering {
  /**
   * Namn på organisationer, funktionsbrevlådor, växlar och tipstelefoner som ser ut som en persons och som den publika versionen ändå visar.
   *
   * Items: Texten, så som den står i handlingarna.
   */
  får_stå?: string[]
  /** Filer som programmet inte kan se in i – bilder, infogade PDF:er och egna mallar – och vem som har sett efter att de kan publiceras. */
  granskat?: Granskning[]
}
/** Vem som har granskat filer inför publicering, och när. */
export interface Granskning {
  /**
   * Filerna, eller mappar som slutar med snedstreck.
   *
   * @minItems 1
   *
   * Items: Sökväg till en fil i mappen, med snedstreck framåt.
   */
  filer: [string, ...string[]]
  /** Den funktion som har granskat dem. */
  av: string
  /** Dagen för granskningen. */
  datum: string
}
/** Egna uppgifter, med de namn som profilen ger dem. */
export interface Egna {
  [k: string]: Egetvarde
}
/** En text, ett tal, ja eller nej (true, false), eller en lista. */
export type Egetvarde = string | number | boolean | [string, ...string[]]

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
/**
 * En åtgärdsplan per fil. Samma uppgifter skrivs ut i alla former.
 */
export interface Atgardsplan {
  /**
   * Planens korta namn; annars filens namn.
   */
  id?: string
  /**
   * Planens nummer, t.ex. 3 eller 2.1.
   */
  nummer?: string | number
  /**
   * Planens titel.
   */
  titel: string
  /**
   * Prioriterade områden som planen siktar på (id). Samverkansavtalet 2015 punkt 6.
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  områden?: string[]
  /**
   * Inbördes prioritet, 1 är högst. Samverkansavtalet 2015 punkt 7.
   */
  prioritet?: number
  /**
   * Planens version.
   */
  version?: string
  /**
   * Dag då planen senast beslutades.
   */
  datum?: string
  beslut?: Beslut
  /**
   * Vad planen är.
   */
  definition?: string | Oppen
  /**
   * Mål och syfte. Samverkansavtalet 2015 punkt 7.
   */
  syfte?: string | Oppen
  /**
   * Problemet som planen möter. Samverkansavtalet 2015 punkt 6.
   */
  problembild?: string | Oppen
  /**
   * Vilka planen riktar sig till.
   */
  målgrupp?: string | Oppen
  /**
   * Orsaker till problemet. Samverkansavtalet 2015 punkt 6.
   *
   * Items: En orsak.
   */
  orsaker?: {
    /**
     * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    id: string
    /**
     * Orsaken.
     */
    text: string | Oppen
    /**
     * Åtgärder som orsaken gäller: ”alla” eller en lista av id.
     */
    gäller?: 'alla' | string[]
  }[]
  /**
   * Utmaningar och prioritering. Samverkansavtalet 2015 punkt 7.
   */
  utmaningar?: string | Oppen
  /**
   * Strategier och styrdokument.
   *
   * Items: Titel.
   */
  styrdokument?: string[]
  /**
   * Var planen befinner sig.
   */
  status?: 'planerad' | 'initierad' | 'pågår' | 'avslutad' | 'utgår'
  /**
   * Orientering: läget som planen utgår från.
   */
  lägesbild?: string | Oppen
  /**
   * Mätbara mål. Brå: specifika, mätbara, accepterade, realistiska, tidsatta.
   *
   * Items: Ett mätbart mål.
   */
  mål?: {
    /**
     * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    id?: string
    /**
     * Målet i ord.
     */
    text: string | Oppen
    /**
     * Det som mäts.
     */
    indikator?: string
    /**
     * Värde vid start.
     */
    utgångsvärde?: string
    /**
     * Värde att nå.
     */
    målvärde?: string
    /**
     * Dag då målet ska vara nått.
     */
    datum?: string
    /**
     * Var värdet hämtas.
     */
    källa?: string
    /**
     * Uppnått värde.
     */
    utfall?: string
  }[]
  /**
   * Uppdrag och mål i punktform.
   *
   * Items: Löpande text i Markdown.
   */
  uppdrag?: string[]
  /**
   * Genomförande och särskilda instruktioner.
   */
  genomförande?: string | Oppen
  /**
   * Uppföljning: de effekter som ska kunna mätas.
   */
  mätbara_effekter?: string | [string, ...string[]] | Oppen
  /**
   * Arbetsgrupp och samverkanspartner.
   *
   * Items: Organisation eller funktion.
   */
  samverkanspartner?: string[]
  /**
   * Tidsplan.
   */
  tidsplan?: {
    /**
     * Start.
     */
    påbörjas?: string | Tidsperiod | Oppen
    /**
     * Uppföljning.
     */
    uppföljning?: string | Tidsperiod | Oppen
    /**
     * Slut.
     */
    avslutas?: string | Tidsperiod | Oppen
  }
  /**
   * Tillförda resurser.
   */
  resursförstärkning?: {
    /**
     * Om resurser tillförs.
     */
    ja: boolean
    /**
     * Belopp eller omfattning.
     */
    belopp?: string
    beslut?: Beslut1
    /**
     * Löpande text i Markdown.
     */
    text?: string
  }
  /**
   * Vem som hanterar frågan.
   *
   * Items: Vem som hanterar frågan på tre nivåer.
   */
  hanteras?: {
    /**
     * Spår, när aktiviteten har flera.
     */
    spår?: string
    /**
     * Strategisk ledning.
     */
    strategisk_ledning?: string | [string, ...string[]] | Oppen
    /**
     * Operativ ledning.
     */
    operativ_ledning?: string | [string, ...string[]] | Oppen
    /**
     * Arbetsgrupp.
     */
    arbetsgrupp?: string | [string, ...string[]] | Oppen
  }[]
  /**
   * Delaktiviteter. En plan utan delaktiviteter är en rad i registret; annars är varje delaktivitet en rad, och det som står på planen själv gäller alla dess rader.
   *
   * Items: En delaktivitet: en egen rad i registret.
   */
  delaktiviteter?: {
    /**
     * Namn.
     */
    namn?: string
    /**
     * Områden som delaktiviteten siktar på.
     *
     * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    områden?: string[]
    /**
     * Var planen befinner sig.
     */
    status?: 'planerad' | 'initierad' | 'pågår' | 'avslutad' | 'utgår'
    /**
     * Orientering: läget som planen utgår från.
     */
    lägesbild?: string | Oppen
    /**
     * Mätbara mål. Brå: specifika, mätbara, accepterade, realistiska, tidsatta.
     *
     * Items: Ett mätbart mål.
     */
    mål?: {
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      id?: string
      /**
       * Målet i ord.
       */
      text: string | Oppen
      /**
       * Det som mäts.
       */
      indikator?: string
      /**
       * Värde vid start.
       */
      utgångsvärde?: string
      /**
       * Värde att nå.
       */
      målvärde?: string
      /**
       * Datum som ÅÅÅÅ-MM-DD.
       */
      datum?: string
      /**
       * Var värdet hämtas.
       */
      källa?: string
      /**
       * Uppnått värde.
       */
      utfall?: string
    }[]
    /**
     * Uppdrag och mål i punktform.
     *
     * Items: Löpande text i Markdown.
     */
    uppdrag?: string[]
    /**
     * Genomförande och särskilda instruktioner.
     */
    genomförande?: string | Oppen
    /**
     * Uppföljning: de effekter som ska kunna mätas.
     */
    mätbara_effekter?: string | [string, ...string[]] | Oppen
    /**
     * Arbetsgrupp och samverkanspartner.
     *
     * Items: Organisation eller funktion.
     */
    samverkanspartner?: string[]
    /**
     * Tidsplan.
     */
    tidsplan?: {
      /**
       * Start.
       */
      påbörjas?: string | Tidsperiod | Oppen
      /**
       * Uppföljning.
       */
      uppföljning?: string | Tidsperiod | Oppen
      /**
       * Slut.
       */
      avslutas?: string | Tidsperiod | Oppen
    }
    /**
     * Tillförda resurser.
     */
    resursförstärkning?: {
      /**
       * Om resurser tillförs.
       */
      ja: boolean
      /**
       * Belopp eller omfattning.
       */
      belopp?: string
      beslut?: Beslut2
      /**
       * Löpande text i Markdown.
       */
      text?: string
    }
    /**
     * Vem som hanterar frågan.
     *
     * Items: Vem som hanterar frågan på tre nivåer.
     */
    hanteras?: {
      /**
       * Spår, när aktiviteten har flera.
       */
      spår?: string
      /**
       * Strategisk ledning.
       */
      strategisk_ledning?: string | [string, ...string[]] | Oppen
      /**
       * Operativ ledning.
       */
      operativ_ledning?: string | [string, ...string[]] | Oppen
      /**
       * Arbetsgrupp.
       */
      arbetsgrupp?: string | [string, ...string[]] | Oppen
    }[]
  }[]
  /**
   * Åtgärder. Samverkansavtalet 2015 punkt 7.
   *
   * Items: En åtgärd.
   */
  åtgärder?: {
    /**
     * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    id?: string
    /**
     * Insats eller plats som åtgärden gäller.
     */
    insats?: string
    /**
     * Vad som ska göras. Utan den är raden bara en rubrik.
     */
    text?: string | Oppen
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
    /**
     * Operativt mål.
     */
    operativt_mål?: string | Oppen
    /**
     * När åtgärden genomförs; ”linjearbete” om den pågår i ordinarie verksamhet.
     */
    när?: string | Tidsperiod | Oppen
    /**
     * Den som genomför.
     */
    vem?: string | Funktion | [string | Funktion, ...(string | Funktion)[]] | Oppen
    /**
     * Antal tillfällen som är planerade.
     */
    antal?: number
    /**
     * Status.
     */
    status?: 'planerad' | 'initierad' | 'pågår' | 'avslutad' | 'utgår'
    /**
     * Resultat vid uppföljning.
     */
    uppföljning?: string | Oppen
    /**
     * Bedömning vid uppföljning.
     */
    bedömning?: 'grön' | 'gul' | 'röd'
  }[]
  /**
   * Budskap. Samverkansavtalet 2015 punkt 8.
   */
  kommunikation?: string | Oppen
  /**
   * Ansvarig för kommunikationen; annars den ansvarige. Samverkansavtalet 2015 punkt 8.
   */
  kommunikationsansvarig?: string | Funktion | [string | Funktion, ...(string | Funktion)[]] | Oppen
  /**
   * Tid för genomförande: ”tillsvidare” (så länge överenskommelsen gäller) eller en period. Samverkansavtalet 2015 punkt 7.
   */
  löptid?: 'tillsvidare' | Tidsperiod | Oppen
  /**
   * Hur ofta gruppen träffas. Samverkansavtalet 2015 punkt 5.
   */
  mötesfrekvens?: string | Frekvens | Oppen
  /**
   * Arbetet vid olika beredskapslägen.
   *
   * Items: Arbetet vid ett beredskapsläge.
   */
  beredskap?: {
    /**
     * Läget.
     */
    nivå?: 'grön' | 'gul' | 'röd'
    /**
     * Lägets namn.
     */
    namn?: string
    /**
     * Vad som gäller.
     */
    text: string | Oppen
    /**
     * Hur ofta gruppen träffas i läget. Samverkansavtalet 2015 punkt 5.
     */
    frekvens?: string | Frekvens | Oppen
  }[]
  /**
   * Daterade anteckningar om läget.
   *
   * Items: En anteckning.
   */
  nuläge?: {
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    datum?: string
    /**
     * Löpande text i Markdown.
     */
    text: string
  }[]
  /**
   * Ansvarig och sammankallande. Samverkansavtalet 2015 punkt 7.
   */
  sammankallande?: string | Funktion | [string | Funktion, ...(string | Funktion)[]] | Oppen
  /**
   * Den som administrerar planen och svarar på uppföljningen. Samverkansavtalet 2015 punkt 9.
   */
  administratör?: string | Funktion | [string | Funktion, ...(string | Funktion)[]] | Oppen
  /**
   * Varje parts funktion och åtaganden; nyckeln är partens id. Samverkansavtalet 2015 punkt 7.
   */
  parter?: {
    [k: string]: Partsatagande
  }
  /**
   * Grupper inom planen.
   *
   * Items: En grupp inom planen.
   */
  grupper?: {
    /**
     * Gruppens namn.
     */
    namn: string
    /**
     * Nivå.
     */
    nivå?: 'strategisk' | 'operativ' | 'arbetsgrupp'
    /**
     * Gruppens uppgift.
     */
    funktion?: string | Oppen
    /**
     * Deltagare.
     *
     * Items: Funktion.
     */
    deltagare?: string[]
    /**
     * Hur ofta gruppen träffas. Samverkansavtalet 2015 punkt 5.
     */
    mötesfrekvens?: string | Frekvens | Oppen
    /**
     * Den som kallar gruppen.
     */
    sammankallande?: string | Funktion | [string | Funktion, ...(string | Funktion)[]] | Oppen
  }[]
  /**
   * Övriga deltagare och intressenter.
   */
  övriga_deltagare?: string | [string, ...string[]] | Oppen
  /**
   * Resurser. Samverkansavtalet 2015 punkt 10.
   */
  resurser?: string | Oppen
  /**
   * Finansiering. Samverkansavtalet 2015 punkt 7 och 10.
   */
  finansiering?: string | Oppen
  /**
   * Dokument som planen hänvisar till.
   *
   * Items: Ett dokument.
   */
  dokument?: {
    /**
     * Titel.
     */
    titel: string
    /**
     * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    bilaga?: string
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    datum?: string
    /**
     * Diarienummer.
     */
    dnr?: string
  }[]
  /**
   * Uppföljning per period. Samverkansavtalet 2015 punkt 9.
   */
  uppföljning?: Rapport[]
  /**
   * Etiketter i det dokument som planen lästes in från.
   */
  ursprunglig_etikett?: {
    [k: string]: string
  }
  /**
   * Medvetna avsteg från regler.
   */
  undantag?: Undantag[]
}
/**
 * Beslutet om planen.
 */
export interface Beslut {
  /**
   * Den som har beslutat.
   */
  instans: string
  /**
   * Beslutsdag.
   */
  datum?: string
  /**
   * Paragraf eller punkt i protokoll eller delegationsordning.
   */
  punkt?: string
  /**
   * Diarienummer.
   */
  dnr?: string
}
/**
 * En uppgift som ännu inte är avgjord: vem som tar fram den och när den ska vara klar.
 */
export interface Oppen {
  /**
   * Varför uppgiften fattas.
   */
  status: 'under framtagande' | 'saknas'
  /**
   * Den funktion som tar fram uppgiften.
   */
  vem: string
  /**
   * Dag då uppgiften ska vara klar.
   */
  senast: string
  /**
   * Löpande text i Markdown.
   */
  kommentar?: string
}
/**
 * En tid med början och slut.
 */
export interface Tidsperiod {
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  från?: string
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  till?: string
  /**
   * Tiden i ord.
   */
  text?: string
}
/**
 * Beslutet om resurserna.
 */
export interface Beslut1 {
  /**
   * Den som har beslutat.
   */
  instans: string
  /**
   * Beslutsdag.
   */
  datum?: string
  /**
   * Paragraf eller punkt i protokoll eller delegationsordning.
   */
  punkt?: string
  /**
   * Diarienummer.
   */
  dnr?: string
}
/**
 * Beslutet om resurserna.
 */
export interface Beslut2 {
  /**
   * Den som har beslutat.
   */
  instans: string
  /**
   * Beslutsdag.
   */
  datum?: string
  /**
   * Paragraf eller punkt i protokoll eller delegationsordning.
   */
  punkt?: string
  /**
   * Diarienummer.
   */
  dnr?: string
}
/**
 * En funktion (roll) som ansvarar för något.
 */
export interface Funktion {
  /**
   * Funktionens namn, inte en hel organisation.
   */
  funktion: string
  /**
   * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  part?: string
  /**
   * Forum där funktionen är sammankallande, när planen har flera.
   */
  forum?: string
  /**
   * Personens namn, om det behövs.
   */
  namn?: string
}
/**
 * Hur ofta något sker.
 */
export interface Frekvens {
  /**
   * Antal gånger per period.
   */
  antal?: number
  /**
   * Perioden.
   */
  per?: 'vecka' | 'månad' | 'kvartal' | 'termin' | 'tertial' | 'halvår' | 'år' | 'tillfälle'
  /**
   * Frekvensen i ord, när antal och period inte räcker.
   */
  text?: string
}
/**
 * En parts del i planen.
 */
export interface Partsatagande {
  /**
   * Funktion eller resurs som parten ställer till förfogande. Samverkansavtalet 2015 punkt 10.
   */
  funktion?: string | Oppen
  /**
   * Kontakt hos parten.
   */
  kontakt?: string | Oppen
  /**
   * Övriga deltagare från parten.
   */
  deltagare?: string | [string, ...string[]] | Oppen
  /**
   * Partens åtaganden. Samverkansavtalet 2015 punkt 7.
   */
  åtaganden?: string | [string, ...string[]] | Oppen
  /**
   * Avsatt resurs. Samverkansavtalet 2015 punkt 10.
   */
  resurs?: string | Oppen
}
/**
 * Svar på uppföljningen av en plan för en period.
 */
export interface Rapport {
  /**
   * Perioden: T1, T2, VB (verksamhetsberättelse) eller halvår, med år. Utan år kan det inte avgöras när svaret ska finnas.
   */
  period: string
  /**
   * Är målet nått?
   */
  målet_nått?: 'ja' | 'delvis' | 'nej' | 'för tidigt att säga'
  /**
   * Vad som ligger bakom bedömningen.
   */
  kommentar?: string | Oppen
  /**
   * Vilka aktiviteter har genomförts?
   */
  aktiviteter?: string | [string, ...string[]] | Oppen
  /**
   * Antal genomförda möten under perioden.
   */
  möten?: number
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  datum?: string
  /**
   * Den funktion som svarar.
   */
  av?: string | Funktion | [string | Funktion, ...(string | Funktion)[]] | Oppen
}
/**
 * Ett medvetet avsteg från en regel.
 */
export interface Undantag {
  /**
   * Regelns kod.
   */
  regel: string
  /**
   * Varför avsteget är rätt här.
   */
  motiv: string
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  till: string
}
/**
 * Ett diagram i Markdown: ett kodblock med ordet figur.
 */
export interface Figur {
  /**
   * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  id: string
  /**
   * Slag av diagram.
   */
  typ: 'stapel' | 'linje' | 'staplad'
  /**
   * Figurens titel.
   */
  titel: string
  /**
   * CSV-fil: första kolumnen är kategori, övriga är serier.
   */
  data: string
  /**
   * Enhet för värdena.
   */
  enhet?: string
  /**
   * Källa.
   */
  källa: string
  /**
   * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  underlag?: string
  /**
   * Vad diagrammet visar, i ord.
   */
  alternativtext: string
  /**
   * Sant om värdena är påhittade; figuren märks då tydligt.
   */
  påhittade_värden?: boolean
}
/**
 * Gemensam kommunikationsplan. Samverkansavtalet 2015 punkt 8.
 */
export interface Kommunikationsplan {
  /**
   * Planens titel.
   */
  titel?: string
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  datum?: string
  /**
   * Bakgrund.
   */
  bakgrund?: string | Oppen
  /**
   * Syfte.
   */
  syfte?: string | Oppen
  /**
   * Huvudbudskap.
   */
  huvudbudskap?: string | Oppen
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
  /**
   * Målgrupper.
   */
  målgrupper?: (
    | string
    | {
        /**
         * Namn.
         */
        namn: string
        /**
         * Löpande text i Markdown.
         */
        budskap?: string
        /**
         * Kanaler.
         *
         * Items: Löpande text i Markdown.
         */
        kanaler?: string[]
      }
  )[]
  /**
   * Kommunikation om åtgärdsplanerna.
   *
   * Items: Löpande text i Markdown.
   */
  åtgärdsplaner?: string[]
  /**
   * Så arbetar parterna tillsammans.
   */
  arbetssätt?: string | Oppen
  /**
   * Kanaler.
   *
   * Items: Löpande text i Markdown.
   */
  kanaler?: string[]
  /**
   * Planerade aktiviteter.
   *
   * Items: En aktivitet.
   */
  aktiviteter?: {
    /**
     * Vad.
     */
    vad: string
    /**
     * När.
     */
    när?: string | Tidsperiod | Oppen
    /**
     * Ansvarig.
     */
    ansvarig?: string | Funktion | [string | Funktion, ...(string | Funktion)[]] | Oppen
    /**
     * Målgrupp.
     */
    målgrupp?: string
  }[]
  /**
   * Kommunikativa utmaningar.
   */
  swot?: {
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
  /**
   * Medvetna avsteg från regler.
   */
  undantag?: Undantag[]
}
/**
 * overavtal.yaml: det avtal som överenskommelsen bygger på.
 */
export interface Overavtal {
  /**
   * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  id?: string
  /**
   * Titel.
   */
  titel: string
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  datum?: string
  /**
   * Ort för undertecknande.
   */
  ort?: string
  /**
   * Parter.
   *
   * @minItems 2
   *
   * Items: En part.
   */
  parter: [
    {
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      organisation?: string
      /**
       * Namn.
       */
      namn: string
      /**
       * Benämning i avtalet.
       */
      kortnamn?: string
      /**
       * Organisationsnummer.
       */
      orgnr?: string
      /**
       * Adress.
       */
      postadress?: string
      /**
       * Diarienummer.
       */
      dnr?: string
      /**
       * Undertecknare.
       *
       * Items: En undertecknare.
       */
      undertecknare?: {
        /**
         * Namn.
         */
        namn: string
        /**
         * Titel.
         */
        titel: string
      }[]
    },
    {
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      organisation?: string
      /**
       * Namn.
       */
      namn: string
      /**
       * Benämning i avtalet.
       */
      kortnamn?: string
      /**
       * Organisationsnummer.
       */
      orgnr?: string
      /**
       * Adress.
       */
      postadress?: string
      /**
       * Diarienummer.
       */
      dnr?: string
      /**
       * Undertecknare.
       *
       * Items: En undertecknare.
       */
      undertecknare?: {
        /**
         * Namn.
         */
        namn: string
        /**
         * Titel.
         */
        titel: string
      }[]
    },
    ...{
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      organisation?: string
      /**
       * Namn.
       */
      namn: string
      /**
       * Benämning i avtalet.
       */
      kortnamn?: string
      /**
       * Organisationsnummer.
       */
      orgnr?: string
      /**
       * Adress.
       */
      postadress?: string
      /**
       * Diarienummer.
       */
      dnr?: string
      /**
       * Undertecknare.
       *
       * Items: En undertecknare.
       */
      undertecknare?: {
        /**
         * Namn.
         */
        namn: string
        /**
         * Titel.
         */
        titel: string
      }[]
    }[]
  ]
  /**
   * Avtalets giltighet.
   */
  avtalstid: {
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    från: string
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    till?: string
    /**
     * Förlängs så många år i taget.
     */
    förlängning_år?: number
    /**
     * Samråd senast så många månader före utgången.
     */
    samråd_månader?: number
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    samråd?: string
  }
  /**
   * Beslutade förlängningar.
   *
   * Items: En förlängning.
   */
  förlängningar?: {
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    till: string
    beslut?: Beslut3
  }[]
  /**
   * Löptid för underavtal i år.
   */
  underavtal_år?: number
  /**
   * Det stadsövergripande underavtalet.
   */
  stadsövergripande?: string
  /**
   * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  profil?: string
  /**
   * Avtalstexten i Markdown.
   */
  text?: string
  /**
   * Avtalet som PDF.
   */
  pdf?: string
  /**
   * Vad varje sida i PDF-filen visar.
   */
  alternativtext?: string | string[]
  /**
   * Avtalets egna bilagor.
   *
   * Items: En bilaga.
   */
  bilagor?: {
    /**
     * Nummer.
     */
    nummer: number
    /**
     * Titel.
     */
    titel: string
    /**
     * Markdown.
     */
    text?: string
    /**
     * PDF.
     */
    pdf?: string
  }[]
  /**
   * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  ersätter?: string
}
/**
 * Beslutet om förlängningen.
 */
export interface Beslut3 {
  /**
   * Den som har beslutat.
   */
  instans: string
  /**
   * Beslutsdag.
   */
  datum?: string
  /**
   * Paragraf eller punkt i protokoll eller delegationsordning.
   */
  punkt?: string
  /**
   * Diarienummer.
   */
  dnr?: string
}
/**
 * overenskommelse.yaml: överenskommelsens uppgifter, en fil per överenskommelse.
 */
export interface Samverkansoverenskommelse {
  /**
   * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  id?: string
  /**
   * Överenskommelsens titel.
   */
  titel: string
  /**
   * Titel i sidhuvudet.
   */
  korttitel?: string
  /**
   * Rad under titeln på omslaget.
   */
  undertitel?: string
  /**
   * Version av dokumentet.
   */
  version?: string
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  datum?: string
  /**
   * Ort för underskrift.
   */
  ort?: string
  /**
   * Dokumentets språk.
   */
  språk?: 'sv-SE' | 'en-GB'
  /**
   * Det geografiska område som överenskommelsen gäller.
   */
  område?: string
  /**
   * Syftet med samverkan. Lag (2023:196) 9 §.
   */
  syfte?: string | Oppen
  /**
   * Målen med samverkan.
   */
  mål?: string | [string, ...string[]] | Oppen
  /**
   * Principer för samverkan.
   *
   * Items: Löpande text i Markdown.
   */
  strategi?: string[]
  /**
   * Förord i Markdown.
   */
  förord?: string
  /**
   * Parterna, minst två. Samverkansavtalet 2015 punkt 4.
   *
   * @minItems 2
   *
   * Items: En part i överenskommelsen.
   */
  parter: [
    {
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      id: string
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      organisation?: string
      /**
       * Partens fulla namn.
       */
      namn?: string
      /**
       * Det namn som används i tabeller och etiketter.
       */
      kortnamn?: string
      /**
       * Slag av part.
       */
      typ?: 'kommun' | 'polis' | 'region' | 'räddningstjänst' | 'bostadsbolag' | 'skola' | 'annan'
      /**
       * Den nämnd eller myndighet som är part.
       */
      organ?: string
      /**
       * Organisationsnummer.
       */
      orgnr?: string
      /**
       * Den juridiska person som organisationsnumret tillhör.
       */
      juridisk_person?: string
      /**
       * Postadress till parten.
       */
      postadress?: string
      /**
       * Partens diarienummer.
       */
      dnr?: string
      /**
       * De som undertecknar för parten. Samverkansavtalet 2015 punkt 4.
       *
       * Items: En undertecknare.
       */
      undertecknare?: {
        /**
         * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
         */
        id?: string
        /**
         * Undertecknarens namn.
         */
        namn: string
        /**
         * Undertecknarens titel.
         */
        titel: string
        mandat?: Mandat
      }[]
      /**
       * Partens samordnare. Samverkansavtalet 2015 punkt 5.
       */
      samordnare?: Kontakt[]
      /**
       * Grupper av personer eller funktioner som företräder parten.
       *
       * Items: En grupp.
       */
      deltagare?: {
        /**
         * Gruppens namn.
         */
        grupp: string
        /**
         * Personer eller funktioner.
         *
         * Items: Namn eller funktion.
         */
        personer?: string[]
      }[]
    },
    {
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      id: string
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      organisation?: string
      /**
       * Partens fulla namn.
       */
      namn?: string
      /**
       * Det namn som används i tabeller och etiketter.
       */
      kortnamn?: string
      /**
       * Slag av part.
       */
      typ?: 'kommun' | 'polis' | 'region' | 'räddningstjänst' | 'bostadsbolag' | 'skola' | 'annan'
      /**
       * Den nämnd eller myndighet som är part.
       */
      organ?: string
      /**
       * Organisationsnummer.
       */
      orgnr?: string
      /**
       * Den juridiska person som organisationsnumret tillhör.
       */
      juridisk_person?: string
      /**
       * Postadress till parten.
       */
      postadress?: string
      /**
       * Partens diarienummer.
       */
      dnr?: string
      /**
       * De som undertecknar för parten. Samverkansavtalet 2015 punkt 4.
       *
       * Items: En undertecknare.
       */
      undertecknare?: {
        /**
         * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
         */
        id?: string
        /**
         * Undertecknarens namn.
         */
        namn: string
        /**
         * Undertecknarens titel.
         */
        titel: string
        mandat?: Mandat
      }[]
      /**
       * Partens samordnare. Samverkansavtalet 2015 punkt 5.
       */
      samordnare?: Kontakt[]
      /**
       * Grupper av personer eller funktioner som företräder parten.
       *
       * Items: En grupp.
       */
      deltagare?: {
        /**
         * Gruppens namn.
         */
        grupp: string
        /**
         * Personer eller funktioner.
         *
         * Items: Namn eller funktion.
         */
        personer?: string[]
      }[]
    },
    ...{
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      id: string
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      organisation?: string
      /**
       * Partens fulla namn.
       */
      namn?: string
      /**
       * Det namn som används i tabeller och etiketter.
       */
      kortnamn?: string
      /**
       * Slag av part.
       */
      typ?: 'kommun' | 'polis' | 'region' | 'räddningstjänst' | 'bostadsbolag' | 'skola' | 'annan'
      /**
       * Den nämnd eller myndighet som är part.
       */
      organ?: string
      /**
       * Organisationsnummer.
       */
      orgnr?: string
      /**
       * Den juridiska person som organisationsnumret tillhör.
       */
      juridisk_person?: string
      /**
       * Postadress till parten.
       */
      postadress?: string
      /**
       * Partens diarienummer.
       */
      dnr?: string
      /**
       * De som undertecknar för parten. Samverkansavtalet 2015 punkt 4.
       *
       * Items: En undertecknare.
       */
      undertecknare?: {
        /**
         * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
         */
        id?: string
        /**
         * Undertecknarens namn.
         */
        namn: string
        /**
         * Undertecknarens titel.
         */
        titel: string
        mandat?: Mandat
      }[]
      /**
       * Partens samordnare. Samverkansavtalet 2015 punkt 5.
       */
      samordnare?: Kontakt[]
      /**
       * Grupper av personer eller funktioner som företräder parten.
       *
       * Items: En grupp.
       */
      deltagare?: {
        /**
         * Gruppens namn.
         */
        grupp: string
        /**
         * Personer eller funktioner.
         *
         * Items: Namn eller funktion.
         */
        personer?: string[]
      }[]
    }[]
  ]
  /**
   * Hur överenskommelsen undertecknas.
   */
  undertecknas?: 'på papper' | 'elektroniskt'
  /**
   * Överenskommelsens giltighet. Samverkansavtalet 2015 punkt 4.
   */
  avtalstid: {
    /**
     * Slag av avtalstid.
     */
    typ: 'bestämd' | 'tillsvidare'
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    från?: string
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    till?: string
    /**
     * Hur överenskommelsen kan förlängas.
     */
    förlängning?: {
      /**
       * Antal år i taget.
       */
      år?: number
      /**
       * Villkor för förlängning.
       */
      villkor?: string
    }
    /**
     * Samråd före avtalstidens utgång.
     */
    samråd?: {
      /**
       * Senast så många månader före utgången.
       */
      månader?: number
      /**
       * Datum som ÅÅÅÅ-MM-DD.
       */
      datum?: string
    }
    /**
     * Uppsägning.
     */
    uppsägning?: {
      /**
       * Uppsägningstid i månader.
       */
      månader?: number
      /**
       * Villkor för uppsägning.
       */
      villkor?: string
    }
  }
  /**
   * Förlängningar som har beslutats.
   *
   * Items: En förlängning.
   */
  förlängningar?: {
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    till: string
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    samråd?: string
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    datum?: string
  }[]
  /**
   * Ändringar och tillägg.
   *
   * Items: En ändring.
   */
  ändringar?: {
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    datum: string
    /**
     * Vad som ändras.
     */
    beskrivning: string
    /**
     * Parter som har undertecknat.
     *
     * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    undertecknad_av?: string[]
  }[]
  /**
   * Den överenskommelse som denna ersätter.
   */
  föregångare?: {
    /**
     * Titel.
     */
    titel: string
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    till?: string
  }
  /**
   * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  överavtal?: string
  /**
   * Kravprofiler som gäller.
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  profiler?: string[]
  /**
   * Forum för strategiska och operativa frågor. Samverkansavtalet 2015 punkt 5.
   */
  styrgrupp?: {
    /**
     * Gruppens namn.
     */
    namn?: string
    /**
     * De funktioner som ingår.
     *
     * @minItems 1
     */
    ledamöter: [Funktion, ...Funktion[]]
    /**
     * Ordförandeskapet.
     */
    ordförande?: {
      /**
       * Hur ordförandeskapet växlar.
       */
      ordning: 'fast' | 'alternerande'
      /**
       * Funktioner som är ordförande, i turordning.
       *
       * @minItems 1
       *
       * Items: Funktion.
       */
      funktioner: [string, ...string[]]
      /**
       * Ordförandeskapet i ord.
       */
      text?: string
    }
    /**
     * Hur ofta gruppen sammanträder.
     */
    frekvens?: string | Frekvens | Oppen
    /**
     * Möten som är hållna eller planerade.
     *
     * Items: Ett möte.
     */
    möten?: {
      /**
       * Datum som ÅÅÅÅ-MM-DD.
       */
      datum: string
      /**
       * Den funktion som leder mötet.
       */
      ordförande?: string
      /**
       * Beslut.
       */
      beslut?: string | [string, ...string[]] | Oppen
    }[]
  }
  /**
   * Övriga samverkansforum.
   *
   * Items: Ett forum.
   */
  forum?: {
    /**
     * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    id?: string
    /**
     * Namn.
     */
    namn: string
    /**
     * Nivå.
     */
    nivå?: 'strategisk' | 'operativ' | 'arbetsgrupp'
    /**
     * Uppgift.
     */
    uppgift?: string
    /**
     * Ordförande.
     */
    ordförande?: string
    /**
     * Funktioner som deltar.
     *
     * Items: Funktion.
     */
    funktioner?: string[]
    /**
     * Hur ofta forumet träffas. Samverkansavtalet 2015 punkt 5.
     */
    frekvens?: string | Frekvens | Oppen
  }[]
  /**
   * Uppgifter för parternas samordnare. Samverkansavtalet 2015 punkt 5.
   *
   * Items: Löpande text i Markdown.
   */
  samordnarnas_uppdrag?: string[]
  /**
   * Den nämnd som leder kommunens brottsförebyggande arbete. Lag (2023:196) 13 §.
   */
  ansvarig_nämnd?: string
  /**
   * Kommunens samordningsfunktion. Lag (2023:196) 11–12 §§.
   */
  samordningsfunktion?: string
  /**
   * Prioriterade samverkansområden. Samverkansavtalet 2015 punkt 6.
   *
   * Items: Ett område.
   */
  prioriterade_områden?: {
    /**
     * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    id: string
    /**
     * Nummer eller bokstav.
     */
    nummer?: string | number
    /**
     * Områdets namn.
     */
    namn: string
    /**
     * Övergripande mål och syfte.
     */
    syfte?: string | Oppen
    /**
     * Lägesbilden för området.
     */
    lägesbild?: string | Oppen
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
    /**
     * Vem som har prioriterat.
     */
    nivå?: 'stadsövergripande' | 'lokal'
    /**
     * Polisens klassning av området.
     */
    klassning?: {
      /**
       * Klassning.
       */
      värde?: string
      /**
       * Datum som ÅÅÅÅ-MM-DD.
       */
      datum?: string
    }
    /**
     * Underlag som prioriteringen bygger på (id).
     *
     * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    underlag?: string[]
    /**
     * Löpande text i Markdown.
     */
    utan_plan?: string
  }[]
  /**
   * Ställning till kategorier som överavtalet nämner. Samverkansavtalet 2015 punkt 6.
   *
   * Items: Ett ställningstagande.
   */
  ställningstaganden?: {
    /**
     * Kategorin.
     */
    kategori: string
    /**
     * Ställningen.
     */
    ställning: 'prioriteras' | 'prioriteras inte'
    /**
     * Löpande text i Markdown.
     */
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
  }[]
  /**
   * Uppgifter om den lokala lägesbilden. Samverkansavtalet 2015 punkt 6.
   */
  lägesbild?: {
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    datum?: string
    beslut?: Beslut4
    /**
     * Hur ofta lägesbilden uppdateras.
     */
    uppdateras?: string | Frekvens | Oppen
    /**
     * Hur lägesbilden togs fram.
     */
    metod?: string | Oppen
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    sammanvägd?: string
  }
  /**
   * Underlag till lägesbilden. Samverkansavtalet 2015 punkt 6.
   *
   * Items: Ett underlag.
   */
  underlag?: {
    /**
     * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    id: string
    /**
     * Titel.
     */
    titel: string
    /**
     * Utgivare.
     */
    utgivare?: string
    /**
     * År.
     */
    år?: number
    /**
     * Slag av underlag.
     */
    typ?:
      | 'statistik'
      | 'trygghetsundersökning'
      | 'enkät'
      | 'medborgardialog'
      | 'personal'
      | 'underrättelse'
      | 'rapport'
      | 'områdesfakta'
    /**
     * Perspektiv enligt samverkansavtalet 2015 punkt 6.
     */
    perspektiv?: 'statistik' | 'trygghetsundersökning' | 'medborgare' | 'personal'
    /**
     * Sekretessprövning.
     */
    sekretess?: {
      /**
       * Lagrum.
       */
      lagrum?: string
      /**
       * Den funktion som har prövat.
       */
      prövad_av?: string
      /**
       * Datum som ÅÅÅÅ-MM-DD.
       */
      datum?: string
    }
    /**
     * Kommentar.
     */
    kommentar?: string
  }[]
  /**
   * Processer som samverkan består av.
   *
   * Items: En process.
   */
  processer?: {
    /**
     * Namn.
     */
    namn: string
    /**
     * Löpande text i Markdown.
     */
    beskrivning?: string
    /**
     * Steg i ordning.
     *
     * Items: Steg.
     */
    steg: string[]
  }[]
  /**
   * Tidsperspektiv i arbetet.
   *
   * Items: Ett tidsperspektiv.
   */
  tidsperspektiv?: {
    /**
     * Namn.
     */
    namn: string
    /**
     * Tidsrymd.
     */
    år: string
    /**
     * Nivå.
     */
    nivå?: string
    /**
     * Vem.
     */
    vem?: string
    /**
     * Slag av prevention.
     */
    prevention?: string
    /**
     * Så mäts framgång.
     */
    framgång?: string
    /**
     * Det som kännetecknar arbetet i perspektivet.
     *
     * Items: Kännetecken.
     */
    kännetecken?: string[]
  }[]
  /**
   * Konkreta exempel.
   *
   * Items: Löpande text i Markdown.
   */
  exempel?: string[]
  /**
   * Löften till medborgarna.
   *
   * Items: Ett löfte.
   */
  medborgarlöften?: {
    /**
     * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    id?: string
    /**
     * Löftet.
     */
    löfte: string
    period: Tidsperiod1
    /**
     * Åtgärder.
     */
    åtgärder?: string | [string, ...string[]] | Oppen
    /**
     * Ansvarig.
     */
    ansvarig?: string | Funktion | [string | Funktion, ...(string | Funktion)[]] | Oppen
    /**
     * Uppföljning.
     */
    uppföljning?: string | Oppen
    /**
     * Planer som löftet bygger på.
     *
     * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    planer?: string[]
  }[]
  /**
   * Bilagorna i ordning. Samverkansavtalet 2015 punkt 4.
   *
   * @minItems 1
   *
   * Items: En bilaga.
   */
  bilagor: [
    {
      /**
       * Bilagans nummer.
       */
      nummer: number
      /**
       * Bilagans titel.
       */
      titel: string
      /**
       * Vad bilagan innehåller.
       */
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
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      id?: string
      /**
       * Fil eller mapp som bilagan görs av.
       */
      källa?: string
      /**
       * Hur åtgärdsplanerna skrivs ut.
       */
      form?: 'blankett' | 'områdestabell' | 'orsak-åtgärd' | 'aktivitetsregister'
      /**
       * Papperets läge.
       */
      sida?: 'stående' | 'liggande'
      /**
       * Datum som ÅÅÅÅ-MM-DD.
       */
      datum?: string
      /**
       * Bilagans version.
       */
      version?: string
      beslut?: Beslut5
      /**
       * Vad varje sida i en infogad PDF visar.
       */
      alternativtext?: string | string[]
      /**
       * Löpande text i Markdown.
       */
      inledning?: string
      /**
       * Målområdesmatrisen så som den stod i ett dokument som har lästs in; annars härleds den ur åtgärdsplanerna.
       *
       * Items: Ett områdes kolumn.
       */
      matris?: {
        /**
         * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
         */
        område: string
        /**
         * Aktiviteterna så som de stod, i ordning.
         *
         * Items: Aktivitetens namn i matrisen.
         */
        aktiviteter: string[]
      }[]
      /**
       * Förteckningen över planer så som den stod i ett dokument som har lästs in; annars härleds den ur åtgärdsplanerna.
       *
       * Items: En rad i förteckningen.
       */
      planförteckning?: {
        /**
         * Nummer.
         */
        nummer?: string | number
        /**
         * Titeln så som den stod.
         */
        titel: string
      }[]
    },
    ...{
      /**
       * Bilagans nummer.
       */
      nummer: number
      /**
       * Bilagans titel.
       */
      titel: string
      /**
       * Vad bilagan innehåller.
       */
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
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      id?: string
      /**
       * Fil eller mapp som bilagan görs av.
       */
      källa?: string
      /**
       * Hur åtgärdsplanerna skrivs ut.
       */
      form?: 'blankett' | 'områdestabell' | 'orsak-åtgärd' | 'aktivitetsregister'
      /**
       * Papperets läge.
       */
      sida?: 'stående' | 'liggande'
      /**
       * Datum som ÅÅÅÅ-MM-DD.
       */
      datum?: string
      /**
       * Bilagans version.
       */
      version?: string
      beslut?: Beslut5
      /**
       * Vad varje sida i en infogad PDF visar.
       */
      alternativtext?: string | string[]
      /**
       * Löpande text i Markdown.
       */
      inledning?: string
      /**
       * Målområdesmatrisen så som den stod i ett dokument som har lästs in; annars härleds den ur åtgärdsplanerna.
       *
       * Items: Ett områdes kolumn.
       */
      matris?: {
        /**
         * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
         */
        område: string
        /**
         * Aktiviteterna så som de stod, i ordning.
         *
         * Items: Aktivitetens namn i matrisen.
         */
        aktiviteter: string[]
      }[]
      /**
       * Förteckningen över planer så som den stod i ett dokument som har lästs in; annars härleds den ur åtgärdsplanerna.
       *
       * Items: En rad i förteckningen.
       */
      planförteckning?: {
        /**
         * Nummer.
         */
        nummer?: string | number
        /**
         * Titeln så som den stod.
         */
        titel: string
      }[]
    }[]
  ]
  /**
   * Förkortningar och begrepp.
   *
   * Items: Ett uppslag.
   */
  ordlista?: {
    /**
     * Förkortningen eller begreppet.
     */
    förkortning: string
    /**
     * Vad det står för.
     */
    betydelse: string
  }[]
  /**
   * Medvetna avsteg från regler.
   */
  undantag?: Undantag[]
}
/**
 * Det mandat som undertecknaren har. Samverkansavtalet 2015 punkt 4; kommunallagen 6 kap. 37–38 §§ och 7 kap. 5 §.
 */
export interface Mandat {
  /**
   * Slag av mandat.
   */
  typ: 'beslut' | 'delegation'
  /**
   * Den som har gett mandatet.
   */
  instans: string
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  datum?: string
  /**
   * Paragraf eller delegationspunkt.
   */
  punkt?: string
}
/**
 * En person att kontakta.
 */
export interface Kontakt {
  /**
   * Personens namn.
   */
  namn: string
  /**
   * Titel eller funktion.
   */
  titel: string
  /**
   * Enhet.
   */
  enhet?: string
  /**
   * Telefonnummer.
   */
  telefon?: string
  /**
   * E-postadress, helst en funktionsbrevlåda.
   */
  'e-post'?: string
  /**
   * Postadress för formella meddelanden. Samverkansavtalet 2015 punkt 13.
   */
  postadress?: string
  /**
   * Den tid eller andel av heltid som parten avsätter för uppdraget. Samverkansavtalet 2015 punkt 5.
   */
  resurs?: string | Oppen
}
/**
 * Beslutet som fastställde lägesbilden.
 */
export interface Beslut4 {
  /**
   * Den som har beslutat.
   */
  instans: string
  /**
   * Beslutsdag.
   */
  datum?: string
  /**
   * Paragraf eller punkt i protokoll eller delegationsordning.
   */
  punkt?: string
  /**
   * Diarienummer.
   */
  dnr?: string
}
/**
 * En tid med början och slut.
 */
export interface Tidsperiod1 {
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  från?: string
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  till?: string
  /**
   * Tiden i ord.
   */
  text?: string
}
/**
 * Beslutet om bilagan.
 */
export interface Beslut5 {
  /**
   * Den som har beslutat.
   */
  instans: string
  /**
   * Beslutsdag.
   */
  datum?: string
  /**
   * Paragraf eller punkt i protokoll eller delegationsordning.
   */
  punkt?: string
  /**
   * Diarienummer.
   */
  dnr?: string
}
/**
 * En kravprofil: vad ett avtal, en lag eller en vägledning kräver, punkt för punkt.
 */
export interface Profil {
  /**
   * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  id: string
  /**
   * Vad profilen är.
   */
  titel: string
  /**
   * Så som ett fynd nämner dokumentet som kraven står i.
   */
  dokument: string
  /**
   * Var dokumentet finns att läsa.
   */
  källa?: string
  /**
   * När dokumentet gäller eller gällde. Upplysning.
   */
  gäller?: {
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    från?: string
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    till?: string
  }
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  träder_i_kraft?: string
  /**
   * Andra profiler som följer med.
   *
   * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  bygger_på?: string[]
  /**
   * Prioriterade områden som dokumentet räknar upp.
   *
   * Items: Ett område.
   */
  områden?: {
    /**
     * Områdets nummer eller bokstav.
     */
    nummer: number | string
    /**
     * Områdets namn.
     */
    namn: string
  }[]
  /**
   * Uppgifter som måste finnas.
   */
  krav?: Krav[]
  /**
   * Regler i programmet som profilen slår på.
   */
  regler?: Regelkrav[]
}
/**
 * En uppgift som måste finnas, som ett stycke JSON Schema (draft-07). Utan schema tas det som inte står här från samma kod i en profil som denna bygger på.
 */
export interface Krav {
  /**
   * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  kod: string
  /**
   * Krav i katalogen.
   *
   * Items: T.ex. D08.
   */
  katalog?: string[]
  /**
   * Den fil som kravet gäller. En aktivitet är en rad i registret: en plan utan delaktiviteter, eller en delaktivitet med det som står på planen.
   */
  fil?:
    | 'överenskommelse'
    | 'åtgärdsplan'
    | 'aktivitet'
    | 'uppföljningsplan'
    | 'kommunikationsplan'
    | 'statusrapport'
    | 'överavtal'
  /**
   * Hur allvarligt fyndet är.
   */
  allvar: 'fel' | 'varning' | 'info'
  allvar_i?: AllvarI
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  träder_i_kraft?: string
  /**
   * Stället i dokumentet.
   */
  ställe?: string
  /**
   * Kravet med egna ord.
   */
  krav: string
  /**
   * Vad fyndet säger; annars vilken uppgift som saknas.
   */
  meddelande?: string
  /**
   * Vad som annars går fel.
   */
  varför?: string
  /**
   * Vad man ska skriva.
   */
  gör_så_här?: string
  /**
   * Ett gott exempel, så som det står i filen. En lista vars poster har id, eller namn, behöver bara ha med den post som ändras.
   */
  bra?: string
  /**
   * Ett dåligt exempel, så som det står i filen. Raden  # nyckel saknas  säger vad som saknas.
   */
  dåligt?: string
  /**
   * Det som filens data ska hålla.
   */
  schema?: {}
}
/**
 * Hur allvarligt fyndet är i varje variant.
 */
export interface AllvarI {
  /**
   * Det som ska undertecknas.
   */
  signering?: 'fel' | 'varning' | 'info'
  /**
   * Utkast.
   */
  utkast?: 'fel' | 'varning' | 'info'
  /**
   * Det som publiceras.
   */
  publik?: 'fel' | 'varning' | 'info'
}
/**
 * En regel i programmet, med stället som kräver den och profilens egna värden.
 */
export interface Regelkrav {
  /**
   * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
   */
  regel: string
  /**
   * Stället i dokumentet.
   */
  ställe?: string
  /**
   * Kravet med egna ord.
   */
  krav?: string
  /**
   * Hur allvarligt fyndet är.
   */
  allvar?: 'fel' | 'varning' | 'info'
  allvar_i?: AllvarI1
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  träder_i_kraft?: string
  /**
   * Profilens egna värden för regeln.
   */
  värden?: {}
}
/**
 * Hur allvarligt fyndet är i varje variant.
 */
export interface AllvarI1 {
  /**
   * Det som ska undertecknas.
   */
  signering?: 'fel' | 'varning' | 'info'
  /**
   * Utkast.
   */
  utkast?: 'fel' | 'varning' | 'info'
  /**
   * Det som publiceras.
   */
  publik?: 'fel' | 'varning' | 'info'
}
/**
 * samverkan.yaml i roten av ett arkiv med överenskommelser: det som gäller för alla.
 */
export interface Samverkan {
  /**
   * Organisationer som kan vara parter.
   *
   * Items: En organisation som kan vara part.
   */
  organisationer?: {
    /**
     * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    id: string
    /**
     * Organisationens fulla namn.
     */
    namn: string
    /**
     * Det namn som används i tabeller och etiketter.
     */
    kortnamn?: string
    /**
     * Slag av organisation.
     */
    typ?: 'kommun' | 'polis' | 'region' | 'räddningstjänst' | 'bostadsbolag' | 'skola' | 'annan'
    /**
     * Den nämnd eller myndighet som är part, när namnet ovan är en förvaltning.
     */
    organ?: string
    /**
     * Organisationsnummer.
     */
    orgnr?: string
    /**
     * Den juridiska person som organisationsnumret tillhör.
     */
    juridisk_person?: string
    /**
     * Postadress till organisationen.
     */
    postadress?: string
    /**
     * Logotyp (SVG eller PNG).
     */
    logotyp?: string
  }[]
  /**
   * Husets utseende.
   */
  tema?: {
    /**
     * Accentfärg som #RRGGBB. Kontrasten mot vitt måste vara minst 4,5:1.
     */
    accentfärg?: string
    /**
     * Typsnitt för rubriker och tabeller.
     */
    rubriktypsnitt?: 'Open Sans' | 'Gelasio'
    /**
     * Typsnitt för löpande text.
     */
    brödtypsnitt?: 'Open Sans' | 'Gelasio'
    /**
     * Logotyper på omslaget, i ordning.
     *
     * Items: En logotyp.
     */
    logotyper?: {
      /**
       * Bildfil (SVG eller PNG).
       */
      fil: string
      /**
       * Vad bilden visar.
       */
      alternativtext: string
    }[]
  }
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
  /**
   * Sökväg till en fil i mappen, med snedstreck framåt.
   */
  mallar?: string
  /**
   * Förkortningar som gäller i alla överenskommelser.
   *
   * Items: En förkortning.
   */
  ordlista?: {
    /**
     * Förkortningen.
     */
    förkortning: string
    /**
     * Vad den står för.
     */
    betydelse: string
  }[]
}
/**
 * lagesbild/ÅÅÅÅ-MM.yaml i en överenskommelses mapp: årets statusrapport om lägesbilden.
 */
export interface Statusrapport {
  /**
   * Rapportens titel; annars "Lägesbild" med period.
   */
  titel?: string
  /**
   * Månad och år som rapporten gäller.
   */
  period: string
  /**
   * Det område som rapporten gäller.
   */
  område?: string
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  datum?: string
  /**
   * Den lägesbild som rapporten jämför med.
   */
  baslinje?: {
    /**
     * Månad och år för den tidigare rapporten.
     */
    period: string
    /**
     * Den tidigare rapportens titel, när den inte finns i mappen.
     */
    titel?: string
    /**
     * Den tidigare rapportens diarienummer.
     */
    dnr?: string
  }
  /**
   * Samråd med polisen om bedömningen.
   */
  samråd?: {
    /**
     * Funktion hos polisen.
     */
    vem: string
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    datum: string
  }
  /**
   * De stadsövergripande prioriterade områdena, i nummerordning.
   *
   * Items: Ett stadsövergripande prioriterat område.
   */
  stadsövergripande?: {
    /**
     * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    id?: string
    /**
     * Områdets nummer i den stadsövergripande listan.
     */
    nummer?: number
    /**
     * Områdets namn.
     */
    namn: string
    /**
     * Avvikelsen från baslinjen. Lägesbildens statusrapport: positiv eller negativ förändring, eller "Ej förändrat".
     */
    avvikelse?: {
      /**
       * Åt vilket håll problemet har förändrats sedan baslinjen.
       */
      riktning: 'bättre' | 'sämre' | 'ej förändrat'
      /**
       * Löpande text i Markdown.
       */
      beskrivning?: string
      /**
       * Det som bedömningen bygger på.
       *
       * Items: Ett belägg: statistik, underrättelse eller lokal bild.
       */
      belägg?: {
        /**
         * Slag av belägg.
         */
        typ: 'statistik' | 'underrättelse' | 'lokal bild'
        /**
         * Löpande text i Markdown.
         */
        text?: string
        /**
         * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
         */
        serie?: string
        /**
         * Källa, när belägget inte är en serie.
         */
        källa?: string
      }[]
    }
    /**
     * Lokalt prioriterade områden (id ur lokala) där arbetet redovisas.
     *
     * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    hanteras_i?: string[]
    /**
     * Löpande text i Markdown.
     */
    kommentar?: string
    /**
     * Vad som har gjorts, i punkter.
     *
     * Items: Löpande text i Markdown.
     */
    punkter?: string[]
    /**
     * Åtgärdsplaner (id) som hör till området.
     *
     * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    planer?: string[]
    /**
     * Dokument som området hänvisar till.
     *
     * Items: Hänvisning till ett dokument utanför rapporten.
     */
    hänvisningar?: {
      /**
       * Dokumentets titel.
       */
      titel: string
      /**
       * Datum som ÅÅÅÅ-MM-DD.
       */
      datum?: string
      /**
       * Dokumentets diarienummer.
       */
      dnr?: string
    }[]
  }[]
  /**
   * De lokalt prioriterade områdena.
   *
   * Items: Ett lokalt prioriterat område.
   */
  lokala?: {
    /**
     * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    id: string
    /**
     * Områdets namn.
     */
    namn: string
    /**
     * Avvikelsen från baslinjen. Lägesbildens statusrapport: positiv eller negativ förändring, eller "Ej förändrat".
     */
    avvikelse?: {
      /**
       * Åt vilket håll problemet har förändrats sedan baslinjen.
       */
      riktning: 'bättre' | 'sämre' | 'ej förändrat'
      /**
       * Löpande text i Markdown.
       */
      beskrivning?: string
      /**
       * Det som bedömningen bygger på.
       *
       * Items: Ett belägg: statistik, underrättelse eller lokal bild.
       */
      belägg?: {
        /**
         * Slag av belägg.
         */
        typ: 'statistik' | 'underrättelse' | 'lokal bild'
        /**
         * Löpande text i Markdown.
         */
        text?: string
        /**
         * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
         */
        serie?: string
        /**
         * Källa, när belägget inte är en serie.
         */
        källa?: string
      }[]
    }
    /**
     * Lokalt prioriterade områden (id ur lokala) där arbetet redovisas.
     *
     * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    hanteras_i?: string[]
    /**
     * Löpande text i Markdown.
     */
    kommentar?: string
    /**
     * Vad som har gjorts, i punkter.
     *
     * Items: Löpande text i Markdown.
     */
    punkter?: string[]
    /**
     * Åtgärdsplaner (id) som hör till området.
     *
     * Items: Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    planer?: string[]
    /**
     * Dokument som området hänvisar till.
     *
     * Items: Hänvisning till ett dokument utanför rapporten.
     */
    hänvisningar?: {
      /**
       * Dokumentets titel.
       */
      titel: string
      /**
       * Datum som ÅÅÅÅ-MM-DD.
       */
      datum?: string
      /**
       * Dokumentets diarienummer.
       */
      dnr?: string
    }[]
  }[]
  /**
   * Serier med mätvärden som belägg hänvisar till.
   *
   * Items: En serie med mätvärden över tid.
   */
  serier?: {
    /**
     * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
     */
    id: string
    /**
     * Vad som mäts.
     */
    titel: string
    /**
     * Sökväg till en fil i mappen, med snedstreck framåt.
     */
    data: string
    /**
     * Kolumnens rubrik i filen; annars filens första serie.
     */
    kolumn?: string
    /**
     * Enhet för värdena.
     */
    enhet?: string
    /**
     * Varifrån värdena kommer.
     */
    källa: string
    /**
     * Om ett lägre eller ett högre värde är en förbättring.
     */
    bättre_när: 'lägre' | 'högre'
    /**
     * Förändring i procent som räknas som ej förändrat; 5 när inget anges.
     */
    tolerans?: number
    /**
     * Sant om värdena är påhittade; diagrammet märks då tydligt.
     */
    påhittade_värden?: boolean
  }[]
  /**
   * Medvetna avsteg från regler.
   */
  undantag?: Undantag[]
}
/**
 * Hur samverkan följs upp. Samverkansavtalet 2015 punkt 9.
 */
export interface Uppfoljningsplan {
  /**
   * Löpande text i Markdown.
   */
  inledning?: string
  /**
   * Datum som ÅÅÅÅ-MM-DD.
   */
  datum?: string
  /**
   * Det som följs upp.
   *
   * @minItems 1
   *
   * Items: Ett uppföljningsobjekt.
   */
  objekt: [
    {
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      id?: string
      /**
       * Vad som följs upp.
       */
      sort: 'samverkansorganisation' | 'lägesbild' | 'åtgärdsplaner' | 'kommunikationsplan' | 'annat'
      /**
       * Namn.
       */
      namn: string
      /**
       * Metod.
       */
      metod?: string | Oppen
      /**
       * Ansvarig.
       */
      ansvarig?: string | Funktion | [string | Funktion, ...(string | Funktion)[]] | Oppen
      /**
       * Hur ofta.
       */
      frekvens?: string | Frekvens | Oppen
      /**
       * Vad redovisningen leder till.
       */
      resultat?: 'redovisning' | 'redovisning och beslut'
    },
    ...{
      /**
       * Kort namn som andra delar hänvisar till: små bokstäver a–z, siffror och bindestreck.
       */
      id?: string
      /**
       * Vad som följs upp.
       */
      sort: 'samverkansorganisation' | 'lägesbild' | 'åtgärdsplaner' | 'kommunikationsplan' | 'annat'
      /**
       * Namn.
       */
      namn: string
      /**
       * Metod.
       */
      metod?: string | Oppen
      /**
       * Ansvarig.
       */
      ansvarig?: string | Funktion | [string | Funktion, ...(string | Funktion)[]] | Oppen
      /**
       * Hur ofta.
       */
      frekvens?: string | Frekvens | Oppen
      /**
       * Vad redovisningen leder till.
       */
      resultat?: 'redovisning' | 'redovisning och beslut'
    }[]
  ]
  /**
   * Frågor som varje plans administratör besvarar.
   *
   * Items: Löpande text i Markdown.
   */
  frågor?: string[]
  /**
   * Medvetna avsteg från regler.
   */
  undantag?: Undantag[]
}

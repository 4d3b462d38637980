/**
 * The laws that agreements refer to: their numbers in Svensk författningssamling, their last sections, and when they are in
 * force. Read in the statute texts as of 2025-09-01 and in the transitional provisions of each. Where the last section is
 * not certain none is given, and nothing is said of it.
 */
export interface Statute {
  /** `2023:196`; of EU law `2016/679`. */
  readonly number: string
  /** As it is called in a finding. */
  readonly title: string
  /** What it is called, in small letters, as a pattern. */
  readonly names: string
  /** The last section of a law without chapters. */
  readonly last?: number
  /** How many chapters, and the last section of those that are certain, by number. */
  readonly chapters?: { readonly last: number; readonly sections?: Readonly<Record<number, number>> }
  /** The last article. */
  readonly articles?: number
  /** The first and the last day in force. */
  readonly from?: string
  readonly till?: string
  /** The number of the law that came instead. */
  readonly replacedBy?: string
}

export const THE_ACT = '2023:196'

const KL_SECTIONS = [10, 9, 14, 34, 72, 44, 25, 18, 38, 9, 24, 18, 14]

export const STATUTES: readonly Statute[] = [
  {
    number: THE_ACT,
    title: 'lagen om kommuners ansvar för brottsförebyggande arbete',
    names:
      'lag(?:en)?(?: \\([^)]*\\))? om kommun(?:er|ernas|ers|ens|ens)? ansvar för (?:det )?brottsförebyggande arbete',
    last: 14,
    from: '2023-07-01',
  },
  {
    number: '2018:1937',
    title: 'lagen om tillgänglighet till digital offentlig service',
    names: 'lag(?:en)?(?: \\([^)]*\\))? om tillgänglighet till digital offentlig service|dos-lagen',
    last: 23,
    from: '2019-01-01',
  },
  {
    number: '2025:170',
    title: 'lagen om skyldighet att lämna uppgifter till de brottsbekämpande myndigheterna',
    names:
      'lag(?:en)?(?: \\([^)]*\\))? om skyldighet att lämna uppgifter till (?:de )?brottsbekämpande myndighet(?:er|erna)',
    last: 8,
    from: '2025-04-01',
  },
  {
    number: '2023:421',
    title: 'lagen om ordningsvakter',
    names: 'lag(?:en)?(?: \\([^)]*\\))? om ordningsvakter|ordningsvaktslagen',
    last: 21,
    from: '2024-01-01',
  },
  {
    number: '1980:578',
    title: 'den äldre lagen om ordningsvakter',
    names: 'lag(?:en)?(?: \\([^)]*\\))? om ordningsvakter',
    till: '2023-12-31',
    replacedBy: '2023:421',
  },
  { number: '2017:900', title: 'förvaltningslagen', names: 'förvaltningslagen', last: 49, from: '2018-07-01' },
  {
    number: '1986:223',
    title: 'den äldre förvaltningslagen',
    names: 'förvaltningslagen',
    till: '2018-06-30',
    replacedBy: '2017:900',
  },
  {
    number: '2007:515',
    title: 'myndighetsförordningen',
    names: 'myndighetsförordningen',
    last: 30,
    from: '2008-01-01',
  },
  { number: '1984:387', title: 'polislagen', names: 'polislagen', last: 30, from: '1984-10-01' },
  {
    number: '2017:725',
    title: 'kommunallagen',
    names: 'kommunallagen',
    chapters: { last: 13, sections: Object.fromEntries(KL_SECTIONS.map((last, index) => [index + 1, last])) },
    from: '2018-01-01',
  },
  {
    number: '1991:900',
    title: 'den äldre kommunallagen',
    names: 'kommunallagen',
    till: '2017-12-31',
    replacedBy: '2017:725',
  },
  {
    number: '2009:400',
    title: 'offentlighets- och sekretesslagen',
    names: 'offentlighets- och sekretesslagen|(?<![a-zåäö])osl(?![a-zåäö])',
    chapters: { last: 44, sections: { 10: 28 } },
    from: '2009-06-30',
  },
  {
    number: '1980:100',
    title: 'sekretesslagen',
    names: '(?<!och )sekretesslagen',
    till: '2009-06-29',
    replacedBy: '2009:400',
  },
  {
    number: '1949:105',
    title: 'tryckfrihetsförordningen',
    names: 'tryckfrihetsförordningen',
    chapters: { last: 14, sections: { 2: 23 } },
  },
  {
    number: '2016/679',
    title: 'dataskyddsförordningen',
    names: 'dataskyddsförordningen|(?<![a-zåäö])gdpr(?![a-zåäö])',
    articles: 99,
    from: '2018-05-25',
  },
  {
    number: '2018:218',
    title: 'dataskyddslagen',
    names: 'dataskyddslagen|lag(?:en)?(?: \\([^)]*\\))? med kompletterande bestämmelser till eu:s dataskyddsförordning',
    chapters: { last: 7 },
    from: '2018-05-25',
  },
  {
    number: '1998:204',
    title: 'personuppgiftslagen',
    names: 'personuppgiftslagen|(?<![a-zåäö])pul(?![a-zåäö])',
    till: '2018-05-24',
    replacedBy: '2018:218',
  },
  {
    number: '2018:1177',
    title: 'brottsdatalagen',
    names: 'brottsdatalagen',
    chapters: { last: 8 },
    from: '2018-08-01',
  },
  {
    number: '2018:1693',
    title: 'lagen om polisens behandling av personuppgifter',
    names:
      'lag(?:en)?(?: \\([^)]*\\))? om polisens behandling av personuppgifter(?: inom brottsdatalagens område)?|polisens brottsdatalag',
    chapters: { last: 7 },
    from: '2019-01-01',
  },
  { number: '1974:152', title: 'regeringsformen', names: 'regeringsformen', chapters: { last: 15 } },
  {
    number: '2018:1197',
    title: 'lagen om Förenta nationernas konvention om barnets rättigheter',
    names:
      'barnkonventionen|lag(?:en)?(?: \\([^)]*\\))? om (?:förenta nationernas|fn:s) konvention om barnets rättigheter',
    articles: 54,
  },
  { number: '1990:782', title: 'arkivlagen', names: 'arkivlagen' },
  {
    number: '2013:460',
    title: 'kameraövervakningslagen',
    names: 'kameraövervakningslagen',
    till: '2018-07-31',
    replacedBy: '2018:1200',
  },
  { number: '2018:1200', title: 'kamerabevakningslagen', names: 'kamerabevakningslagen', from: '2018-08-01' },
  {
    number: '2010:361',
    title: 'polisdatalagen',
    names: 'polisdatalagen',
    till: '2018-12-31',
    replacedBy: '2018:1693',
  },
  { number: '2010:800', title: 'skollagen', names: 'skollagen', from: '2011-07-01' },
  { number: '2010:1622', title: 'alkohollagen', names: 'alkohollagen', from: '2011-01-01' },
  { number: '1962:700', title: 'brottsbalken', names: 'brottsbalken', from: '1965-01-01' },
  { number: '1990:52', title: 'LVU', names: '(?<![a-zåäö])lvu(?![a-zåäö])', from: '1990-07-01' },
  { number: '1988:870', title: 'LVM', names: '(?<![a-zåäö])lvm(?![a-zåäö])', from: '1989-01-01' },
  { number: '2008:567', title: 'diskrimineringslagen', names: 'diskrimineringslagen', from: '2009-01-01' },
  { number: '2018:585', title: 'säkerhetsskyddslagen', names: 'säkerhetsskyddslagen', from: '2019-04-01' },
  {
    number: '2025:400',
    title: 'socialtjänstlagen',
    names: 'socialtjänstlagen',
    from: '2025-07-01',
  },
  {
    number: '2001:453',
    title: 'den äldre socialtjänstlagen',
    names: 'socialtjänstlagen',
    chapters: { last: 16 },
    till: '2025-06-30',
    replacedBy: '2025:400',
  },
]

export const BY_NUMBER: ReadonlyMap<string, Statute> = new Map(STATUTES.map((one) => [one.number, one]))

export function isInForceOn({ from, till }: Statute, day: string): boolean {
  return (from === undefined || from <= day) && (till === undefined || day <= till)
}

import { stringify } from 'yaml'
import type { Statusrapport } from '../../src/model/format.ts'
import type { Example } from './example.ts'

/** A status report with all its parts. */
export type Report = Required<Omit<Statusrapport, 'titel' | 'egna' | 'undantag'>>

/** A figure that shows an improvement from one report to the next. */
const FIGURES = 'figurer/otrygga-pa-kvallen.csv'

/**
 * Adds a status report for December of some year before the day of the check; no example has one. It is sound until it
 * is changed, so that nothing but the change can be spoken of.
 */
export function addReport(example: Example, change: (report: Report) => void, yearsBefore = 1): true {
  const year = Number(example.today.slice(0, 'ÅÅÅÅ'.length)) - yearsBefore
  const report = soundReport(example, year)
  change(report)
  example.add(FIGURES, `År;Andel\n${year - 1};30\n${year};24\n`)
  return example.add(`lagesbild/${year}-12.yaml`, stringify(report))
}

function soundReport({ manifest }: Example, year: number): Report {
  const [first, ...others] = manifest.list(['prioriterade_områden']).map(({ namn }) => String(namn))
  return {
    period: `${year}-12`,
    område: String(manifest.get(['område'])),
    datum: `${year}-12-14`,
    baslinje: { period: `${year - 1}-12` },
    samråd: { vem: 'Kommunpolis', datum: `${year}-12-08` },
    stadsövergripande: [
      {
        nummer: 1,
        namn: first ?? 'Platser',
        avvikelse: {
          riktning: 'bättre',
          beskrivning: 'Färre än förra året är otrygga på kvällen.',
          belägg: [{ typ: 'statistik', serie: 'otrygga' }],
        },
        hanteras_i: ['stationer'],
      },
      ...others.map((namn, index) => ({
        nummer: index + 2,
        namn,
        avvikelse: { riktning: 'ej förändrat' as const },
        hänvisningar: [{ titel: 'Verksamhetsberättelse', datum: `${year}-11-30`, dnr: `VB ${year}/12` }],
      })),
    ],
    lokala: [
      {
        id: 'stationer',
        namn: 'Stationer och hållplatser',
        avvikelse: { riktning: 'ej förändrat' },
        punkter: ['Belysningen vid hållplatserna har bytts ut.'],
      },
      {
        id: 'paverkan',
        namn: 'Otillåten påverkan',
        avvikelse: { riktning: 'ej förändrat' },
        punkter: ['Personalen har övat på att anmäla hot.'],
      },
    ],
    serier: [
      {
        id: 'otrygga',
        titel: 'Otrygga på kvällen',
        data: `../${FIGURES}`,
        enhet: 'procent',
        källa: 'Trygghetsmätningen',
        bättre_när: 'lägre',
      },
    ],
  }
}

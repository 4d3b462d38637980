import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'
import { TEMPLATE_OPTIONS } from '../../src/compose/helpers.ts'
import type { Kit } from '../../src/compose/kit.ts'
import type { Statusrapport } from '../../src/model/format.ts'
import type { Agreement } from '../../src/model/model.ts'
import { type AnyReport, composeReport } from '../../src/pipeline.ts'
import { areaReport } from '../../src/report/area.ts'
import { cityReport } from '../../src/report/city.ts'
import { yamlFile } from '../compose/filled.ts'
import { kit, readExample } from '../compose/sample.ts'
import { ROOT } from '../run.ts'

const PERIOD = '2022-12'
const TODAY = '2022-12-20'
const FOLDER = join(ROOT, 'templates/rapport')

/** Agreements whose reports say all that can be said. */
const agreements = ['angsvik', 'hamnstaden', 'norrby'].map((name) =>
  filled(readExample(`lagesbild-2022/${name}`), name),
)

/** An agreement whose report has every value in its areas, each in words of its own. */
function filled(agreement: Agreement, name: string): Agreement {
  const statusrapporter = agreement.statusrapporter.map((report) => {
    if (report.period !== PERIOD) return report
    const { data } = report.file
    const more = <T extends { readonly namn: string }>(area: T, index: number, scope: string) => {
      const said = (what: string) => `${what} om ${scope} ${name} ${index}`
      return {
        ...area,
        avvikelse: {
          riktning: 'bättre' as const,
          beskrivning: said('Ändring'),
          belägg: [
            { typ: 'lokal bild' as const, text: said('Belägg'), källa: said('Källa') },
            { typ: 'underrättelse' as const, serie: data.serier?.[0]?.id, text: said('Serie'), källa: said('Uppgift') },
            { typ: 'statistik' as const, serie: data.serier?.[0]?.id },
          ],
        },
        kommentar: said('Kommentar'),
        punkter: [said('Punkt')],
        hänvisningar: [
          { titel: said('Hänvisning'), datum: `2021-0${(index % 9) + 1}-17`, dnr: `${name} ${scope} ${index}` },
        ],
      }
    }
    const file = yamlFile<Statusrapport>({
      ...data,
      titel: `Läget i ${name} vid årets slut`,
      datum: '2022-12-19',
      baslinje: { period: '2021-12', titel: `Förra läget i ${name}`, dnr: `KS ${name} 2021/77` },
      samråd: { vem: `Kommunpolis i ${name}`, datum: '2022-12-07' },
      ...(data.stadsövergripande && {
        stadsövergripande: data.stadsövergripande.map((one, index) => more(one, index, 'staden')),
      }),
      ...(data.lokala && { lokala: data.lokala.map((one, index) => more(one, index, 'orten')) }),
    })
    // Numbers that stand nowhere else.
    const series = report.series.map((one, at) => ({
      ...one,
      values: one.values.map((value, index) => ({ ...value, value: 7013 + 131 * at + 17 * index })),
    }))
    return { ...report, file, series }
  })
  return { ...agreement, statusrapporter }
}

const reports: readonly AnyReport[] = [
  ...agreements.flatMap((agreement) => {
    const area = areaReport(agreement, PERIOD, undefined, TODAY)
    return area ? [{ area }] : []
  }),
  { city: cityReport(agreements, PERIOD, undefined, TODAY) },
]

/** What is missing from the reports with some templates in the place of the program's own, or why there is none. */
function lostWith(templates: Kit['templates']): string[] {
  for (const report of reports) {
    try {
      const { diagnostics } = composeReport(report, { ...kit, templates })
      const lost = diagnostics.filter(({ code }) => code === 'text/borta' || code === 'mall/fel')
      if (lost.length > 0) return lost.map(({ message }) => message)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return [error.message]
    }
  }
  return []
}

/** Every expression of the reports' templates that prints something. */
const expressions = readdirSync(FOLDER).flatMap((path) => {
  const source = readFileSync(join(FOLDER, path), 'utf8')
  return Array.from(source.matchAll(/\{\{(?![#/!]|else)[^}]+\}\}/g), (match) => ({
    name: `rapport/${path.replace('.hbs', '')}`,
    expression: match[0],
    source: source.slice(0, match.index) + source.slice(match.index + match[0].length),
    line: source.slice(0, match.index).split('\n').length,
  }))
})

/** What the program says, not the report: names of pages, labels, addresses, and what is worked out by comparing and counting. */
const OF_THE_PROGRAM =
  /\{\{(?:sida|matrissida|rubrik|etikett|adress|alternativtext|notis|jämförs|ifyllt ändring|bättre|sämre|oförändrade|saknas)\}\}$|omrade:(?:6|10|14) |stad:(?:17|24) /
/** What plans say of what they have promised and done: the agreement's document prints it. */
const OF_PLANS = /rapport\/plantabell/
/** What the report says in another place too: an area's name as a heading and in the contents, a number beside its chart. */
const SAID_TWICE =
  /\{\{(?:undertitel|namn|dnr|enhet|område|bild|riktning|this|ifyllt nummer|ifyllt this|ifyllt samråd|> rapport\/(?:uppgifter|siffror .*))\}\}$/

describe('what a template leaves out of a status report is told of', () => {
  test('nothing is lost as they are', () => {
    expect(reports).toHaveLength(4)
    expect(lostWith(kit.templates)).toEqual([])
  })

  test('numbers that neither a chart nor its table says', () => {
    const source = readFileSync(join(FOLDER, 'omrade.hbs'), 'utf8').replace(
      /\{\{(?:bild|> rapport\/siffror[^}]*)\}\}/g,
      '',
    )
    const compiled = new Function(`return ${String(Handlebars.precompile(source, TEMPLATE_OPTIONS))}`)() as object
    expect(lostWith(new Map([...kit.templates, ['rapport/omrade', compiled]]))).toContain(
      '«7030» kom inte med i dokumentet',
    )
  })

  test('whichever expression is taken away', () => {
    const survivors = expressions.filter(({ name, source }) => {
      const compiled = new Function(`return ${String(Handlebars.precompile(source, TEMPLATE_OPTIONS))}`)() as object
      return lostWith(new Map([...kit.templates, [name, compiled]])).length === 0
    })
    const places = survivors.map(({ name, expression, line }) => `${name}:${line} ${expression}`)
    console.log(`${expressions.length - survivors.length} of ${expressions.length} expressions taken away are told of`)
    const unforeseen = places.filter((place) => ![OF_THE_PROGRAM, OF_PLANS, SAID_TWICE].some((one) => one.test(place)))
    expect(unforeseen).toEqual([])
  }, 600_000)
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'
import { compose } from '../../src/compose/compose.ts'
import { TEMPLATE_OPTIONS } from '../../src/compose/helpers.ts'
import type { Kit } from '../../src/compose/kit.ts'
import { lostTexts } from '../../src/conservation/conservation.ts'
import type { Agreement } from '../../src/model/model.ts'
import { FORMS, filled, yamlFile } from '../compose/filled.ts'
import { asIfShown, kit, options } from '../compose/sample.ts'
import { fc } from '../random.ts'
import { ROOT } from '../run.ts'

const FOLDER = join(ROOT, 'templates')

/** Every expression of the templates that prints something. */
const expressions = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?:delar|former)\/.*\.hbs$/.test(path))
  .flatMap((path) => {
    const source = readFileSync(join(FOLDER, path), 'utf8')
    return Array.from(source.matchAll(/\{\{(?![#/!]|else)[^}]+\}\}/g), (match) => ({
      name: path.replace('.hbs', ''),
      expression: match[0],
      source: source.slice(0, match.index) + source.slice(match.index + match[0].length),
      line: source.slice(0, match.index).split('\n').length,
    }))
  })

/** Agreements that say everything that can be said, in each form of their plans and in each way to write a value. */
const shown = [
  ...FORMS.flatMap((form, at) => [0, at + 1].map((turn) => filled(turn, form).agreement)),
  withThirdParty(filled(0).agreement),
].map((agreement) => asIfShown(agreement))

/** Three parties have their parts of a plan under each other, not beside. */
function withThirdParty(agreement: Agreement): Agreement {
  const [first] = agreement.parter
  const [plan] = agreement.planer
  if (!first || !plan) throw new Error('nothing is filled')
  const { [first.id]: share } = plan.file.data.parter ?? {}
  const file = yamlFile<typeof plan.file.data>({
    ...plan.file.data,
    parter: { ...plan.file.data.parter, tredje: share },
  })
  const planer = [{ ...plan, file }]
  const bilagor = agreement.bilagor.map((bilaga) =>
    bilaga.content?.sort === 'åtgärdsplaner' ? { ...bilaga, content: { ...bilaga.content, planer } } : bilaga,
  )
  return {
    ...agreement,
    parter: [...agreement.parter, { ...first, id: 'tredje', kortnamn: 'Tredje' }],
    planer,
    bilagor,
  }
}

const SAMPLE = 60

/** What the program says, not the agreement: labels, numbers, addresses, findings, contents, and letters of a legend. */
const OF_THE_PROGRAM =
  /^delar\/(?:granskning|innehall|utelamnat)|\{\{(?:ifyllt )?(?:\.\.\/)?(?:@index|adress|alternativtext|benämning|bokstav|bokstäver|etikett|gäller|id|ja|kolumner|label|märke|rader|rubrik|sida|slutklausul|tidsaxel|> delar\/bokstavslista)\}\}$/
/** What the document says in another place too: a lead to what it is about. */
const SAID_TWICE =
  /delar\/uppgifter rubrik=""\}\}$|[ {=/](?:datum|dnr|kriterier|namn|nummer|område|områden|orsaker|part|planer|sammankallande|this|titel|version|även)\}\}$/
/** Words of a closed set, which stand elsewhere as well. */
const OF_A_SET = /[ {=/](?:bedömning|mandat\.typ|målet_nått|nivå|perspektiv|status|typ)\}\}$/

/** What is missing from the document with some templates in the place of the program's own, or why there is none. */
function lostWith(templates: Kit['templates']): string[] {
  for (const one of shown) {
    try {
      const { value } = compose(one, { ...kit, templates }, options)
      const lost = value ? lostTexts(one, value) : []
      if (lost.length > 0) return lost.map(({ message }) => message)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return [error.message]
    }
  }
  return []
}

describe('what a template leaves out is told of', () => {
  test('nothing is lost as they are', () => {
    expect(lostWith(kit.templates)).toEqual([])
  })

  test('whichever expression is taken away', () => {
    // All of them take a minute: `EVERY=1` tries all, a usual run as many as fit.
    const tried = process.env.EVERY
      ? expressions
      : (fc.sample(fc.shuffledSubarray(expressions, { minLength: expressions.length }), 1)[0]?.slice(0, SAMPLE) ?? [])
    const survivors = tried.filter(({ name, source }) => {
      const compiled = new Function(`return ${String(Handlebars.precompile(source, TEMPLATE_OPTIONS))}`)() as object
      return lostWith(new Map([...kit.templates, [name, compiled]])).length === 0
    })
    const places = survivors.map(({ name, expression, line }) => `${name}:${line} ${expression}`)
    console.log(`${tried.length - survivors.length} of ${tried.length} expressions taken away are told of`)
    expect(survivors.length).toBeLessThan(tried.length / 2)
    const unforeseen = places.filter((place) => ![OF_THE_PROGRAM, SAID_TWICE, OF_A_SET].some((one) => one.test(place)))
    expect(unforeseen).toEqual([])
  }, 600_000)
})

import type { Source } from '../source.ts'
import { slug } from '../swedish/suggest.ts'
import type { Bilagepost, Samverkansoverenskommelse } from './format.ts'
import { readMarkdown } from './markdown-file.ts'
import type { Bilaga, BilagaContent, MarkdownFile, Plan, SuperiorAgreement, YamlFile } from './model.ts'
import { readPdf } from './pdf.ts'
import { checkPlans, readPlans } from './plans.ts'
import { filesIn, isMarred, type Reading, textAt, type Written } from './reading.ts'
import type { TargetKind } from './reference.ts'
import { readYaml } from './yaml-file.ts'

/** What bilagor are made of besides their own sources. */
export interface Materials {
  readonly manifest: YamlFile<Samverkansoverenskommelse>
  readonly superior: SuperiorAgreement | undefined
}

/** Reads the bilagor in the order they are printed, and all plans in them. */
export function readBilagor(
  reading: Reading,
  { manifest, superior }: Materials,
): { readonly bilagor: readonly Bilaga[]; readonly planer: readonly Plan[] } {
  const plans = new Map<string, Plan>()
  const texts = new Map<Source, MarkdownFile>()
  checkNumbers(reading, manifest)
  const ids = new Map<string, number>()
  const bilagor = manifest.data.bilagor.map((data, index): Bilaga => {
    const id = data.id ?? defaultId(data)
    const first = ids.get(id)
    if (first !== undefined && data.id === undefined) {
      reading.found.push({
        code: 'id/dubblett',
        severity: 'fel',
        message: `två bilagor får det korta namnet «${id}»`,
        span: manifest.span(['bilagor', index, 'sort']),
        hint: 'Ge den ena ett eget id, t.ex.  id: kort-namn',
        related: [{ span: manifest.span(['bilagor', first, 'sort']), message: 'den första finns här' }],
      })
    }
    ids.set(id, first ?? index)
    return { id: first === undefined ? id : `${id}-${index + 1}`, data, content: contentOf(data, index) }
  })
  for (const { data, content } of bilagor) {
    if (!content) for (const kind of LOST[data.sort] ?? []) reading.lost.add(`${kind}:*`)
  }
  const planer = [...plans.values()]
  checkPlans(planer, reading.found)
  return { bilagor, planer }

  function contentOf(data: Bilagepost, index: number): BilagaContent | undefined {
    const { sort } = data
    if (sort === 'samordnare' || sort === 'målområdesmatris' || sort === 'medborgarlöften') return { sort }
    if (sort === 'överavtal') return superiorContent(index)
    const written = sourceOf(data, index)
    if (!written) return undefined
    if (sort === 'åtgärdsplaner') return planContent(written)
    if (sort === 'pdf') {
      const pdf = readPdf(reading, written)
      return pdf && { sort, pdf }
    }
    if (sort === 'uppföljningsplan') {
      const source = textAt(reading, written, ['yaml', 'yml'])
      const file = source && readYaml('uppfoljningsplan', source, reading)
      return file && { sort, file }
    }
    if (sort === 'kommunikationsplan') {
      const source = textAt(reading, written, ['yaml', 'yml'])
      const file = source && readYaml('kommunikationsplan', source, reading)
      return file && { sort, file }
    }
    const source = textAt(reading, written, ['md'])
    const text = source && (texts.get(source) ?? readMarkdown(reading, source))
    if (source && text) texts.set(source, text)
    return text && { sort, text }
  }

  function superiorContent(index: number): BilagaContent | undefined {
    if (superior) return { sort: 'överavtal', superior }
    if (manifest.data.överavtal === undefined) {
      reading.found.push({
        code: 'bilaga/overavtal',
        severity: 'fel',
        message: 'bilagan ska innehålla överavtalet, men överenskommelsen säger inte vilket det är',
        span: manifest.span(['bilagor', index, 'sort']),
        hint: 'Lägg till  överavtal: kort-namn  överst i overenskommelse.yaml.',
      })
    }
    return undefined
  }

  function planContent(written: Written): BilagaContent | undefined {
    const files = filesIn(reading, written, 'yaml')
    if (!files) return undefined
    const fresh = files.filter((file) => !plans.has(file.path))
    for (const plan of readPlans(reading, fresh, [...plans.values()])) plans.set(plan.file.source.path, plan)
    const paths = new Set(files.map((file) => file.path))
    return { sort: 'åtgärdsplaner', planer: [...plans.values()].filter((plan) => paths.has(plan.file.source.path)) }
  }

  function sourceOf(data: Bilagepost, index: number): Written | undefined {
    if (data.källa !== undefined) return { path: data.källa, span: manifest.span(['bilagor', index, 'källa']) }
    if (isMarred(reading, manifest.span(['bilagor', index]))) return undefined
    reading.found.push({
      code: 'bilaga/kalla',
      severity: 'fel',
      message: `bilaga ${data.nummer} saknar källa`,
      span: manifest.span(['bilagor', index, 'sort']),
      hint: `Lägg till  källa: ${SOURCES[data.sort] ?? 'text/bilaga.md'}`,
    })
    return undefined
  }
}

/** Numbers are unique and rise: the bilagor are printed in the order they stand. */
function checkNumbers(reading: Reading, manifest: YamlFile<Samverkansoverenskommelse>): void {
  const seen = new Map<number, number>()
  let highest = 0
  for (const [index, { nummer }] of manifest.data.bilagor.entries()) {
    const span = manifest.span(['bilagor', index, 'nummer'])
    const first = seen.get(nummer)
    if (first !== undefined) {
      reading.found.push({
        code: 'bilaga/nummer',
        severity: 'fel',
        message: `två bilagor har nummer ${nummer}`,
        span,
        hint: `Numrera bilagorna i ordning; nästa lediga nummer är ${Math.max(...manifest.data.bilagor.map((one) => one.nummer)) + 1}.`,
        related: [{ span: manifest.span(['bilagor', first, 'nummer']), message: 'den första finns här' }],
      })
    } else if (nummer < highest) {
      reading.found.push({
        code: 'bilaga/ordning',
        severity: 'fel',
        message: `bilaga ${nummer} står efter bilaga ${highest}`,
        span,
        hint: 'Ställ bilagorna i nummerordning: de skrivs ut i den ordning de står.',
      })
    }
    seen.set(nummer, first ?? index)
    highest = Math.max(highest, nummer)
  }
}

const IDS: Readonly<Partial<Record<Bilagepost['sort'], string>>> = {
  överenskommelse: 'overenskommelse',
  samordnare: 'samordnare',
  lägesbild: 'lagesbild',
  åtgärdsplaner: 'atgardsplaner',
  uppföljningsplan: 'uppfoljningsplan',
  kommunikationsplan: 'kommunikationsplan',
  överavtal: 'overavtal',
  målområdesmatris: 'malomradesmatris',
  medborgarlöften: 'medborgarloften',
}

/** Kinds of target that a bilaga without content may have held. */
const LOST: Readonly<Partial<Record<Bilagepost['sort'], readonly TargetKind[]>>> = {
  överenskommelse: ['punkt', 'rubrik', 'figur', 'tabell'],
  lägesbild: ['rubrik', 'figur', 'tabell'],
  text: ['rubrik', 'figur', 'tabell'],
  överavtal: ['rubrik', 'figur', 'tabell'],
  åtgärdsplaner: ['plan'],
}

const SOURCES: Readonly<Partial<Record<Bilagepost['sort'], string>>> = {
  överenskommelse: 'text/overenskommelse.md',
  lägesbild: 'text/lagesbild.md',
  åtgärdsplaner: 'atgardsplaner',
  uppföljningsplan: 'uppfoljningsplan.yaml',
  kommunikationsplan: 'kommunikationsplan.yaml',
  pdf: 'bilaga.pdf',
}

function defaultId(data: Bilagepost): string {
  return IDS[data.sort] ?? slug(data.titel) ?? `bilaga-${data.nummer}`
}

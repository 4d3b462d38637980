import { spanIn, type Text, yamlTexts } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement, Plan } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Dokument som planerna hänvisar till finns.',
  ground: 'form',
  catalogue: ['D22'],
  why: 'En hänvisning till något som inte finns är ett åtagande utan innehåll.',
  hint: 'Bifoga dokumentet och lägg till  dokument: [{titel: …, bilaga: …}], ange datum eller diarienummer, eller stryk hänvisningen.',
  good: { 'atgardsplaner/orossamtal.yaml': 'kommunikation: Följer <bilaga:kommunikationsplan>.' },
  bad: {
    'atgardsplaner/orossamtal.yaml': 'kommunikation: Enligt handlingsplanen mot narkotika.   # som inte är bifogad',
  },
  *check({ agreement }) {
    for (const plan of agreement.planer) {
      yield* unknownDocuments(plan)
      const texts = [...yamlTexts(plan.file)]
      const own = (plan.file.data.dokument ?? []).map(({ titel }) => titel)
      for (const promised of PROMISED) {
        if (!exists(promised.name, agreement, own)) yield* leaning(promised, texts)
      }
    }
    for (const { content } of agreement.bilagor) {
      if (content?.sort !== 'uppföljningsplan') continue
      for (const promised of PROMISED) {
        if (!exists(promised.name, agreement, [])) yield* leaning(promised, [...yamlTexts(content.file)])
      }
    }
  },
})

/** A document that texts refer to, and its name in messages. */
interface Promised {
  readonly name: string
  readonly pattern: RegExp
}

const PROMISED: readonly Promised[] = [
  {
    name: 'kommunikationsplan',
    pattern: latin(/(?:enligt|i enlighet med|följer|se) (?:den )?(?:gemensamma )?(kommunikationsplan\p{Ll}*)/iu),
  },
  {
    name: 'handlingsplan',
    pattern: latin(/(?:enligt|i enlighet med|följer|se) (?:den )?(?:gemensamma )?(handlingsplan\p{Ll}*)/iu),
  },
  { name: 'frågemall', pattern: latin(/(?<!\p{L})(frågemall\p{Ll}*)/iu) },
]

/** Finds entries under a plan's `dokument` that have neither bilaga, date nor registration number. */
function* unknownDocuments({ file }: Plan): Generator<Hit> {
  for (const [index, document] of (file.data.dokument ?? []).entries()) {
    if (document.bilaga !== undefined || document.datum !== undefined || document.dnr !== undefined) continue
    yield {
      file,
      place: ['dokument', index, 'titel'],
      message: `dokumentet «${document.titel}» är inte bifogat och har varken datum eller diarienummer`,
    }
  }
}

/** The texts that refer to the document. */
function* leaning({ name, pattern }: Promised, texts: readonly Text[]): Generator<Hit> {
  for (const text of texts) {
    const match = pattern.exec(text.text)
    const word = match?.[1]
    // A number or a year identifies the document.
    if (!match || word === undefined || /<(?:bilaga|underlag):|dnr|\d{4}/i.test(text.text)) continue
    const start = match.index + match[0].length - word.length
    const message = `«${word}» finns inte: överenskommelsen har ingen ${name}`
    yield { span: spanIn(text, start, start + word.length), message }
  }
}

function exists(name: string, { manifest, bilagor }: Agreement, own: readonly string[]): boolean {
  const titles = [
    ...own,
    ...bilagor.map(({ data }) => data.titel),
    ...(manifest.data.underlag ?? []).map(({ titel }) => titel),
  ]
  if (titles.some((title) => title.toLowerCase().includes(name))) return true
  return bilagor.some(({ content }) => {
    if (content?.sort === 'kommunikationsplan') return name === 'kommunikationsplan'
    return name === 'frågemall' && content?.sort === 'uppföljningsplan' && (content.file.data.frågor ?? []).length > 0
  })
}

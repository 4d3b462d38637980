import { isMeantFor, nearlyNamed } from '../load/names.ts'
import { baseName, parent, resolvePath } from '../load/paths.ts'
import type { Binary, Source, Span } from '../source.ts'
import { didYouMean, listed, slug } from '../swedish/suggest.ts'
import type { Overavtal, Samverkan } from './format.ts'
import { readMarkdown } from './markdown-file.ts'
import type { SuperiorAgreement, YamlFile } from './model.ts'
import { readPdf } from './pdf.ts'
import { type Reading, textAt, use } from './reading.ts'
import { readYaml } from './yaml-file.ts'

const NAME = 'overavtal.yaml'

interface Candidate {
  readonly id: string
  readonly file: YamlFile<Overavtal>
}

/** The superior agreement with this id, with its texts; what hinders is a finding at `span`. */
export function readSuperior(
  reading: Reading,
  repository: YamlFile<Samverkan> | undefined,
  id: string,
  span: Span,
): SuperiorAgreement | undefined {
  const candidates = readCandidates(reading, repository)
  const chosen = candidates.get(id)
  if (!chosen) {
    const known = [...candidates.keys()]
    reading.found.push({
      code: 'ref/okand',
      severity: 'fel',
      message: `överavtalet «${id}» finns inte${didYouMean(id, known)}`,
      span,
      hint:
        known.length > 0
          ? `Här finns ${listed(known, 'och')}.`
          : `Lägg överavtalet i mappen overavtal/${id} med filen ${NAME}, eller ange mappen under överavtal i samverkan.yaml.`,
    })
    return undefined
  }
  followChain(reading, candidates, chosen)
  useNamed(reading, repository)
  return readTexts(reading, chosen)
}

/** A folder that `samverkan.yaml` names must hold an agreement, even where the files go that this one is read from. */
function useNamed(reading: Reading, repository: YamlFile<Samverkan> | undefined): void {
  for (const written of repository?.data.överavtal ?? []) {
    const inside = manifestsIn(reading, written)
    if (!inside.some(({ path }) => reading.used.has(path))) for (const file of inside) use(reading, file)
  }
}

/** Every `overavtal.yaml` in a folder, as `samverkan.yaml` writes it, and in the folders in it. */
function manifestsIn(reading: Reading, written: string): (Source | Binary)[] {
  return filesNear(reading, resolvePath('', written))
    .filter((path) => baseName(path) === NAME)
    .flatMap((path) => reading.sources.files.get(path) ?? [])
}

/** Paths of the files in a folder and in the folders in it. */
function filesNear(reading: Reading, folder: string | undefined): string[] {
  const { files, unread } = reading.sources
  return [...files.keys(), ...unread].filter((path) => parent(path) === folder || parent(parent(path)) === folder)
}

/** Every superior agreement of the repository: in or below the folders that `samverkan.yaml` names, else `overavtal`. */
function readCandidates(reading: Reading, repository: YamlFile<Samverkan> | undefined): ReadonlyMap<string, Candidate> {
  const folders = repository?.data.överavtal ?? ['overavtal']
  const candidates = new Map<string, Candidate>()
  for (const [index, written] of folders.entries()) {
    const folder = resolvePath('', written)
    if (folder !== undefined) reading.found.push(...reading.sources.ask(folder, 'folder'))
    const inside = manifestsIn(reading, written)
    const nearly = filesNear(reading, folder).filter((path) => isMeantFor(NAME, baseName(path)))
    reading.found.push(...nearly.map((path) => nearlyNamed(path, NAME)))
    if (nearly.length === 0 && inside.length === 0 && repository?.data.överavtal) {
      reading.found.push({
        code: 'fil/saknas',
        severity: 'fel',
        message: `mappen ${written} har inget överavtal`,
        span: repository.span(['överavtal', index]),
        hint: `Lägg filen ${NAME} i mappen, eller i en mapp i den.`,
      })
    }
    for (const source of inside) {
      const file = 'text' in source ? readYaml('overavtal', source, reading) : undefined
      if (file) addCandidate(reading, candidates, file)
    }
  }
  return candidates
}

function addCandidate(reading: Reading, candidates: Map<string, Candidate>, file: YamlFile<Overavtal>): void {
  const id = file.data.id ?? slug(baseName(parent(file.source.path))) ?? 'overavtal'
  const first = candidates.get(id)
  if (!first) candidates.set(id, { id, file })
  else if (first.file.source !== file.source) {
    reading.found.push({
      code: 'id/dubblett',
      severity: 'fel',
      message: `det korta namnet «${id}» finns på två överavtal`,
      span: file.span(['id']),
      hint: 'Ge det ena ett annat id.',
      related: [{ span: first.file.span(['id']), message: 'det första finns här' }],
    })
  }
}

/** Uses an agreement and those it replaces: an earlier one, and that one an earlier still; never itself. */
function followChain(reading: Reading, candidates: ReadonlyMap<string, Candidate>, first: Candidate): void {
  const passed = [first.id]
  use(reading, first.file.source)
  for (let at = first; at.file.data.ersätter !== undefined; ) {
    const next = at.file.data.ersätter
    const span = at.file.span(['ersätter'])
    const following = candidates.get(next)
    if (!following) {
      reading.found.push({
        code: 'ref/okand',
        severity: 'fel',
        message: `överavtalet «${next}» finns inte${didYouMean(next, candidates.keys())}`,
        span,
        hint: `Lägg det tidigare avtalet i en mapp med filen ${NAME}, eller ta bort raden.`,
      })
      return
    }
    if (passed.includes(next)) {
      reading.found.push({
        code: 'ref/cykel',
        severity: 'fel',
        message: `överavtalen ersätter varandra i en ring: ${[...passed, next].join(' → ')}`,
        span,
        hint: 'Ta bort «ersätter» i det äldsta avtalet.',
        related: [{ span: first.file.span(['ersätter']), message: 'ringen börjar här' }],
      })
      return
    }
    passed.push(next)
    at = following
    use(reading, at.file.source)
  }
}

function readTexts(reading: Reading, { id, file }: Candidate): SuperiorAgreement {
  const { text, pdf, bilagor = [] } = file.data
  return {
    id,
    file,
    ...readContent(reading, file, [], { text, pdf }),
    bilagor: bilagor.map((bilaga, index) => ({
      nummer: bilaga.nummer,
      titel: bilaga.titel,
      ...readContent(reading, file, ['bilagor', index], bilaga),
    })),
  }
}

function readContent(
  reading: Reading,
  file: YamlFile<Overavtal>,
  place: readonly (string | number)[],
  { text, pdf }: { readonly text?: string | undefined; readonly pdf?: string | undefined },
) {
  const source =
    text === undefined ? undefined : textAt(reading, { path: text, span: file.span([...place, 'text']) }, ['md'])
  const binary = pdf === undefined ? undefined : readPdf(reading, { path: pdf, span: file.span([...place, 'pdf']) })
  return { ...(source && { text: readMarkdown(reading, source) }), ...(binary && { pdf: binary }) }
}

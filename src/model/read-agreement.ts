import type { Result } from '../diagnostic.ts'
import type { Sources } from '../load/load.ts'
import { MANIFEST, REPOSITORY } from '../load/names.ts'
import { baseName, within } from '../load/paths.ts'
import type { Source } from '../source.ts'
import { didYouMean, listed } from '../swedish/suggest.ts'
import { agreementId, checkAgreementId } from './agreement-id.ts'
import { readBilagor } from './bilagor.ts'
import type { Samverkan, Samverkansoverenskommelse } from './format.ts'
import { newerFormat } from './format-version.ts'
import { keepImage } from './image.ts'
import { fillIn } from './insertions.ts'
import { inspectInserts } from './inserts.ts'
import { checkLinks } from './links.ts'
import { checkMarkdownValue, readMarkdown } from './markdown-file.ts'
import { isSuspect } from './markdown-near.ts'
import type { Agreement, OwnField, Party, Place, YamlFile } from './model.ts'
import { filesIn, isMarred, type Reading, textAt, use } from './reading.ts'
import { checkReferences } from './references.ts'
import { readReports } from './reports.ts'
import { tellStrays, tellUnused } from './strays.ts'
import { readSuperior } from './superior.ts'
import { collectTargets, textOf } from './targets.ts'
import { readYaml } from './yaml-file.ts'

/**
 * Makes an agreement out of its files: data by the schemas, texts, references. The value is missing when the manifest
 * cannot be read; else all that breaks the format is left out of it, each with its finding.
 */
export function readAgreement(sources: Sources): Result<Agreement> {
  const reading: Reading = {
    sources,
    found: [],
    used: new Map(),
    folders: new Map(),
    images: new Map(),
    lost: new Set(),
  }
  const repository = readFile(reading, REPOSITORY, 'samverkan')
  const newer = newerFormat(repository)
  if (newer) return { value: undefined, diagnostics: [newer] }
  const manifest = readFile(reading, within(sources.folder, MANIFEST), 'overenskommelse')
  if (!manifest) return { value: undefined, diagnostics: reading.found }
  const { data } = manifest
  const superior =
    data.överavtal === undefined
      ? undefined
      : readSuperior(reading, repository, data.överavtal, manifest.span(['överavtal']))
  const preface =
    data.förord === undefined
      ? undefined
      : textAt(reading, { path: data.förord, span: manifest.span(['förord']) }, ['md'])
  const bilagor = readBilagor(reading, { manifest, superior })
  const unlinked = {
    id: agreementId(data, within(sources.root, sources.folder)),
    folder: sources.folder,
    manifest,
    repository,
    parter: readParties(reading, manifest, repository),
    förord: preface && readMarkdown(reading, preface),
    ...bilagor,
    överavtal: superior,
    statusrapporter: readReports(reading, sources.folder, manifest.source, bilagor.planer),
    files: reading.used,
    present: sources,
    images: reading.images,
    pages: inspectInserts(reading, manifest, bilagor.bilagor),
    templates: readTemplates(reading, repository),
    egna: new Map<string, OwnField>(),
    ordlista: readGlossary(manifest, repository),
  }
  readLogotypes(reading, repository, unlinked.parter)
  tellStrays(reading)
  checkAgreementId(manifest, unlinked.id, reading.found)
  checkReferences(reading, unlinked)
  fillIn(reading, unlinked)
  const agreement: Agreement = { ...unlinked, targets: collectTargets(unlinked, reading.found) }
  checkTexts(reading, agreement)
  tellUnused(reading, agreement.id)
  return { value: agreement, diagnostics: reading.found }
}

function readFile<K extends 'samverkan' | 'overenskommelse'>(reading: Reading, path: string, kind: K) {
  const source = reading.sources.files.get(path)
  return source && 'text' in source ? readYaml(kind, use(reading, source), reading) : undefined
}

/** What the manifest does not say of a party, its organisation does. */
function readParties(
  reading: Reading,
  manifest: YamlFile<Samverkansoverenskommelse>,
  repository: YamlFile<Samverkan> | undefined,
): Party[] {
  const organisations = repository?.data.organisationer ?? []
  return manifest.data.parter.map((own, index) => {
    const organisation = organisations.find((one) => one.id === own.organisation)
    if (own.organisation !== undefined && !organisation) {
      const known = organisations.map((one) => one.id)
      reading.found.push({
        code: 'ref/okand',
        severity: 'fel',
        message: `organisationen «${own.organisation}» finns inte i ${REPOSITORY}${didYouMean(own.organisation, known)}`,
        span: manifest.span(['parter', index, 'organisation']),
        hint:
          known.length > 0
            ? `Där finns ${listed(known, 'och')}.`
            : `Lägg till den under organisationer i ${REPOSITORY}, eller skriv namn, typ och orgnr här.`,
      })
    } else if (own.namn === undefined && !organisation && !isMarred(reading, manifest.span(['parter', index]))) {
      reading.found.push({
        code: 'part/namn',
        severity: 'fel',
        message: `parten «${own.id}» har varken namn eller organisation`,
        span: manifest.span(['parter', index, 'id']),
        hint: 'Lägg till  namn: …  eller  organisation: kort-namn',
      })
    }
    const { id: _, ...common } = organisation ?? { id: '', namn: own.id }
    const merged = { ...common, ...own, namn: own.namn ?? common.namn }
    return { ...merged, kortnamn: merged.kortnamn ?? merged.namn }
  })
}

/** The parties' logotypes and those of the theme. */
function readLogotypes(reading: Reading, repository: YamlFile<Samverkan> | undefined, parter: readonly Party[]): void {
  if (!repository) return
  for (const [index, { id, logotyp }] of (repository.data.organisationer ?? []).entries()) {
    if (logotyp !== undefined && parter.some((party) => party.organisation === id)) {
      keepImage(reading, { path: logotyp, span: repository.span(['organisationer', index, 'logotyp']) })
    }
  }
  for (const [index, { fil }] of (repository.data.tema?.logotyper ?? []).entries()) {
    keepImage(reading, { path: fil, span: repository.span(['tema', 'logotyper', index, 'fil']) })
  }
}

/** Own partials, by file name without extension. */
function readTemplates(reading: Reading, repository: YamlFile<Samverkan> | undefined): ReadonlyMap<string, Source> {
  const folder = repository?.data.mallar
  if (!repository || folder === undefined) return new Map()
  const files = filesIn(reading, { path: folder, span: repository.span(['mallar']) }, 'hbs') ?? []
  return new Map(files.map((file) => [baseName(file.path).replace(/\.hbs$/i, ''), file]))
}

function readGlossary(
  manifest: YamlFile<Samverkansoverenskommelse>,
  repository: YamlFile<Samverkan> | undefined,
): Agreement['ordlista'] {
  const entries = [...(repository?.data.ordlista ?? []), ...(manifest.data.ordlista ?? [])]
  return [...new Map(entries.map((entry) => [entry.förkortning, entry])).values()]
}

/** Checks the references in every Markdown file, and in every YAML value that holds any. */
function checkTexts(reading: Reading, agreement: Agreement): void {
  const files = new Set([agreement.förord, ...agreement.bilagor.map(textOf)])
  for (const own of agreement.överavtal?.bilagor ?? []) files.add(own.text)
  for (const file of files) {
    if (file) checkLinks(reading, { tree: file.tree, source: file.source, targets: agreement.targets })
  }
  const data = [agreement.manifest, ...agreement.planer.map((plan) => plan.file)] as YamlFile<object>[]
  for (const { content } of agreement.bilagor) if (content && 'file' in content) data.push(content.file)
  for (const file of data) {
    eachLinked(file.data, [], (text, place) => {
      const span = file.span(place)
      const tree = checkMarkdownValue(reading, text, span)
      checkLinks(reading, { tree, source: file.source, targets: agreement.targets, span })
    })
  }
}

/** Calls back with each text that may hold Markdown, or what is nearly Markdown: few do, and only they are worth parsing. */
function eachLinked(value: unknown, place: Place, use: (text: string, place: Place) => void): void {
  if (typeof value === 'string') {
    if (value.includes('<') || isSuspect(value)) use(value, place)
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      const step = Array.isArray(value) ? Number(key) : key
      eachLinked((value as Record<string, unknown>)[key], [...place, step], use)
    }
  }
}

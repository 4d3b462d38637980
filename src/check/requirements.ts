import { agreementText } from '../agreement/clauses.ts'
import { registerRows } from '../agreement/register.ts'
import { type Diagnostic, isGraver, type Severity } from '../diagnostic.ts'
import type { Agreement, Place, YamlFile } from '../model/model.ts'
import { type Breach, basisOf, type Profile, type Requirement, type WholeKrav } from '../profile/profile.ts'
import { type Circumstances, severityOf } from '../profile/severity.ts'
import { listed } from '../swedish/suggest.ts'
import { beginsWord } from '../swedish/words.ts'

/** The data that a requirement is tried on: a file, or a part of one. */
interface Subject {
  readonly file: YamlFile<unknown>
  /** The place of the data in the file. */
  readonly place: Place
  readonly data: unknown
}

type Kind = WholeKrav['fil']

/** The finding of a breach, and its place for `isLostInReading`. */
interface Found {
  readonly diagnostic: Diagnostic
  readonly file: YamlFile<unknown>
  /** The place of the value that is missing or wrong, with the missing key as its last step. */
  readonly place: Place
}

/**
 * Tries the requirements of the profiles on the agreement's data. When several profiles require a field under the same
 * code, one finding remains: the gravest.
 */
export function tryRequirements(profiles: readonly Profile[], circumstances: Circumstances): readonly Found[] {
  const subjects = subjectsOf(circumstances.agreement)
  const found = new Map<string, Found>()
  for (const profile of profiles) {
    for (const requirement of profile.requirements) {
      const severity = severityOf(profile.data, requirement.data, requirement.data.allvar, circumstances)
      if (severity === undefined || isInText(requirement.data, circumstances.agreement)) continue
      for (const subject of subjects[requirement.data.fil]) {
        for (const one of tryOn(subject, profile, requirement, severity)) {
          const key = JSON.stringify([one.diagnostic.code, one.file.source.path, one.place])
          const before = found.get(key)
          if (!before || isGraver(severity, before.diagnostic.severity)) found.set(key, one)
        }
      }
    }
  }
  return [...found.values()]
}

/** Whether the text of the agreement says what a requirement accepts there instead of in the data. */
function isInText({ eller_i_text: words }: WholeKrav, agreement: Agreement): boolean {
  if (!words) return false
  const text = agreementText(agreement)?.source.text
  return text !== undefined && words.some((word) => beginsWord(text, word))
}

function tryOn(subject: Subject, profile: Profile, { data, test }: Requirement, severity: Severity): Found[] {
  return [...grouped(causes(test(subject.data)))].map(({ breach, missing }) => {
    const place = [...subject.place, ...pointerOf(breach.instancePath)]
    const inside = at(subject.data, pointerOf(breach.instancePath))
    const first = isMapping(inside) ? Object.keys(inside)[0] : undefined
    return {
      file: subject.file,
      place: missing[0] === undefined ? place : [...place, missing[0]],
      diagnostic: {
        code: data.kod,
        severity,
        message: data.meddelande ?? messageOf(data, pointerOf(breach.instancePath), missing),
        span: first === undefined ? subject.file.span(place) : subject.file.span([...place, first], 'key'),
        basis: basisOf(profile.data, data),
        hint: data.gör_så_här,
      },
    }
  })
}

/** The errors of a validator without those of `if` and of the single branches of a union: only the causes remain. */
function causes(breaches: readonly Breach[]): Breach[] {
  const whole = breaches.filter(({ keyword }) => ['anyOf', 'oneOf', 'not', 'contains'].includes(keyword))
  return breaches.filter(
    ({ keyword, schemaPath }) =>
      keyword !== 'if' &&
      !whole.some((one) => schemaPath.startsWith(`${one.schemaPath}/`) || isInside(one, schemaPath)),
  )
}

/** Whether a schema path is below that of a union: `anyOf/0`, `anyOf/1` …, or `contains/…`. */
function isInside(whole: Breach, schemaPath: string): boolean {
  return schemaPath !== whole.schemaPath && schemaPath.startsWith(whole.schemaPath)
}

/** The breaches, with all keys that one mapping lacks in one. */
function grouped(breaches: readonly Breach[]): Iterable<{ readonly breach: Breach; readonly missing: string[] }> {
  const groups = new Map<string, { breach: Breach; missing: string[] }>()
  for (const breach of breaches) {
    const key = `${breach.instancePath} ${breach.schemaPath}`
    const group = groups.get(key) ?? { breach, missing: [] }
    if (breach.keyword === 'required') group.missing.push(String(breach.params.missingProperty))
    groups.set(key, group)
  }
  return groups.values()
}

function pointerOf(instancePath: string): (string | number)[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

function at(data: unknown, place: Place): unknown {
  let value = data
  for (const step of place) {
    value = isMapping(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[step] : undefined
  }
  return value
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const NAMES: Readonly<Record<Kind, string>> = {
  överenskommelse: 'överenskommelsen',
  åtgärdsplan: 'åtgärdsplanen',
  aktivitet: 'aktiviteten',
  uppföljningsplan: 'uppföljningsplanen',
  kommunikationsplan: 'kommunikationsplanen',
  statusrapport: 'statusrapporten',
  överavtal: 'överavtalet',
}

/** What messages call one item of a list. */
const ITEMS: Readonly<Record<string, string>> = {
  parter: 'parten',
  undertecknare: 'undertecknaren',
  samordnare: 'samordnaren',
  prioriterade_områden: 'området',
  underlag: 'underlaget',
  bilagor: 'bilagan',
  åtgärder: 'åtgärden',
  mål: 'målet',
  objekt: 'det som ska följas upp',
  stadsövergripande: 'området',
  lokala: 'området',
}

function messageOf(data: WholeKrav, place: Place, missing: readonly string[]): string {
  const last = place.at(-1)
  const list = String(place.at(-2) ?? '')
  const owner =
    last === undefined
      ? NAMES[data.fil]
      : typeof last === 'number'
        ? (ITEMS[list] ?? `en post i «${list}»`)
        : `«${last}»`
  if (missing.length === 0) return `${owner} uppfyller inte kravet`
  const names = missing.map((name) => name.replaceAll('_', ' '))
  return `${owner} saknar ${listed(names, 'och')}`
}

function subjectsOf(agreement: Agreement): Readonly<Record<Kind, readonly Subject[]>> {
  const { manifest, parter, planer, bilagor, överavtal } = agreement
  const whole = (file: YamlFile<unknown>): Subject => ({ file, place: [], data: file.data })
  const files = (sort: 'uppföljningsplan' | 'kommunikationsplan') =>
    bilagor.flatMap(({ content }) => (content?.sort === sort ? [whole(content.file)] : []))
  return {
    // `parter` of the agreement includes what the party's organisation says in samverkan.yaml.
    överenskommelse: [{ file: manifest, place: [], data: { ...manifest.data, parter } }],
    åtgärdsplan: planer.map(({ file }) => whole(file)),
    aktivitet: planer.flatMap((plan) =>
      registerRows(plan).map(({ place, data }) => ({ file: plan.file, place, data })),
    ),
    uppföljningsplan: files('uppföljningsplan'),
    kommunikationsplan: files('kommunikationsplan'),
    statusrapport: agreement.statusrapporter.map(({ file }) => whole(file)),
    överavtal: överavtal ? [whole(överavtal.file)] : [],
  }
}

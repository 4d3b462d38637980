import { agreementText } from '../agreement/clauses.ts'
import { type Diagnostic, isGraver, type Severity } from '../diagnostic.ts'
import type { Agreement, Place, YamlFile } from '../model/model.ts'
import { isAboutText } from '../profile/form.ts'
import { basisOf, type Profile, type Requirement, type WholeKrav } from '../profile/profile.ts'
import { type Circumstances, severityOf } from '../profile/severity.ts'
import { beginsWord } from '../swedish/words.ts'
import { countExtent, passageExtent, valueExtent } from './required-extent.ts'
import { breaksSchema } from './required-schema.ts'
import { outOfTime } from './required-time.ts'
import { lacksHeadings, lacksWords, passageOf, valuesLackWords } from './required-words.ts'
import { type DataSubject, type Shortfall, type Subject, subjectsOf, type TextSubject } from './subjects.ts'

/** The finding of a breach, and its place for `isLostInReading`. */
interface Found {
  readonly diagnostic: Diagnostic
  /** The data that it is about; none for a text. */
  readonly file?: YamlFile<unknown>
  /** The place of the value that is missing or wrong, with the missing key as its last step. */
  readonly place: Place
}

/**
 * Tries the requirements of the profiles on the agreement's data and texts. When several profiles require a field under
 * the same code, one finding remains: the gravest. So it is with a heading, whichever requirements need it.
 */
export function tryRequirements(profiles: readonly Profile[], circumstances: Circumstances): readonly Found[] {
  const { agreement } = circumstances
  const subjects = subjectsOf(agreement)
  const found = new Map<string, Found>()
  for (const profile of profiles) {
    for (const requirement of profile.requirements) {
      const { data } = requirement
      const severity = severityOf(profile.data, data, data.allvar, circumstances)
      if (severity === undefined || isInText(data, agreement)) continue
      for (const { shortfall, file } of tryOn(subjects[data.fil], requirement, agreement)) {
        const { place, span } = shortfall
        const diagnostic = diagnose(shortfall, { profile, data, severity })
        const key = JSON.stringify([place[0] === 'rubriker' ? '' : data.kod, span.source.path, place])
        const before = found.get(key)
        if (!before || isGraver(severity, before.diagnostic.severity))
          found.set(key, { diagnostic, place, ...(file && { file }) })
      }
    }
  }
  return [...found.values()]
}

function diagnose(
  { message, span, hint, related }: Shortfall,
  { profile, data, severity }: { readonly profile: Profile; readonly data: WholeKrav; readonly severity: Severity },
): Diagnostic {
  const { kod: code, meddelande: own, schema, gör_så_här: todo } = data
  return {
    code,
    severity,
    // What a schema lacks is told by the profile's words alone; elsewhere it says which of several is missing.
    message: own === undefined || schema ? message : `${own}: ${message}`,
    span,
    basis: basisOf(profile.data, data),
    hint: hint === undefined ? todo : `${hint} ${todo}`,
    ...(related && { related }),
  }
}

/** Whether the text of the agreement says what a requirement accepts there instead of in the data. */
function isInText({ eller_i_text: words }: WholeKrav, agreement: Agreement): boolean {
  if (!words) return false
  const text = agreementText(agreement)?.source.text
  return text !== undefined && words.some((word) => beginsWord(text, word))
}

function* tryOn(
  subjects: readonly Subject[],
  { data, test }: Requirement,
  agreement: Agreement,
): Generator<{ readonly shortfall: Shortfall; readonly file?: YamlFile<unknown> }> {
  for (const subject of subjects) {
    if ('text' in subject) for (const shortfall of tryText(subject, data, agreement)) yield { shortfall }
    else {
      const { file } = subject
      if (test) for (const shortfall of breaksSchema(subject, data, test)) yield { shortfall, file }
      if (data.uppgift !== undefined)
        for (const shortfall of tryField(subject, data, agreement)) yield { shortfall, file }
    }
  }
  if (!data.omfattning || data.uppgift !== undefined || isAboutText(data.fil)) return
  const files = subjects.filter((one) => 'file' in one)
  for (const shortfall of countExtent(files, data, agreement.manifest)) yield { shortfall }
}

function tryText(subject: TextSubject, data: WholeKrav, agreement: Agreement): Shortfall[] {
  const headings = lacksHeadings(subject, data)
  if (!data.ord && !data.omfattning) return headings
  const passage = passageOf(subject, data, agreement)
  if (!('blocks' in passage)) return [...headings, passage]
  return [...headings, ...lacksWords(passage, data), ...(data.omfattning ? passageExtent(passage, data) : [])]
}

function tryField(subject: DataSubject, data: WholeKrav, agreement: Agreement): Shortfall[] {
  return [
    ...(data.ord ? valuesLackWords(subject, data) : []),
    ...(data.omfattning ? valueExtent(subject, data) : []),
    ...(data.tid ? outOfTime(subject, data, agreement) : []),
  ]
}

import { type OwnValues, ownValues } from '../agreement/own-fields.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { faultsOf } from '../model/faults.ts'
import type { Agreement } from '../model/model.ts'
import type { Report } from '../model/schema.ts'
import { didYouMean, listed } from '../swedish/suggest.ts'
import { isSame } from './own-fields.ts'
import type { OwnFieldTest, Profile } from './profile.ts'

/**
 * An agreement with what its profiles say of the municipality's own values. A value that no profile describes, or that is
 * not what its profile says, is a finding. `isMarred` says that a profile could not be read whole: what it describes is
 * then not known, and is not told of.
 */
export function describeOwnData(
  agreement: Agreement,
  profiles: readonly Profile[],
  isMarred: boolean,
): { readonly agreement: Agreement; readonly diagnostics: readonly Diagnostic[] } {
  const all = profiles.flatMap(({ own = [] }) => own)
  const diagnostics = all.flatMap((one, index) => twice(one, all.slice(0, index)))
  const fields = all.filter((one, index) => !all.slice(0, index).some((before) => isSame(before.data, one.data)))
  for (const values of ownValues(agreement)) {
    for (const [key, value] of Object.entries(values.values)) {
      const field = fields.find(({ data }) => data.hör_till === values.holder && data.nyckel === key)
      if (field) diagnostics.push(...wrongValue(field, values, key, value))
      else if (!isMarred) diagnostics.push(unknown(key, values, fields))
    }
  }
  const egna = new Map(fields.map(({ data }) => [`${data.hör_till}.${data.nyckel}`, data] as const))
  return { agreement: egna.size === 0 ? agreement : { ...agreement, egna }, diagnostics }
}

/** Two profiles that say different things of one key: nobody could tell which holds. */
function twice({ data, file, place }: OwnFieldTest, before: readonly OwnFieldTest[]): Diagnostic[] {
  const first = before.find((one) => isSame(one.data, data))
  if (!first) return []
  return [
    {
      code: 'profil/dubblett',
      severity: 'fel',
      message: `den egna uppgiften «${data.nyckel}» för ${data.hör_till} beskrivs av två profiler`,
      span: file.span([...place, 'nyckel']),
      hint: 'Låt den ena profilen bygga på den andra, och beskriv uppgiften i en av dem.',
      related: [{ span: first.file.span([...first.place, 'nyckel']), message: 'här beskrivs den först' }],
    },
  ]
}

function unknown(key: string, { holder, file, place }: OwnValues, fields: readonly OwnFieldTest[]): Diagnostic {
  const known = fields.filter(({ data }) => data.hör_till === holder).map(({ data }) => data.nyckel)
  const elsewhere = fields.filter(({ data }) => data.nyckel === key).map(({ data }) => data.hör_till)
  const hint =
    elsewhere.length > 0
      ? `«${key}» hör till ${listed(elsewhere)}: flytta den dit.`
      : known.length > 0
        ? `Profilerna beskriver ${listed(known, 'och')} för ${holder}.`
        : 'Beskriv uppgiften under  egna:  i kommunens kravprofil, och nämn profilen under  profiler:  i överenskommelsen.'
  return {
    code: 'egna/okand',
    severity: 'fel',
    message: `ingen profil beskriver den egna uppgiften «${key}» för ${holder}${didYouMean(key, known)}`,
    span: file.span([...place, key], 'key'),
    hint,
  }
}

function wrongValue(
  { data, test }: OwnFieldTest,
  { file, place }: OwnValues,
  key: string,
  value: unknown,
): Diagnostic[] {
  const at = [...place, key]
  const isNumber = typeof value === 'number'
  if (isNumber && data.personuppgift !== 'nej') {
    const message = `«${key}» är en personuppgift, och ska vara text`
    const hint = 'Sätt värdet inom citattecken, så att den publika versionen kan utelämna det.'
    return [{ code: 'egna/personuppgift', severity: 'fel', message, span: file.span(at), hint }]
  }
  const faults = faultsOf(test(value) as unknown as readonly Report[], value, at)
  return faults.map(({ code, place: wrong, key: isKey, message, hint = data.gör_så_här ?? data.beskrivning }) => ({
    code,
    severity: 'fel',
    message,
    span: file.span(wrong, isKey),
    ...(hint !== undefined && { hint }),
  }))
}

import { type Holder, holders } from '../agreement/own-fields.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { EgenUppgift, Profil } from '../model/format.ts'
import type { YamlFile } from '../model/model.ts'
import { nearest, slug } from '../swedish/suggest.ts'
import type { OwnFieldTest, Requirement, Test, WholeKrav } from './profile.ts'

/** The code of what is said of a field of the municipality's own: `egen-budgetpost`. */
export function codeOf({ nyckel }: EgenUppgift): string {
  return `egen-${slug(nyckel) ?? nyckel}`
}

/** What a profile says of fields of the municipality's own, each with its schema compiled; what is wrong is noted. */
export function ownFieldsOf(
  file: YamlFile<Profil>,
  compile: (schema: object) => Test,
  found: Diagnostic[],
): OwnFieldTest[] {
  const fields: OwnFieldTest[] = []
  for (const [index, data] of (file.data.egna ?? []).entries()) {
    const place = ['egna', index]
    const refuse = (code: string, key: keyof EgenUppgift, message: string, hint: string) =>
      found.push({ code, severity: 'fel', message, span: file.span([...place, key]), hint })
    if (fields.some((one) => isSame(one.data, data))) {
      const message = `den egna uppgiften «${data.nyckel}» står två gånger för ${data.hör_till}`
      refuse('profil/dubblett', 'nyckel', message, 'Ta bort den ena.')
      continue
    }
    const { type }: { readonly type?: unknown } = data.schema ?? {}
    if ([type].flat().includes('object')) {
      const message = 'en egen uppgift är en text, ett tal, ja eller nej, eller en lista av texter'
      refuse('profil/schema', 'schema', message, 'Dela den i flera egna uppgifter, en för varje del.')
      continue
    }
    try {
      fields.push({ data, test: compile(data.schema ?? { type: 'string' }), file, place })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      const message = `uppgiftens schema är inte giltig JSON Schema: ${why}`
      refuse(
        'profil/schema',
        'schema',
        message,
        'Skriv ett stycke JSON Schema (draft-07), t.ex.  schema: {type: number}',
      )
    }
  }
  return fields
}

export function isSame(one: EgenUppgift, other: EgenUppgift): boolean {
  return one.nyckel === other.nyckel && one.hör_till === other.hör_till
}

/** The requirements that fields of the municipality's own be there. */
export function ownRequirements(fields: readonly OwnFieldTest[]): Requirement[] {
  return fields.flatMap(({ data }): Requirement[] => {
    const { nyckel: key, titel: title, hör_till: holder, allvar } = data
    if (allvar === undefined) return []
    const { allvar_i, träder_i_kraft, ställe } = data
    const whole: WholeKrav = {
      kod: codeOf(data),
      fil: FILES[holder],
      allvar,
      ...(allvar_i && { allvar_i }),
      ...(träder_i_kraft !== undefined && { träder_i_kraft }),
      ...(ställe !== undefined && { ställe }),
      krav: data.krav ?? `${title} anges.`,
      varför: data.varför ?? data.beskrivning ?? `${title} är en uppgift som kommunen kräver.`,
      gör_så_här: data.gör_så_här ?? `Lägg till  egna: {${key}: …}`,
    }
    const known = fields.filter(({ data: one }) => one.hör_till === holder).map(({ data: one }) => one.nyckel)
    return [{ data: whole, test: lacking(holder, key, known) }]
  })
}

/** Tells of each holder that has not the key among its own. One that is misspelt is told of as that. */
function lacking(holder: Holder, key: string, known: readonly string[]): Test {
  const isMeant = (written: string) => written === key || (!known.includes(written) && nearest(written, known) === key)
  return (data) =>
    holders(data, holder)
      .filter(({ data: { egna } }) => !Object.keys(egna ?? {}).some(isMeant))
      .map(({ place }) => ({
        keyword: 'required',
        instancePath: place.map((step) => `/${step}`).join(''),
        schemaPath: '#/required',
        params: { missingProperty: key },
      }))
}

/** The file that a holder stands in. */
const FILES: Readonly<Record<Holder, WholeKrav['fil']>> = {
  överenskommelse: 'överenskommelse',
  part: 'överenskommelse',
  område: 'överenskommelse',
  lägesbild: 'överenskommelse',
  åtgärdsplan: 'åtgärdsplan',
  uppföljningsplan: 'uppföljningsplan',
  kommunikationsplan: 'kommunikationsplan',
  statusrapport: 'statusrapport',
}

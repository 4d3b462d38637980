import type { Holder } from '../agreement/own-fields.ts'
import type { Kind, Schema } from '../model/schema.ts'
import type { Profile } from './profile.ts'

/** Where in the schema of a kind of file a holder's own values are, as the definition that they stand in. */
const DEFINITIONS: Readonly<Record<Holder, readonly [Kind, string?]>> = {
  överenskommelse: ['overenskommelse'],
  part: ['overenskommelse', 'part'],
  område: ['overenskommelse', 'prioriterat_omrade'],
  lägesbild: ['overenskommelse', 'lagesbild'],
  åtgärdsplan: ['atgardsplan'],
  uppföljningsplan: ['uppfoljningsplan'],
  kommunikationsplan: ['kommunikationsplan'],
  statusrapport: ['statusrapport'],
}

/**
 * The whole schema of a kind of file with the municipality's own values as its profiles describe them, for editors: what
 * no profile describes is marked as unknown there too. Without own values the schema is as it was.
 */
export function withOwnFields(schema: Schema, kind: Kind, profiles: readonly Profile[]): Schema {
  const fields = profiles.flatMap(({ own = [] }) => own.map(({ data }) => data))
  const copy = structuredClone(schema) as Writable
  for (const [holder, [home, definition]] of Object.entries(DEFINITIONS)) {
    const own = fields.filter((one) => one.hör_till === holder)
    const owner = definition === undefined ? copy : copy.definitions?.[definition]
    if (home !== kind || own.length === 0 || !owner?.properties) continue
    const properties = own.map(({ nyckel, titel, beskrivning, schema: written }) => {
      const description = beskrivning === undefined ? titel : `${titel}. ${beskrivning}`
      return [nyckel, { description, ...(written ?? { type: 'string' }) }] as const
    })
    owner.properties.egna = {
      description: 'Uppgifter som är kommunens egna.',
      type: 'object',
      properties: Object.fromEntries(properties),
      additionalProperties: false,
    }
  }
  return copy
}

interface Writable extends Schema {
  readonly definitions?: Readonly<Record<string, Writable>>
  readonly properties?: Record<string, Schema>
}

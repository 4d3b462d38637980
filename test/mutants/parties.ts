import type { Example } from './example.ts'

/** A party with what the repository says of its organisation. */
export interface PartyData {
  readonly id: string
  readonly namn: string
  readonly kortnamn: string
  readonly typ: string
  readonly orgnr?: string
  readonly juridisk_person?: string
}

/** The parties of an example's agreement, in order. */
export function partiesOf({ manifest, repository }: Example): readonly PartyData[] {
  const organisations = repository?.list(['organisationer']) ?? []
  return manifest
    .list(['parter'])
    .map((own) => ({ ...organisations.find(({ id }) => id === own.organisation), ...own }) as unknown as PartyData)
}

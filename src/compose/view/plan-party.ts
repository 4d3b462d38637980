import type { Atgardsplan } from '../../model/format.ts'
import type { Writer } from '../markdown/writer.ts'
import { list, type Printed, partyName, text } from '../value.ts'

interface Share {
  readonly namn: string
  readonly funktion: Printed
  readonly kontakt: Printed
  readonly deltagare: Printed
  readonly åtaganden: Printed
  readonly resurs: Printed
}

const ROWS = [
  { field: 'funktion', etikett: 'Funktion' },
  { field: 'kontakt', etikett: 'Kontakt' },
  { field: 'deltagare', etikett: 'Deltagare' },
  { field: 'åtaganden', etikett: 'Åtaganden' },
  { field: 'resurs', etikett: 'Avsatt resurs' },
] as const

/**
 * What each party takes on. `parter` goes party by party; `sida_vid_sida` has a row a field and a cell a party, and is
 * there when there are two parties: more would be too narrow to read.
 */
export function commitments(data: Atgardsplan['parter'], writer: Writer) {
  const order = writer.agreement.parter.map((party) => party.id)
  const ids = Object.keys(data ?? {}).sort((one, other) => place(order, one) - place(order, other))
  const parter = ids.flatMap((id): Share[] => {
    const share = data?.[id]
    if (!share) return []
    return [
      {
        namn: partyName(id, writer),
        funktion: text(share.funktion, writer),
        kontakt: text(share.kontakt, writer),
        deltagare: list(share.deltagare, writer),
        åtaganden: list(share.åtaganden, writer),
        resurs: text(share.resurs, writer),
      },
    ]
  })
  const rows = ROWS.map(({ field, etikett }) => ({
    etikett,
    celler: parter.map((party) => party[field]),
  }))
  const filled = rows.filter((row) => row.celler.some((cell) => cell !== undefined))
  return {
    parter,
    sida_vid_sida: parter.length === 2 ? { namn: parter.map((party) => party.namn), rader: filled } : undefined,
  }
}

function place(order: readonly string[], id: string): number {
  const at = order.indexOf(id)
  return at < 0 ? order.length : at
}

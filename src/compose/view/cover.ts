import { isOpenEnded } from '../../agreement/term.ts'
import type { Avtalstid } from '../../model/format.ts'
import type { Agreement } from '../../model/model.ts'
import { pathFrom } from '../../model/reading.ts'
import type { Writer } from '../markdown/writer.ts'

/** What the cover shows. */
export function coverView(agreement: Agreement, writer: Writer, mark: string | undefined) {
  const { data } = agreement.manifest
  return {
    titel: data.titel,
    undertitel: data.undertitel,
    märke: mark,
    logotyper: logotypes(agreement, writer),
    parter: agreement.parter.map((party) => ({ namn: party.namn, dnr: party.dnr })),
    giltighet: validity(data.avtalstid),
    område: data.område,
    version: data.version,
    datum: data.datum,
  }
}

function validity(avtalstid: Avtalstid): string | undefined {
  const { från, till } = avtalstid
  if (från !== undefined && till !== undefined) return `${från} – ${till}`
  if (till !== undefined) return `Till och med ${till}`
  if (från === undefined) return undefined
  return isOpenEnded(avtalstid) ? `Från ${från} tills vidare` : `Från ${från}`
}

/** Logotypes of the theme, else of the parties. */
export function logotypes(agreement: Agreement, writer: Writer) {
  const { repository, parter } = agreement
  const themed = (repository?.data.tema?.logotyper ?? []).map(({ fil, alternativtext }) => ({ fil, alternativtext }))
  const owned = (repository?.data.organisationer ?? []).flatMap((one) =>
    one.logotyp && parter.some((party) => party.organisation === one.id)
      ? [{ fil: one.logotyp, alternativtext: one.namn }]
      : [],
  )
  return (themed.length > 0 ? themed : owned).flatMap(({ fil, alternativtext }) => {
    const adress = writer.image(pathFrom(repository?.source.path ?? '', fil))
    return adress === undefined ? [] : [{ adress, alternativtext }]
  })
}

/** Diary numbers for the running header: "Polisen dnr A182.072/2016", at most three lines. */
export function diaryNumbers(agreement: Agreement): string[] {
  const all = agreement.parter.flatMap((party) =>
    party.dnr === undefined ? [] : [`${party.kortnamn} dnr ${party.dnr}`],
  )
  if (all.length <= 3) return all
  const half = Math.ceil(all.length / 2)
  return [all.slice(0, half), all.slice(half)].map((line) => line.join(' · '))
}

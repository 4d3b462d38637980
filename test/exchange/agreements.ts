import { join } from 'node:path'
import { findAgreements, load } from '../../src/load/load.ts'
import type { Agreement } from '../../src/model/model.ts'
import { readAgreement } from '../../src/model/read-agreement.ts'
import { nodeHost } from '../../src/node/node-host.ts'
import { memoryHost } from '../memory-host.ts'
import { ROOT } from '../run.ts'

/** Agreements under a folder of the project. */
export function agreementsIn(folder: string): Agreement[] {
  return (findAgreements(nodeHost, join(ROOT, folder)).value ?? []).flatMap((path) => {
    const sources = load(nodeHost, path)
    return (sources.value && readAgreement(sources.value).value) ?? []
  })
}

/** An agreement with these plans, by file name. */
export function agreementWith(plans: Readonly<Record<string, string>>): Agreement {
  const files = Object.entries(plans).map(([name, text]) => [`/avtal/atgardsplaner/${name}`, text])
  const host = memoryHost({ '/avtal/overenskommelse.yaml': MANIFEST, ...Object.fromEntries(files) })
  const sources = load(host, '/avtal').value
  const agreement = sources && readAgreement(sources).value
  if (!agreement) throw new Error('the agreement of the test cannot be read')
  return agreement
}

const MANIFEST = `titel: Prov
parter:
  - {id: kommunen, namn: Kommunen, typ: kommun}
  - {id: polisen, namn: Polisen, typ: polis}
avtalstid: {typ: tillsvidare, från: 2026-01-01}
bilagor:
  - {nummer: 1, titel: Åtgärdsplaner, sort: åtgärdsplaner, källa: atgardsplaner, form: blankett}
`

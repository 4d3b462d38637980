import { describe, expect, test } from 'vitest'
import { position } from '../../src/source.ts'
import { type Case, findingsOf } from '../rule-cases.ts'

/** Findings of a code, each as the text that it stands on and its message. */
async function found(code: string, ändra: Case['ändra']) {
  const all = await findingsOf({ namn: code, ...(ändra && { ändra }) })
  return all
    .filter((one) => one.code === code)
    .map(({ span, message }) => {
      if (!span) return message
      const { line } = position(span.source, span.start)
      return [`${span.source.path}:${line}`, span.source.text.slice(span.start, span.end), message]
    })
}

const MANIFEST = 'overenskommelse.yaml'
const PLAN = 'atgardsplaner/orossamtal.yaml'

describe('what points at nothing is found where it stands', () => {
  test.each([
    [MANIFEST, 'prioriterade_områden.0.underlag', ['borta']],
    [MANIFEST, 'ställningstaganden.0.områden', ['borta']],
    [MANIFEST, 'ställningstaganden.0.planer', ['borta']],
    [
      MANIFEST,
      'medborgarlöften',
      [{ id: 'ljus', löfte: 'Vi lagar lamporna.', period: { text: '2025' }, planer: ['borta'] }],
    ],
    [MANIFEST, 'ändringar', [{ datum: '2025-01-15', beskrivning: 'Ny bilaga.', undertecknad_av: ['borta'] }]],
    [MANIFEST, 'bilagor.6.matris', [{ område: 'borta', aktiviteter: ['Orossamtal'] }]],
    [MANIFEST, 'styrgrupp.ledamöter.0.part', 'borta'],
    [PLAN, 'områden', ['borta']],
    [PLAN, 'delaktiviteter', [{ titel: 'Samtal', områden: ['borta'] }]],
    [PLAN, 'parter.borta', { funktion: 'Kommunpolis' }],
    [PLAN, 'dokument', [{ titel: 'Rutin', bilaga: 'borta' }]],
    [PLAN, 'orsaker.0.gäller', ['borta']],
    [PLAN, 'åtgärder', [{ id: 'samtal', text: 'Samtal.', vem: 'Kommunpolis', orsaker: ['borta'] }]],
    [PLAN, 'sammankallande.part', 'borta'],
  ])('%s: %s', async (file, place, value) => {
    const hits = await found('ref/okand', { [file]: { [place]: value } })
    expect(hits).toEqual([
      [expect.stringMatching(`^avtal/${file}:\\d+$`), 'borta', expect.stringMatching(/borta.*finns inte/)],
    ])
  })
})

describe('a short name that stands twice is found', () => {
  const twice = [
    { id: 'en', text: 'Ett.' },
    { id: 'en', text: 'Ett till.' },
  ]
  test.each([
    [MANIFEST, 'parter.1.id', 'kommunen'],
    [MANIFEST, 'prioriterade_områden.1.id', 'centrum'],
    [MANIFEST, 'forum.1', { id: 'operativ', namn: 'Andra gruppen' }],
    [MANIFEST, 'medborgarlöften', twice.map(({ id, text }) => ({ id, löfte: text, period: { text: '2025' } }))],
    [PLAN, 'orsaker', twice.map((one) => ({ ...one, gäller: 'alla' }))],
    [PLAN, 'mål', twice],
    [PLAN, 'åtgärder', twice.map((one) => ({ ...one, vem: 'Kommunpolis' }))],
    ['/samverkan.yaml', 'organisationer.1.id', 'dalkoping'],
  ])('%s: %s', async (file, place, value) => {
    const hits = await found('id/dubblett', { [file]: { [place]: value } })
    expect(hits).toHaveLength(1)
  })
})

describe('«menade du» asks only for what is near', () => {
  test.each([
    ['uppdraget', ' – menade du «uppdrag»?'],
    ['Problem-bild', ' – menade du «problembild»?'],
    ['styrdokkument', ' – menade du «styrdokument»?'],
    ['blomma', ''],
    ['xyz', ''],
    ['väderprognos', ''],
  ])('%s', async (key, question) => {
    const hits = await found('schema/okand-nyckel', { [PLAN]: { [key]: 'något' } })
    expect(hits).toEqual([[expect.any(String), key, `nyckeln «${key}» finns inte${question}`]])
  })
})

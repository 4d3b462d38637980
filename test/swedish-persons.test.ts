import { describe, expect, test } from 'vitest'
import { finder } from '../src/agreement/personal-text.ts'
import { contactDetails, isPublicNumber } from '../src/swedish/contact.ts'
import { endingsOf, fullNames } from '../src/swedish/person-name.ts'

const mask = finder([])
const shown = (text: string, found: readonly { start: number; end: number; kind: string }[]) =>
  found.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

describe('contact details', () => {
  const PHONES = [
    ...['070-174 06 01', '0701740601', '070 174 06 01', '0701-74 06 01', '(070) 174 06 01', '070–174 06 01'],
    ...['+46701740601', '+46 70 174 06 01', '+46 (0)8-508 00 000', '0046 8 508 00 000', '+47 22 12 34 56'],
    ...[
      '08-508 00 000',
      '08 465 004 15',
      '021-39 00 00',
      '0224-74 70 00',
      '0224-550 00',
      '010-567 00 00',
      '0771-14 14 00',
    ],
  ]
  const ADDRESSES = [
    'anna.ek@example.se',
    'Åsa.Öberg@sala.se',
    'a+x@b.co.uk',
    'anna(at)sala.se',
    'anna [snabel-a] sala.se',
  ]
  const NEITHER = [
    ...['112', '114 14', '1177', '2026-05-01', '01-05-2026', '08-12-2016', '08.00–16.30', '0800-1600', '08 00–16 00'],
    ...['212000-0142', '0201-K123-24', 'dnr 2024-001 234', 'KS 2026/0123-45', '320-845/2015', 'A182.072/2016'],
    ...[
      '1 000 000 kronor',
      '250 000 besökare',
      '0,123456789',
      '164 07 Kista',
      '2019-2024',
      '070 av 100',
      '@tryggidalkoping',
    ],
  ]

  test.each(PHONES)('%s is a phone number', (number) => {
    const text = `Ring ${number}.`
    expect(shown(text, contactDetails(text))).toEqual([`telefonnummer ${number}`])
    expect(mask(text)).toEqual(contactDetails(text))
  })

  test.each(ADDRESSES)('%s is an address', (address) => {
    const text = `Skriv till ${address}, tack.`
    expect(shown(text, contactDetails(text))).toEqual([`e-postadress ${address}`])
    expect(mask(text)).toEqual(contactDetails(text))
  })

  test.each(NEITHER)('%s is neither', (value) => {
    expect(contactDetails(`Se ${value} här.`)).toEqual([])
    expect(mask(`Se ${value} här.`)).toEqual([])
  })

  test('a number after the word for it needs no area code, and public numbers belong to everyone', () => {
    expect(shown('Tfn: 508 00 00', contactDetails('Tfn: 508 00 00'))).toEqual(['telefonnummer 508 00 00'])
    expect(['112', '114 14', '1177', '08-508 00 000'].map(isPublicNumber)).toEqual([true, true, true, false])
  })

  test('what is left of a contact detail that begins in a known name is left out, too', () => {
    const find = finder([{ value: 'Anna Ek 0701', kind: undefined }])
    const text = 'Anna Ek 0701-74 06 01'
    expect(shown(text, find(text))).toEqual(['telefonnummer -74 06 01'])
    const overlapping = finder([{ value: 'tfn 08', kind: 'kontaktuppgift' }])
    expect(shown('tfn 08-508 00 000', overlapping('tfn 08-508 00 000'))).toEqual([
      'kontaktuppgift tfn 08',
      'telefonnummer -508 00 000',
    ])
  })
})

describe('full names', () => {
  test.each([
    ['Anna Ek', 'Anna Ek'],
    ['Viktor Berg', 'Viktor Berg'],
    ['Eva Blomqvist', 'Eva Blomqvist'],
    ['Kent Persson', 'Kent Persson'],
    ['Vincent Grant', 'Vincent Grant'],
    ['Anna Sjögård', 'Anna Sjögård'],
    ['Olof Christoffersson', 'Olof Christoffersson'],
    ['Karin Andersson-Lindqvist', 'Karin Andersson-Lindqvist'],
    ['Åsa-Lena Öberg', 'Åsa-Lena Öberg'],
    ['Siv af Trolle', 'Siv af Trolle'],
    ['Carl von der Burg', 'Carl von der Burg'],
    ['Sara McKay', 'Sara McKay'],
    ['ANNA EK', 'ANNA EK'],
    ['Anna Salander', 'Anna Salander'],
    ['Kommunpolis Siv af Trolle', 'Siv af Trolle'],
    ['Rektor Eva Strand', 'Eva Strand'],
    ['Torggruppen (Gudrun Pihl)', 'Gudrun Pihl'],
    ['Anna Scheffer, Enhetschef', 'Anna Scheffer'],
  ])('%s names %s', (text, name) => {
    expect(fullNames(text, ['Sala', 'Sala kommun'])).toEqual([name])
  })

  test.each([
    ...['Kommunpolis Sala', 'Områdeschef Väster', 'Enhetschef preventionsenheten', 'Lokalpolisområdeschef', 'Gatuchef'],
    ...['Enhetschef IoF, Ung Fritid', 'SSPF Viksängsskolan', 'Region Västmanland', 'Svenska Bostäder', 'Lugna Gatan'],
    ...['Röda Korset', 'Kultur och Fritid', 'Unga Vuxna Väst', 'Familjecentralen Råby', 'Hyresgästföreningen Väst'],
    ...['Mobila Ordningsvakter', 'Fältgruppen Centrum', 'Norra Station', 'Sala kommun', '212000-0142', '2024-05-01'],
    ...['KS 2026/0123-45', '1 000 000 kronor', 'Anna'],
  ])('%s names nobody', (text) => {
    expect(fullNames(text, ['Sala', 'Sala kommun'])).toEqual([])
  })

  test('the mask looks for a name also without what may be a title', () => {
    expect(endingsOf('Doktor Siv af Trolle')).toEqual(['Doktor Siv af Trolle', 'Siv af Trolle'])
  })
})

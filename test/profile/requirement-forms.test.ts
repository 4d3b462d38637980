import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT } from '../run.ts'
import { DAY, ownRepository, PROFILE, requirement } from './own-repository.ts'

const own = ownRepository('requirement-forms')
afterAll(() => rmSync(own.folder, { recursive: true }))

/** What `check` says of the requirement, each finding by its place and message. */
function found(rest: string): string[] {
  own.profile(requirement(rest))
  const { stderr, status } = own.here('check', ...DAY, '--fail-on', 'varning')
  const lines = stderr.split('\n').filter((line) => /^\S+:\d+:\d+ /.test(line))
  expect(status).toBe(lines.length === 0 ? 0 : 1)
  return lines.map((line) => line.replace('avtal/', ''))
}

const MANIFEST = 'overenskommelse.yaml'
const TEXT = 'text/overenskommelse.md'

describe('what a profile can require in YAML alone, in the program that users run', () => {
  test.each([
    ['a heading', 'fil: avtalstext\nrubriker: [Avtalstid, Lägesbild]'],
    ['one of several headings', 'fil: avtalstext\nrubriker: [[Ledning, Organisation]]'],
    ['a heading that says more, inflected', 'fil: avtalstext\nrubriker: [Part, Bilaga]'],
    ['words', 'fil: avtalstext\nord: [samråd, minst en gång om året]'],
    ['inflected words', 'fil: avtalstext\nord: [styrgrupp, kommundirektör, exemplaren]'],
    ['one of several words', 'fil: avtalstext\nord: [[tystnadsplikt, skriftligen]]'],
    ['the beginning and the end of a word', 'fil: avtalstext\nord: [lokalpolis-, -bild]'],
    ['words below a heading', 'fil: avtalstext\navsnitt: Lägesbild\nord: [Styrgruppen beslutar]'],
    ['words of another text', 'fil: lägesbild\nord: [otrygg-]'],
    ['words in data', 'fil: åtgärdsplan\nuppgift: finansiering\nord: [kostnad]'],
    ['at most so many items', `fil: överenskommelse\nuppgift: parter\nomfattning: {minst: 2, högst: 2}`],
    ['at most so many words', 'fil: åtgärdsplan\nuppgift: syfte\nomfattning: {högst: 14}'],
    ['at most so many words of a text', 'fil: avtalstext\nomfattning: {minst: 50, högst: 500}'],
    [
      'at most such a number',
      'fil: överenskommelse\nuppgift: avtalstid.samråd.månader\nomfattning: {minst: 6, högst: 6}',
    ],
    ['at most so many plans', 'fil: åtgärdsplan\nomfattning: {högst: 3}'],
    ['nothing of what is not there', 'fil: överenskommelse\nuppgift: exempel\nomfattning: {högst: 3}'],
    [
      'a decision before the signing',
      'fil: överenskommelse\nuppgift: parter.undertecknare.mandat.datum\ntid: {senast: datum}',
    ],
    ['a day in words', 'fil: åtgärdsplan\nuppgift: löptid.till\ntid: {senast: 2026-11-30}'],
    [
      'a time after a day of another file',
      'fil: åtgärdsplan\nuppgift: tidsplan.avslutas\ntid: {senast: {månader: 3, efter: avtalstid.till, i: överenskommelse}}',
    ],
    [
      'a time before another day of the same item',
      'fil: åtgärdsplan\nuppgift: mål.datum\ntid: {tidigast: {år: 1, efter: datum}, senast: {veckor: 2, före: löptid.till}}',
    ],
  ])('silent: %s', (_, rest) => {
    expect(found(rest)).toEqual([])
  })

  test.each([
    [
      'a heading',
      'fil: avtalstext\nrubriker: [Sekretess, Avtalstid]',
      `${TEXT}:1:1 varning egen-sak avtalstexten saknar rubriken «Sekretess»`,
    ],
    [
      'all of several headings',
      'fil: avtalstext\nrubriker: [[Tvist, Tvister]]',
      `${TEXT}:1:1 varning egen-sak avtalstexten saknar rubriken «Tvist» eller «Tvister»`,
    ],
    [
      'words',
      'fil: avtalstext\nord: [tystnadsplikt]',
      `${TEXT}:1:1 varning egen-sak avtalstexten nämner inte «tystnadsplikt»`,
    ],
    [
      'a word that only begins alike',
      'fil: avtalstext\nord: [över]',
      `${TEXT}:1:1 varning egen-sak avtalstexten nämner inte «över»`,
    ],
    [
      'words in another order',
      'fil: avtalstext\nord: [en gång minst]',
      `${TEXT}:1:1 varning egen-sak avtalstexten nämner inte «en gång minst»`,
    ],
    [
      'words that stand below another heading',
      'fil: avtalstext\navsnitt: Information\nord: [samråd]',
      `${TEXT}:34:1 varning egen-sak avsnittet «Information» nämner inte «samråd»`,
    ],
    [
      'words below a heading that is missing',
      'fil: avtalstext\navsnitt: Sekretess\nord: [samråd]',
      `${TEXT}:1:1 varning egen-sak avtalstexten saknar rubriken «Sekretess»`,
    ],
    [
      'words in data',
      'fil: överenskommelse\nuppgift: syfte\nord: [barn]',
      `${MANIFEST}:9:8 varning egen-sak «syfte» nämner inte «barn»`,
    ],
    [
      'too many items',
      'fil: överenskommelse\nuppgift: parter\nomfattning: {högst: 1}',
      `${MANIFEST}:12:1 varning egen-sak «parter» har 2 poster, fler än 1`,
    ],
    [
      'too few items',
      'fil: överenskommelse\nuppgift: parter\nomfattning: {minst: 3}',
      `${MANIFEST}:12:1 varning egen-sak «parter» har 2 poster, färre än 3`,
    ],
    [
      'too few of what is not there',
      'fil: överenskommelse\nuppgift: exempel\nomfattning: {minst: 1}',
      `${MANIFEST}:1:1 varning egen-sak «exempel» saknas, och ska vara minst 1`,
    ],
    [
      'too long a value',
      'fil: överenskommelse\nuppgift: syfte\nomfattning: {högst: 20, enhet: tecken}',
      `${MANIFEST}:9:1 varning egen-sak «syfte» har 56 tecken, fler än 20`,
    ],
    [
      'too long a text',
      'fil: avtalstext\nomfattning: {högst: 50}',
      /^text\/overenskommelse\.md:1:1 varning egen-sak avtalstexten har \d+ ord, fler än 50$/,
    ],
    [
      'too short a section',
      'fil: avtalstext\navsnitt: Samordnare\nomfattning: {minst: 30}',
      /^text\/overenskommelse\.md:26:1 varning egen-sak avsnittet «Samordnare» har \d ord, färre än 30$/,
    ],
    [
      'too large a number',
      'fil: överenskommelse\nuppgift: avtalstid.samråd.månader\nomfattning: {högst: 3}',
      /egen-sak «avtalstid\.samråd\.månader» är 6, mer än 3$/,
    ],
    [
      'too many plans',
      'fil: åtgärdsplan\nomfattning: {högst: 2}',
      /^atgardsplaner\/\S+ varning egen-sak antalet av «åtgärdsplan» är 3, mer än 2$/,
    ],
    [
      'a maximum of a schema',
      'fil: överenskommelse\nschema: {properties: {parter: {maxItems: 1}}}',
      /egen-sak «parter» har 2 poster, fler än 1$/,
    ],
    [
      'a day of one item of a list that is too late',
      'fil: överenskommelse\nuppgift: parter.undertecknare.mandat.datum\ntid: {senast: 2024-06-30}',
      /^overenskommelse\.yaml:20:\d+ varning egen-sak «parter\.undertecknare\.mandat\.datum» 2024-12-10 är efter 2024-06-30$/,
    ],
    [
      'a day too soon',
      'fil: överenskommelse\nuppgift: avtalstid.samråd.datum\ntid: {tidigast: {månader: 6, före: avtalstid.till}}',
      /egen-sak «avtalstid\.samråd\.datum» 2026-05-20 är före 2026-06-30, 6 månader före avtalstid\.till 2026-12-31$/,
    ],
  ])('found: %s', (_, rest, finding) => {
    const lines = found(rest)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(
      finding instanceof RegExp ? finding : new RegExp(`^${finding.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`),
    )
  })

  test('a day is held to that of the same item', () => {
    const rest =
      'fil: överenskommelse\nuppgift: medborgarlöften.period.till\ntid: {tidigast: medborgarlöften.period.från}'
    expect(found(rest)).toEqual([])
    own.edit(
      `avtal/${MANIFEST}`,
      /^styrgrupp:$/m,
      `medborgarlöften:
  - {löfte: Vi syns i centrum., period: {från: 2025-01-01, till: 2025-03-31}}
  - {löfte: Vi syns i Norrby., period: {från: 2025-06-01, till: 2025-12-31}}
styrgrupp:`,
    )
    const isOurs = (line: string) => line.includes('egen-sak')
    expect(found(rest).filter(isOurs)).toEqual([])
    own.edit(`avtal/${MANIFEST}`, 'från: 2025-06-01, till: 2025-12-31', 'från: 2025-06-01, till: 2025-05-31')
    expect(found(rest).filter(isOurs)).toEqual([
      expect.stringContaining(
        '«medborgarlöften.period.till» 2025-05-31 är före medborgarlöften.period.från 2025-06-01',
      ),
    ])
    own.edit(`avtal/${MANIFEST}`, /^medborgarlöften:\n.*\n.*\n/m, '')
  })

  test('a finding names the clause, and what to write', () => {
    own.profile(requirement('fil: avtalstext\nrubriker: [Sekretess]\nmeddelande: text saknas'))
    const { stderr } = own.here('check', ...DAY)
    expect(stderr).toContain('egen-sak text saknas: avtalstexten saknar rubriken «Sekretess»\n')
    expect(stderr).toContain('= krav: Riktlinjerna 2025 avsnitt 3 – Så ska det vara.\n')
    expect(stderr).toContain('= gör så här: Skriv rubriken  ## Sekretess  på en egen rad. Gör så här.\n')
  })

  test('a heading that several requirements need is missing once', () => {
    const one = requirement('fil: avtalstext\nrubriker: [Sekretess]')
    own.profile(
      `${one}${requirement('fil: avtalstext\navsnitt: Sekretess\nord: [samråd]').replace('krav:\n', '').replace('egen-sak', 'egen-sak-2')}`,
    )
    expect(own.here('check', ...DAY).stderr.match(/saknar rubriken «Sekretess»/g)).toHaveLength(1)
  })

  test.each([
    [
      'a path that is misspelt',
      'fil: överenskommelse\nuppgift: avtalstid.til\ntid: {senast: datum}',
      '12:14 fel profil/nyckel «avtalstid» har ingen uppgift «til» – menade du «till»?',
    ],
    [
      'a path through a list',
      'fil: överenskommelse\nuppgift: parter.undertecknare.mandatt.datum\ntid: {senast: datum}',
      '12:14 fel profil/nyckel «undertecknare» har ingen uppgift «mandatt» – menade du «mandat»?',
    ],
    [
      'the other day',
      'fil: överenskommelse\nuppgift: datum\ntid: {senast: {månader: 3, efter: avtalstid.tom}}',
      '13:39 fel profil/nyckel «avtalstid» har ingen uppgift «tom»',
    ],
    [
      'what is no day',
      'fil: överenskommelse\nuppgift: parter\ntid: {senast: datum}',
      '12:14 fel profil/varde «parter» är ingen dag',
    ],
    [
      'a unit of time',
      'fil: överenskommelse\nuppgift: datum\ntid: {senast: {manader: 3, efter: datum}}',
      '13:20 fel schema/okand-nyckel nyckeln «manader» finns inte under «senast» – menade du «månader»?',
    ],
    [
      'a time before and after',
      'fil: överenskommelse\nuppgift: datum\ntid: {senast: {månader: 3, före: datum, efter: datum}}',
      '13:10 fel profil/krav tiden ska räknas före eller efter en uppgift: den ena, och bara den',
    ],
    [
      'a text that is none',
      'fil: avtalstex\nord: [samråd]',
      '11:10 fel schema/varde «fil» kan inte vara ”avtalstex” – menade du «avtalstext»?',
    ],
    [
      'words of nothing',
      'fil: överenskommelse\nord: [samråd]',
      '12:10 fel profil/krav «ord» säger inte vilken uppgift det gäller',
    ],
    [
      'headings of data',
      'fil: åtgärdsplan\nrubriker: [Mål]',
      '12:15 fel profil/krav «rubriker» gäller texter, och åtgärdsplan är uppgifter',
    ],
    [
      'a schema of a text',
      'fil: avtalstext\nschema: {required: [titel]}',
      '12:13 fel profil/krav «schema» gäller uppgifter, och avtalstext är en text',
    ],
    [
      'a section that must say nothing',
      'fil: avtalstext\navsnitt: Parter\nrubriker: [Parter]',
      '12:14 fel profil/krav «avsnitt» säger inte vad som ska stå där',
    ],
    [
      'a field of which nothing is asked',
      'fil: överenskommelse\nuppgift: titel\nschema: {required: [titel]}',
      '12:14 fel profil/krav «uppgift» säger inte vad som gäller för den',
    ],
    [
      'least above most',
      'fil: överenskommelse\nuppgift: parter\nomfattning: {minst: 3, högst: 2}',
      '13:17 fel profil/krav minst 3 är mer än högst 2',
    ],
    ['an extent of nothing', 'fil: överenskommelse\nuppgift: parter\nomfattning: {}', '13:17 fel schema/'],
    [
      'a misspelt limit',
      'fil: överenskommelse\nuppgift: parter\nomfattning: {hogst: 2}',
      '13:18 fel schema/okand-nyckel nyckeln «hogst» finns inte under «omfattning» – menade du «högst»?',
    ],
    ['nothing to try', 'fil: överenskommelse', '5:10 fel profil/krav kravet «egen-sak» säger inte vad som ska finnas'],
  ])('refused in the profile, at its line: %s', (_, rest, finding) => {
    own.profile(requirement(rest))
    const { status, stderr } = own.here('check', ...DAY)
    expect(stderr).toContain(`${PROFILE}:${finding}`)
    expect(status).toBe(1)
  })

  test('what docs/profiles.md shows of each form is tried', () => {
    const page = readFileSync(join(ROOT, 'docs/profiles.md'), 'utf8')
    const [, entries = ''] = /^```yaml\n( {2}- kod: avsnitt-uppfoljning\n[\s\S]*?)^```$/m.exec(page) ?? []
    own.profile(`krav:\n${entries}`)
    const { stderr } = own.here('check', ...DAY)
    expect(stderr).toContain(
      'varning avsnitt-uppfoljning avtalstexten saknar rubriken «Uppföljning» eller «Utvärdering»',
    )
    expect(stderr).not.toMatch(/beslut-fore-underskrift|hogst-fem-omraden|profil\//)
    own.edit(
      'avtal/overenskommelse.yaml',
      'instans: Kommunstyrelsen, datum: 2024-12-10',
      'instans: Kommunstyrelsen, datum: 2024-12-18',
    )
    expect(own.here('check', ...DAY).stderr).toContain(' fel beslut-fore-underskrift ')
    own.edit(
      'avtal/overenskommelse.yaml',
      'instans: Kommunstyrelsen, datum: 2024-12-18',
      'instans: Kommunstyrelsen, datum: 2024-12-10',
    )
  })

  test('explain and rules know it', () => {
    own.profile(requirement('fil: avtalstext\nrubriker: [Sekretess]\nbra: "## Sekretess"'))
    expect(own.here('explain', 'egen-sak').stdout).toContain('Bra, i text/overenskommelse.md:\n  ## Sekretess\n')
    expect(own.here('rules', 'avtal').stdout).toMatch(/^ {2}egen-sak +varning +avsnitt 3: Så ska det vara\.$/m)
  })
})

import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { PersonalSamples, type Token } from './personal-samples.ts'
import { ROOT } from './run.ts'

/** Every form of action plans, and the matrix that is made of them all. */
const FORMS = ['blankett', 'områdestabell', 'orsak-åtgärd', 'aktivitetsregister'] as const

const INSERTED = join(ROOT, 'examples/sala/beslut/ks-2026-10-15.pdf')

type Data = Record<string, unknown>

/** An agreement on the disk in which everything that a public copy leaves out is a word of its own. */
export interface Input {
  /** How many agreements it takes to hold the marked fields in each of their forms. */
  readonly forms: number
  /** Values of the fields that the schemas mark. */
  readonly marked: readonly Token[]
  /** Names of persons whom the data names in a marked field, written in one more place. */
  readonly repeated: readonly Token[]
  /** Contact details in a text, which only their shape tells of. */
  readonly unmarked: readonly Token[]
  /** Words of passages that are marked, and of sources that nobody has examined. */
  readonly secret: readonly Token[]
  /** Words that both copies print. */
  readonly kept: readonly Token[]
  /** A PDF that both copies show page by page. */
  readonly inserted: string
}

/**
 * Writes an agreement with every kind of content into `root`/avtal. It holds every field that the schemas mark; where a
 * kind of file has one file and its fields have several forms, it takes `forms` agreements to show them all, and this
 * is number `form` of them, from 0.
 */
export function writeInput(root: string, form = 0): Input {
  const samples = new PersonalSamples()
  const written: string[] = []
  const repeated: Token[] = []
  const unmarked: Token[] = []
  const write = (path: string, content: string | Data) => {
    const text = typeof content === 'string' ? content : stringify(content, { aliasDuplicateObjects: false })
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    written.push(text)
  }
  const copy = (from: string, path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    copyFileSync(from, join(root, path))
  }
  /** A name to write in a place of its own; the steering group makes it known. */
  const name = (place: string) => {
    const token = samples.name(place)
    repeated.push(token)
    return token.value
  }
  const slug = (place: string) => name(place).toLowerCase().replace(' ', '-')
  const secret = (place: string) => `Uppgiften om ${samples.secretWord(place)} får bara några läsa.`
  const keep = (place: string) => `Ordet ${samples.plainWord(place)} står kvar.`
  /** Samples of a kind of file, each over the same base. */
  const filled = (kind: string, base: Data, place?: string) => {
    const all = samples.of(kind, place)
    return all.length === 0 ? [base] : all.map((one) => merged(base, one) as Data)
  }
  let forms = 1
  const only = (kind: string, base: Data): Data => {
    const all = filled(kind, base)
    forms = Math.max(forms, all.length)
    return all[form % all.length] ?? base
  }

  /** The short name of an area and of a party. */
  const called = slug('short name of an area and of a party')
  samples.keys = [called, 'kommunen', 'regionen']
  const bilaga = slug('short name of a bilaga')
  const planFolders = FORMS.map((planForm, at) => {
    const folder = `planer-${at + 1}`
    const answers = { målet_nått: 'ja', aktiviteter: ['Möten.'] }
    const base = {
      uppföljning: ['2026-T1', '2026-T2', '2026-T3', '2027-T1', '2027-T2'].map((period) => ({ period, ...answers })),
    }
    for (const [index, plan] of filled('atgardsplan', base, planForm).entries()) {
      const place = `${planForm}, plan ${index + 1}`
      write(`avtal/${folder}/${index === 0 ? slug(`file of ${place}`) : `annan-${index}`}-${at}.yaml`, {
        nummer: index === 1 ? `${at + 1} ${name(`number of ${place}`)}` : `${at + 1}.${index + 1}`,
        områden: [called],
        syfte: 'Fler är trygga.',
        // Of the first plan every field is a sample.
        problembild:
          index === 0 ? 'Många undviker torget.' : `Många.\n\n> [!INTERNT]\n> ${secret(`passage of ${place}`)}\n\nSå.`,
        mål: [{ text: 'Fler är trygga.', indikator: 'Andel', målvärde: '55 procent', datum: '2027-12-31' }],
        dokument: [{ titel: 'Avtalet', bilaga }],
        parter: { [called]: { åtaganden: 'Går till fots.' } },
        löptid: 'tillsvidare',
        mötesfrekvens: { antal: 1, per: 'månad' },
        ...plan,
        // Every other field of it may be a sample.
        titel: `Plan om ${name(`title of ${place}`)}. ${keep(place)}`,
      })
    }
    return { form: planForm, folder }
  })

  write('avtal/text/forord.md', `# Förord\n\n## Tack till ${name('heading of the foreword')}\n\n${keep('foreword')}\n`)
  const heading = slug('short name of a heading')
  write(
    'avtal/text/overenskommelse.md',
    `# Överenskommelse

## Parter och ${name('clause')}

${keep('text of the agreement')} Avtalet gäller från den 1 februari 2026 (2026-02-01) till och med den 31 januari 2028
(2028-01-31). Se <bilaga:atgardsplaner> och <rubrik:uppgift-om-namn>.

### Uppgift {#uppgift-om-namn}

Ord av ${name('text of the agreement')}.

### Fler uppgifter {#${heading}}

Mer text, och <rubrik:${heading}>.
`,
  )
  const figure = only('figur', {
    id: slug('short name of a figure'),
    typ: 'stapel',
    titel: `Brott enligt ${name('title of a figure')}`,
    data: 'brott.csv',
    källa: `Källa ${name('source of a figure')}`,
    alternativtext: `Staplar av ${name('alternative text of a figure')}`,
  })
  write('avtal/text/brott.csv', `${name('head of a CSV file')};Antal\n${name('label of a CSV file')};3\nÖvriga;5\n`)
  const picture = `${name('file of a picture')}.png`
  copy(join(ROOT, 'test/broken/_base/avtal/figurer/karta.png'), `avtal/text/${picture}`)
  copy(join(ROOT, 'test/broken/_base/avtal/figurer/karta.png'), 'logotyp.png')
  copy(INSERTED, 'avtal/beslut.pdf')
  copy(INSERTED, 'overavtal/grund/bilaga.pdf')
  write(
    'avtal/text/lagesbild.md',
    `# Lägesbild

## Läget enligt ${name('heading of the lägesbild')}

${keep('lägesbild')} Enligt <underlag:matning>.

\`\`\`figur
${stringify(figure)}\`\`\`

![Karta av ${name('alternative text of a picture')}](<${picture}> "Karta för ${name('title of a picture')}")

Tabell: Antal för ${name('caption of a table')}

> [!SEKRETESS]
> ${secret('passage of the lägesbild')}
> Mer om **${samples.secretWord('second line of a passage')}** än
så är ${samples.secretWord('lazy line of a passage')} med i uppgiften.
>
> - En punkt om ${samples.secretWord('list of a passage')} som ingen ser.

- En punkt.

  > [!underrättelse] ${secret('passage in a list, on the line of its mark')}

Tabell: Antal för ${name('second caption of a table')}

| Vem | Antal |
| --- | ----- |
| ${name('cell of a table')} | 1 |
`,
  )
  /** Found by its shape: no marked field holds it. */
  const mail = samples.name('e-mail address in a heading')
  unmarked.push(mail)
  write(
    'avtal/text/fri.md',
    `## Rubrik om ${name('heading of a free text')}\n\n${keep('free text')}\n\n## Skriv till ${mail.word}@example.se\n\nText.\n`,
  )
  write('overavtal/grund/avtal.md', `## Punkt om ${name('heading of the överavtal')}\n\n${keep('överavtal')}\n`)
  write(
    'overavtal/grund/bilaga.md',
    `## Del {#${slug('short name of a heading in a bilaga of the överavtal')}}\n\n### Del om ${name('heading of a bilaga of the överavtal')}\n\n${keep('bilaga of the överavtal')}\n`,
  )
  write(
    'overavtal/grund/overavtal.yaml',
    only('overavtal', {
      titel: `Grundavtal ${name('title of the överavtal')}`,
      parter: [
        { organisation: 'kommunen', namn: 'Exempel kommun' },
        { organisation: 'polisen', namn: 'Polisen' },
      ],
      avtalstid: { från: '2024-01-01' },
      text: 'avtal.md',
      bilagor: [
        { nummer: 1, titel: `Avtalsbilaga ${name('title of a bilaga of the överavtal')}`, text: 'bilaga.md' },
        { nummer: 2, titel: `Beslut om ${name('title of a PDF of the överavtal')}`, pdf: 'bilaga.pdf' },
      ],
    }),
  )
  write('avtal/uppfoljningsplan.yaml', only('uppfoljningsplan', { inledning: keep('uppföljningsplan') }))
  write('avtal/kommunikationsplan.yaml', only('kommunikationsplan', { syfte: keep('kommunikationsplan') }))
  write('avtal/lagesbild/2026-03.yaml', only('statusrapport', { period: '2026-03' }))
  write(
    'samverkan.yaml',
    only('samverkan', {
      organisationer: [
        { id: 'kommunen', namn: 'Exempel kommun', kortnamn: 'Kommunen', typ: 'kommun' },
        { id: 'polisen', namn: 'Polismyndigheten, lokalpolisområde Exempel', kortnamn: 'Polisen', typ: 'polis' },
        { id: 'regionen', namn: 'Region Exempel', kortnamn: 'Regionen', typ: 'region' },
      ],
      profiler: ['profiler'],
      tema: { logotyper: [{ fil: 'logotyp.png', alternativtext: `Märke för ${name('logotype')}` }] },
      publicering: {
        granskat: [
          {
            filer: ['logotyp.png', 'avtal/text/', 'avtal/beslut.pdf', 'overavtal/'],
            av: 'Jurist',
            datum: '2026-01-15',
          },
        ],
      },
      ordlista: [{ förkortning: 'ABC', betydelse: `Ord om ${name('shared glossary')}` }],
    }),
  )

  write('profiler/egen.yaml', {
    id: 'egen',
    titel: 'Egen profil',
    dokument: 'Egen profil',
    egna: [
      {
        nyckel: 'kontaktväg',
        hör_till: 'överenskommelse',
        titel: `Kontakt genom ${name('title of a value of the municipality’s own')}`,
        personuppgift: 'nej',
      },
    ],
  })
  const bilagor: Data[] = [
    { titel: 'Överenskommelse', sort: 'överenskommelse', källa: 'text/overenskommelse.md' },
    { titel: `Samordnare och ${name('title of a bilaga')}`, sort: 'samordnare' },
    { titel: 'Lägesbild', sort: 'lägesbild', källa: 'text/lagesbild.md' },
    ...planFolders.map(({ form, folder }, at) => ({
      titel: `Planer som ${form} ${name(`title of the bilaga ${form}`)}`,
      ...(at > 0 && { id: folder }),
      sort: 'åtgärdsplaner',
      källa: folder,
      form,
    })),
    { titel: `Matris ${name('title of the matrix')}`, sort: 'målområdesmatris' },
    { titel: 'Uppföljning', sort: 'uppföljningsplan', källa: 'uppfoljningsplan.yaml' },
    { titel: 'Kommunikation', sort: 'kommunikationsplan', källa: 'kommunikationsplan.yaml' },
    { titel: 'Medborgarlöften', sort: 'medborgarlöften', inledning: keep('medborgarlöften') },
    { titel: `Fri text om ${name('title of a free text')}`, sort: 'text', källa: 'text/fri.md' },
    {
      titel: `Överavtal ${name('title of the bilaga överavtal')}`,
      sort: 'överavtal',
      id: bilaga,
    },
    { titel: `Beslut för ${name('title of a PDF')}`, sort: 'pdf', källa: 'beslut.pdf' },
  ]
  const manifest = only('overenskommelse', {
    titel: `Överenskommelse om ${name('title of the agreement')}`,
    undertitel: `Undertitel om ${name('subtitle')}`,
    korttitel: `Kort om ${name('short title')}`,
    ort: 'Exempel',
    datum: '2026-01-15',
    överavtal: 'grund',
    profiler: ['egen'],
    egna: { kontaktväg: keep('value of the municipality’s own') },
    förord: 'text/forord.md',
    syfte: keep('overenskommelse.yaml'),
    parter: [
      party('kommunen', 'KS 2026/1', 'Kim Ek', 'kommundirektör'),
      { ...party('polisen', 'A000.001/2026', 'Robin Al', 'lokalpolisområdeschef'), id: called },
      party('regionen', 'R 2026/7', 'Lo Hed', 'regiondirektör'),
    ],
    avtalstid: { typ: 'bestämd', från: '2026-02-01', till: '2028-01-31' },
    prioriterade_områden: [{ id: called, namn: `Trygghet med ${name('name of an area')}`, underlag: ['matning'] }],
    underlag: [
      {
        id: 'matning',
        titel: `Mätning av ${name('title of an underlag')}`,
        år: 2025,
        sekretess: { datum: '2026-01-02' },
      },
      { id: 'hemlig', titel: `Rapport ${samples.secretWord('title of a source')}`, år: 2025, typ: 'underrättelse' },
    ],
    ordlista: [{ förkortning: 'DEF', betydelse: `Ord om ${name('glossary')}` }],
    undantag: [{ regel: 'kontaktuppgift-i-text', motiv: 'Prövar vad som utelämnas.', till: '2027-12-31' }],
    bilagor: bilagor.map((bilaga, at) => ({ nummer: at + 1, ...bilaga })),
  })
  const group = manifest.styrgrupp as { ledamöter: Data[] }
  group.ledamöter.push(...repeated.map(({ value }) => ({ funktion: 'Ledamot', part: 'kommunen', namn: value })))
  write('avtal/overenskommelse.yaml', manifest)
  const all = written.join('\n').toLowerCase()
  const others = [...repeated, ...unmarked]
  const marked = samples.tokens.filter((token) => !others.includes(token) && all.includes(token.word.toLowerCase()))
  return {
    forms,
    marked,
    repeated,
    unmarked,
    secret: samples.secretWords,
    kept: samples.plainWords,
    inserted: INSERTED,
  }
}

function party(id: string, dnr: string, namn: string, titel: string): Data {
  const mandat = { typ: 'delegation', instans: 'Styrelsen', punkt: '1.1' }
  return { id, organisation: id, dnr, undertecknare: [{ namn, titel, mandat }] }
}

/** A base with what a sample adds to it. Where both have a value the marked one stays, else the base's. */
function merged(base: unknown, sample: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(sample)) {
    return Array.from({ length: Math.max(base.length, sample.length) }, (_, at) => merged(base[at], sample[at]))
  }
  if (isData(base) && isData(sample)) {
    const keys = new Set([...Object.keys(base), ...Object.keys(sample)])
    return Object.fromEntries([...keys].map((key) => [key, merged(base[key], sample[key])]))
  }
  if (sample === undefined || base === undefined) return base ?? sample
  return typeof sample === 'string' && /zxq/i.test(sample) ? sample : base
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { made } from './exchange/workbooks.ts'
import { stream } from './pdf-file.ts'
import { jpeg, pdf, png, utf16 } from './personal-number-files.ts'
import { fourOf, invented, KINDS, NONE, WAYS } from './personal-number-ways.ts'
import { ROOT, samverkan, temporaryFolder } from './run.ts'

const TODAY = '2026-11-26'
const folder = temporaryFolder('personnummer')
afterAll(() => rmSync(folder, { recursive: true }))

/** Every way of writing, each with a number of its own. */
const WRITTEN = [...WAYS.map(([, write], index) => write(invented(index))), ...KINDS.map(([, text]) => text)]

/** A repository with files laid over those of the tests of rules. */
function repository(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(folder, name)
  cpSync(join(ROOT, 'test/rules/_bas'), root, { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

const own = (path: string) => readFileSync(join(ROOT, 'test/rules/_bas', path), 'utf8')

/** What is written on lines of their own, each way begun and ended by what the place asks for. */
interface Place {
  readonly path: string
  /** The whole file around the lines. */
  around?(lines: string): string
  /** The line of a text; the end of a line within it is followed by what such lines begin with. */
  line(text: string): string
}

const inComment = (text: string) => text.replaceAll('\n', '\n# ')

/** Kinds of place whose text is read as it is written. */
const PLACES: Readonly<Record<string, Place>> = {
  'comments in YAML': {
    path: 'avtal/overenskommelse.yaml',
    around: (lines) => `${own('avtal/overenskommelse.yaml')}${lines}\n`,
    line: (text) => `# gäller ${inComment(text)} nu`,
  },
  'a value in a plan': {
    path: 'avtal/atgardsplaner/orossamtal.yaml',
    around: (lines) =>
      `${own('avtal/atgardsplaner/orossamtal.yaml').replace(/^utmaningar:.*\n/m, '')}utmaningar: |\n${lines}\n`,
    line: (text) => `  Samtal med ${text.replaceAll('\n', '\n  ')} hölls.\n`,
  },
  'comments in samverkan.yaml': {
    path: 'samverkan.yaml',
    around: (lines) => `${own('samverkan.yaml')}${lines}\n`,
    line: (text) => `# ${inComment(text)} nu`,
  },
  'paragraphs in Markdown': {
    path: 'avtal/text/lagesbild.md',
    around: (lines) => `${own('avtal/text/lagesbild.md')}\n${lines}\n`,
    line: (text) => `Gripen var ${text} i går.\n`,
  },
  'comments in Markdown': {
    path: 'avtal/text/overenskommelse.md',
    around: (lines) => `${own('avtal/text/overenskommelse.md')}\n<!--\n${lines}\n-->\n`,
    line: (text) => `se ${text} nu\n`,
  },
  'a superior agreement': {
    path: 'overavtal/grund/avtal.md',
    around: (lines) => `${own('overavtal/grund/avtal.md')}\n${lines}\n`,
    line: (text) => `| ${text.replaceAll('\n', ' ')} |\n`,
  },
  'cells of a figure': {
    path: 'avtal/figurer/otrygghet.csv',
    around: (lines) => `${own('avtal/figurer/otrygghet.csv').trimEnd()}\n${lines}\n`,
    line: (text) => `fall "${text.replaceAll('\n', ' ')}";1`,
  },
  'an SVG picture': {
    path: 'avtal/figurer/karta.svg',
    around: (lines) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n<!--\n${lines}\n-->\n</svg>\n`,
    line: (text) => `<text>${text}</text>`,
  },
  'own templates': {
    path: 'mallar/parter.hbs',
    line: (text) => `<p>${text}</p>`,
  },
  'own profiles': {
    path: 'profiler/egen.yaml',
    around: (lines) => `id: egen\ntitel: Egen\n${lines}\n`,
    line: (text) => `# ${inComment(text)} nu`,
  },
  'a status report': {
    path: 'avtal/lagesbild/2024-12.yaml',
    around: (lines) => `${own('avtal/lagesbild/2024-12.yaml')}${lines}\n`,
    line: (text) => `# ${inComment(text)} nu`,
  },
  'a file that nothing points at': {
    path: 'avtal/anteckningar.md',
    line: (text) => `- ${text.replaceAll('\n', '\n  ')} nu\n`,
  },
}

/** What the repository needs so that the place is read. */
const WITH: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'own templates': { 'samverkan.yaml': `${own('samverkan.yaml')}mallar: mallar\n` },
  'own profiles': { 'samverkan.yaml': `${own('samverkan.yaml')}profiler: [profiler]\n` },
}

/** The file of a place with a line for each text, and the numbers of the lines on which they begin. */
function fileAt({ around = (lines) => lines, line }: Place, texts: readonly string[]) {
  const MARK = '\u0001'
  const marked = around(texts.map((text) => MARK + line(text)).join('\n'))
  const lines = marked.split('\n').flatMap((one, index) => (one.includes(MARK) ? [index + 1] : []))
  return { content: marked.replaceAll(MARK, ''), lines }
}

interface Found {
  readonly code: string
  readonly severity: string
  readonly file: string
  readonly line: number | null
}

/** The personal numbers that check finds, by the JSON that it writes. */
function numbersFound(root: string, options: readonly string[] = []): Found[] {
  const { stdout, stderr } = samverkan([
    'check',
    root,
    '--as-of',
    TODAY,
    '--no-cache',
    '--format',
    'json',
    '-q',
    ...options,
  ])
  expect(stderr).toBe('')
  return (JSON.parse(stdout).findings as Found[]).filter(({ code }) => code === 'personnummer')
}

describe('every way of writing a number is found in every kind of place, on its line, as a fel', () => {
  test.each(Object.keys(PLACES))('%s', (name) => {
    const place = PLACES[name] as Place
    const { content, lines } = fileAt(place, WRITTEN)
    const root = repository(`funnet ${name}`, { ...WITH[name], [place.path]: content })
    const found = numbersFound(root)
    expect(found.map(({ line }) => line)).toEqual(lines)
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['fel']))
    expect(found.every(({ file }) => file.endsWith(place.path))).toBe(true)
  })

  test('names of files and folders', () => {
    const names = WRITTEN.filter((text) => !/[\n/]/.test(text))
    const files = Object.fromEntries(names.map((text, index) => [`avtal/n${index} akt ${text}.txt`, 'x']))
    const root = repository('funnet namn', {
      ...files,
      'avtal/mapp 900101-0017/a.md': 'a',
      'avtal/mapp 900101-0017/b.md': 'b',
    })
    expect(numbersFound(root)).toHaveLength(names.length + 1)
  })
})

describe('what is no number is found nowhere', () => {
  test.each(Object.keys(PLACES))('%s', (name) => {
    const place = PLACES[name] as Place
    const root = repository(`inget ${name}`, { ...WITH[name], [place.path]: fileAt(place, NONE).content })
    expect(numbersFound(root)).toEqual([])
  })
})

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><desc>'
/** With the year for itself, as programs for text cut a line. */
/** What makes a stream a form that shows text. */
const FIELD = '/Type/XObject/Subtype/Form/BBox[0 0 99 9]/Resources<</Font<</F1 5 0 R>>>>'
const PIECES = '(Gripen var 19) -20 (900) 3 (101) 5 (-0017)'
const CODES =
  '<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+A/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A>>]/ToUnicode 8 0 R>>'
const MAP = stream('1 beginbfrange <0020> <0029> <0030> endbfrange 1 beginbfchar <0001> <002D> endbfchar')
const IN_CODES = '<002100290029002000200021002000210001002000200021'.concat('0027>')

/** Files in which a number stands that is no text of its own. */
const INSIDE: Readonly<Record<string, readonly [string, string | Uint8Array]>> = {
  'text of a PNG': ['bild.png', png([['tEXt', Buffer.from('Comment\0gäller 900101-0017', 'latin1')]])],
  'compressed text of a PNG': [
    'bild.png',
    png([['zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from('19900101-0017'))])]]),
  ],
  'international text of a PNG': [
    'bild.png',
    png([['iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<a>900101–0017</a>')]]),
  ],
  'EXIF of a PNG': ['bild.png', png([['eXIf', Buffer.from('II*\0 900101-0017')]])],
  'what stands after the end of a PNG': ['bild.png', png([], '900101-0017')],
  'EXIF of a JPEG in UTF-16': ['bild.jpg', jpeg([[0xe1, Buffer.from('Exif\0\0x900101-0017', 'utf16le')]])],
  'XMP of a JPEG': ['bild.jpg', jpeg([[0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<a>900101‑0017</a>')]])],
  'the comment of a JPEG': ['bild.jpeg', jpeg([[0xfe, Buffer.from('900101-0017')]])],
  'what stands after the end of a JPEG': ['bild.jpg', jpeg([], '900101-0017')],
  'the description of an SVG': ['bild.svg', `${SVG}900101-0017</desc></svg>`],
  'attributes of an SVG': ['bild.svg', `${SVG}</desc><g id="n900101-0017"/></svg>`],
  'the title of a PDF': ['beslut.pdf', pdf({ info: '/Title(Om 900101-0017)' })],
  'the title of a PDF in UTF-16': ['beslut.pdf', pdf({ info: `/Title${utf16('Om 900101–0017')}` })],
  'a note in a PDF': [
    'beslut.pdf',
    pdf({ page: '/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 1 1]/Contents(900101-0017)>>]' }),
  ],
  'a field of a PDF': [
    'beslut.pdf',
    pdf({ page: '/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[0 0 9 9]/V(900101-0017)>>]' }),
  ],
  'two fields of a PDF': [
    'beslut.pdf',
    pdf({
      page: `/Annots[${[7, 8].map((one) => `<</Type/Annot/Subtype/Widget/F 4/FT/Tx/T(a${one})/Rect[0 0 9 9]/AP<</N ${one} 0 R>>>>`).join('')}]`,
      others: ['19900101', '0017'].map((part) => stream(`BT /F1 9 Tf (${part}) Tj ET`, FIELD)),
    }),
  ],
  'a form that is drawn beside the rest of a number in a PDF': [
    'beslut.pdf',
    pdf({ content: 'BT /F1 9 Tf (19900101) Tj ET /X Do', others: [stream('BT /F1 9 Tf (0017) Tj ET', FIELD)] }),
  ],
  'metadata of a PDF': [
    'beslut.pdf',
    pdf({
      catalog: '/Metadata 7 0 R',
      others: [stream('<dc:title>900101-0017</dc:title>', '/Type/Metadata/Subtype/XML')],
    }),
  ],
  'a page of a PDF': ['beslut.pdf', pdf({ content: `BT /F1 12 Tf 72 700 Td [${PIECES}] TJ ET` })],
  'a page of a PDF, line by line': [
    'beslut.pdf',
    pdf({ content: "BT /F1 12 Tf 14 TL 72 700 Td (19900101-) Tj (0017) ' ET" }),
  ],
  'a form of a PDF': [
    'beslut.pdf',
    pdf({ others: [stream('BT /F1 12 Tf (900101-0017) Tj ET', '/Type/XObject/Subtype/Form/BBox[0 0 1 1]')] }),
  ],
  'a page of a PDF in the codes of its font': [
    'beslut.pdf',
    pdf({
      content: `BT /F2 12 Tf ${IN_CODES} Tj ET`,
      page: '/Resources<</Font<</F2 9 0 R>>>>',
      others: [stream('', '/Type/XObject/Subtype/Form/BBox[0 0 1 1]'), MAP, CODES],
    }),
  ],
}

/** A repository that uses a file: as a picture in a text, or as a bilaga. */
function using(name: string, [file, content]: readonly [string, string | Uint8Array]): string {
  const text = own('avtal/text/lagesbild.md').replace(/^# Analys.*$/m, `![En bild](../${file})\n\n$&`)
  const bilaga = `  - {nummer: 9, titel: Beslut, sort: pdf, id: beslut, källa: ${file}}\nordlista:\n`
  const manifest = own('avtal/overenskommelse.yaml').replace(/^ordlista:\n/m, bilaga)
  const user: Record<string, string> = file.endsWith('.pdf')
    ? { 'avtal/overenskommelse.yaml': manifest }
    : { 'avtal/text/lagesbild.md': text }
  return repository(name, { ...user, [`avtal/${file}`]: content })
}

describe('a number inside a file that is shown or inserted is found', () => {
  test.each(Object.keys(INSIDE))('%s', (name) => {
    const [file, content] = INSIDE[name] as (typeof INSIDE)[string] & [string, string]
    const found = numbersFound(using(`inuti ${name}`, [file, content]))
    expect(found.map((one) => [one.severity, one.file.endsWith(file)])).toEqual([['fel', true]])
  })

  test('and what is none is not', () => {
    const text = NONE.join('\n')
    const root = using('inuti inget', ['bild.png', png([['iTXt', Buffer.from(`Comment\0\0\0\0\0${text}`)]])])
    expect(numbersFound(root)).toEqual([])
  })
})

describe('a workbook that is imported', () => {
  const sheet = async (texts: readonly string[], heading = 'Åtgärd') =>
    made((book) => {
      const one = book.addWorksheet('Blad')
      one.addRow([heading])
      for (const text of texts) one.addRow([text])
    })

  async function imported(name: string, bytes: Uint8Array) {
    writeFileSync(join(folder, name), bytes)
    const outcome = samverkan(['import', name, '--form', 'områdestabell', '-o', 'nytt'], { cwd: folder })
    const cells = [...outcome.stderr.matchAll(/fel personnummer Blad!(A\d+):/g)].map(([, cell]) => cell)
    return { ...outcome, cells }
  }

  test('has a finding for each cell in which a way of writing stands', async () => {
    const { status, cells } = await imported('tabell.xlsx', await sheet(WRITTEN))
    expect(status).toBe(1)
    expect(new Set(cells)).toEqual(new Set(WRITTEN.map((_, index) => `A${index + 2}`)))
  })

  test('has none for what is no number', async () => {
    expect((await imported('inga.xlsx', await sheet(NONE))).cells).toEqual([])
  })

  test('is read with the headings of its columns', async () => {
    expect((await imported('rubrik.xlsx', await sheet(['900101-0018'], 'Personnummer'))).cells).toEqual(['A2'])
    expect((await imported('rubrik.xlsx', await sheet([`040523${fourOf('040523', '238')}`], 'Telefon'))).cells).toEqual(
      [],
    )
  })

  test('may not have one in its name, nor in that of a sheet', async () => {
    const bytes = await made((book) => void book.addWorksheet('Om 900101-0017'))
    const { stderr } = await imported('om 910203-2381.xlsx', bytes)
    expect(stderr.match(/står i namnet på/g)).toHaveLength(2)
  })
})

/** A room of `src/`: what it makes, and the only things it may import besides itself and the vocabulary. */
export interface Room {
  /** Folder below `src/`; the empty name is the pipeline, whose files lie in `src/` itself. */
  readonly name: string
  /** What the room takes and gives, in Markdown. */
  readonly does: string
  /** Rooms whose types alone it may import. */
  readonly types?: readonly string[]
  /** Rooms whose functions and values it may import, and their types. */
  readonly values?: readonly string[]
  /** Packages, parts of Node and built files (`lib/…`). `node:*` stands for all of Node. */
  readonly packages?: readonly string[]
}

/** Files in `src/` that every room may import: types and a few functions on them. They import only each other. */
export const VOCABULARY: readonly string[] = ['source', 'diagnostic', 'host', 'document', 'file-name']

/**
 * The walls between the rooms, in the order of the flow. The page docs/architecture.md prints this table, and
 * test/architecture.test.ts fails on an import that the table does not allow and on a permission that nobody uses.
 */
export const ROOMS: readonly Room[] = [
  {
    name: 'swedish',
    does: 'a Swedish text → what it says: days, periods, frequencies, names, contact details, placeholders',
    packages: ['fastest-levenshtein', 'personnummer', 'decode-named-character-reference', 'lib/readers.mjs'],
  },
  {
    name: 'pdf',
    does: 'the PDF object layer: bytes → objects, objects → bytes, pages → forms (ISO 32000-1, clauses 7 and 8.10)',
    packages: ['node:crypto', 'node:zlib'],
  },
  {
    name: 'picture',
    does: 'bytes of a PNG, JPEG or SVG → its size, its faults, what it says about itself, and itself without that',
    packages: ['node:zlib', 'saxes'],
  },
  {
    name: 'store',
    does: 'results of earlier runs on the disk, by the hash of what they came from, each with a hash of itself',
    packages: ['node:crypto', 'node:fs', 'node:path'],
  },
  {
    name: 'load',
    does: 'folder → `Sources`: safe paths, size limits, UTF-8, NFC. Reads through the `Host`',
  },
  {
    name: 'model',
    does: '`Sources` → `Agreement`: YAML and Markdown with positions, schemas in our words, references',
    values: ['load', 'swedish', 'pdf', 'picture'],
    packages: [
      'yaml',
      'unified',
      'remark-parse',
      'remark-gfm',
      'mdast',
      'csv-parse',
      'lib/validators.mjs',
      'lib/schemas.mjs',
      'lib/glyphs.mjs',
    ],
  },
  {
    name: 'agreement',
    does: 'questions to an `Agreement`: its term, its clauses, who is named, what its texts state, and its pictures and PDFs',
    values: ['model', 'swedish', 'pdf', 'picture'],
    packages: ['mdast'],
  },
  {
    name: 'profile',
    does: 'profiles (YAML, built in or the repository’s own) → what is required of an agreement',
    values: ['agreement', 'model', 'load', 'swedish'],
    packages: ['ajv', 'lib/profiles.mjs'],
  },
  {
    name: 'check',
    does: '`Agreement` → `Checked`, or `Unchecked` where a fel stands: requirements, rules, exceptions',
    values: ['model', 'agreement', 'profile', 'swedish'],
  },
  {
    name: 'rules',
    does: 'the requirements that need code, one rule a file, in a folder for each subject',
    types: ['model'],
    values: ['check', 'agreement', 'swedish'],
    packages: ['mdast'],
  },
  {
    name: 'variant',
    does: '`Checked` → `Shown`: what a variant may show, and a list of what was masked',
    types: ['check'],
    values: ['agreement', 'model', 'swedish'],
    packages: ['mdast'],
  },
  {
    name: 'year',
    does: '`Agreement` → the days it has to keep, as events, a status and an .ics',
    types: ['model'],
    values: ['agreement', 'swedish'],
  },
  {
    name: 'report',
    does: '`Agreement`s → status report of an area or a city: changes, gaps, promised and done',
    types: ['model'],
    values: ['agreement', 'swedish'],
    packages: ['exceljs', 'fflate'],
  },
  {
    name: 'exchange',
    does: 'plans ⇄ registers and tables (xlsx, csv, json); edits in YAML that touch one value',
    values: ['model', 'swedish'],
    packages: ['exceljs', 'fflate', 'numfmt', 'yaml'],
  },
  {
    name: 'fix',
    does: 'a text and its findings → the text mended where there is no doubt, and a diff',
    packages: ['yaml'],
  },
  {
    name: 'migrate',
    does: 'the texts of a repository → the same in the version of the format that the program reads',
    values: ['load', 'model'],
    packages: ['yaml'],
  },
  {
    name: 'compose',
    does: '`Shown` → `ComposedDocument`: HTML, assets, headings. Templates come in compiled',
    values: ['model', 'agreement', 'variant', 'report', 'swedish', 'picture'],
    packages: ['handlebars', 'mdast'],
  },
  {
    name: 'conservation',
    does: '`Shown` and `ComposedDocument` → what the one says and the other does not',
    types: ['variant'],
    values: ['agreement', 'model', 'swedish'],
    packages: ['mdast'],
  },
  {
    name: 'render',
    does: '`ComposedDocument` → `PrintedDocument`; finds, installs and drives the browser',
    values: ['store'],
    packages: ['puppeteer', '@puppeteer/browsers', 'hyphen', 'node:*'],
  },
  {
    name: 'finish',
    does: '`PrintedDocument` and `ComposedDocument` → `Artifact`: numbers, tags, metadata, signature fields',
    values: ['pdf'],
    packages: ['node:crypto'],
  },
  {
    name: 'record',
    does: 'what is built → what is kept with it: sources, data, build record, places, lock',
    types: ['model', 'finish'],
    values: ['pdf'],
    packages: ['node:crypto', 'fflate'],
  },
  {
    name: 'guard',
    does: 'bytes of a public output → the withheld values that stand in them all the same',
    values: ['agreement', 'model', 'pdf', 'swedish'],
  },
  {
    name: 'verify',
    does: 'bytes of a finished file → who signed it, what has changed, which rules it breaks',
    values: ['pdf', 'finish'],
    packages: ['node:crypto', 'pkijs', 'asn1js'],
  },
  {
    name: 'findings',
    does: 'diagnostics → text, JSON, SARIF, JUnit, annotations, without the personal numbers in them',
    values: ['swedish'],
    packages: ['picocolors'],
  },
  {
    name: '',
    does: 'the pipeline: one call per stage',
    types: ['report'],
    values: [
      'store',
      'load',
      'model',
      'profile',
      'check',
      'rules',
      'variant',
      'compose',
      'conservation',
      'finish',
      'record',
      'guard',
      'swedish',
    ],
  },
  {
    name: 'node',
    does: 'what the program finds on a machine: the disk as a `Host`, its own files, a browser that prints',
    values: ['compose', 'render', 'store'],
    packages: ['handlebars', 'node:*', 'lib/templates.mjs', 'package.json'],
  },
  {
    name: 'index.ts',
    does: 'the library: `read`, `check`, `build`, `report` for other programs (docs/library.md)',
    types: ['finish', 'compose'],
    values: ['', 'node', 'load', 'record', 'report', 'swedish'],
    packages: ['node:path'],
  },
  {
    name: 'cli',
    does: 'options, commands, progress, exit codes, what is written to the disk, the clock, the environment',
    types: ['variant'],
    values: [
      ...['', 'load', 'model', 'swedish', 'profile', 'rules', 'year', 'report', 'exchange', 'fix', 'compose', 'render'],
      ...['finish', 'record', 'verify', 'findings', 'pdf', 'node', 'check', 'migrate', 'guard'],
    ],
    packages: ['commander', 'chokidar', 'node:*'],
  },
]

/** The table of docs/architecture.md. */
export function wallTable(): string {
  const rows = ROOMS.map(({ name, does, types = [], values = [], packages = [] }) => [
    name === '' ? '`src/*.ts`' : `\`${name}${name.endsWith('.ts') ? '' : '/'}\``,
    does,
    [...values.map(titled), ...types.map((room) => `${titled(room)} (types)`)].join(', ') || '–',
    packages.map((one) => `\`${one}\``).join(', ') || '–',
  ])
  const header = ['room', 'takes → gives', 'may import besides the vocabulary', 'packages, Node, built files']
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function titled(room: string): string {
  return room === '' ? 'the pipeline' : room
}

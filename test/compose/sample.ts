import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Checked } from '../../src/check/check.ts'
import { type ComposeOptions, compose } from '../../src/compose/compose.ts'
import type { ComposedDocument } from '../../src/document.ts'
import type { Host } from '../../src/host.ts'
import { load } from '../../src/load/load.ts'
import type { Agreement } from '../../src/model/model.ts'
import { readAgreement } from '../../src/model/read-agreement.ts'
import { nodeHost } from '../../src/node/node-host.ts'
import { readKit } from '../../src/node/package-files.ts'
import { forVariant, type Shown } from '../../src/variant/variant.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export const kit = readKit()
export const options: ComposeOptions = { variant: 'signering', today: '2026-11-22' }

/** Names of the example agreements. */
export const examples = readdirSync(join(root, 'examples')).filter((name) =>
  readdirSync(join(root, 'examples', name.replace('samverkan.yaml', ''))).includes('overenskommelse.yaml'),
)

export function readExample(name: string): Agreement {
  return readFolder(nodeHost, join(root, 'examples', name))
}

function readFolder(host: Host, folder: string): Agreement {
  const sources = load(host, folder)
  const agreement = sources.value && readAgreement(sources.value).value
  if (!agreement) throw new Error(`${folder} cannot be read`)
  return agreement
}

/** An agreement of some files in memory, in the folder `/a`. */
export function agreementOf(files: Readonly<Record<string, string>>): Agreement {
  const encoder = new TextEncoder()
  const all = new Map(Object.entries(files).map(([path, text]) => [`/a/${path}`, encoder.encode(text)]))
  all.set('/.git/config', encoder.encode(''))
  const host: Host = {
    read: (path) => all.get(path),
    list(path) {
      const start = path === '/' ? '/' : `${path}/`
      const below = [...all.keys()].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length))
      if (below.length === 0) return undefined
      return [...new Set(below.map((name) => name.split('/')[0] ?? ''))].sort().map((name) => {
        const bytes = all.get(start + name)
        return { name, kind: bytes ? 'file' : 'folder', size: bytes?.length ?? 0 }
      })
    },
    realPath: (path) => path,
  }
  return readFolder(host, '/a')
}

/** What tests of one stage need: the type of the stage before, without what it looks at. */
export function asIfChecked(agreement: Agreement): Checked {
  return agreement as Checked
}

/** An agreement as it stands, with what is to be said of it as left out. */
export function asIfShown(agreement: Agreement, masked: readonly string[] = []): Shown {
  return { ...forVariant(asIfChecked(agreement), 'signering'), masked }
}

export function composed(
  agreement: Agreement,
  { masked = [], ...more }: Partial<ComposeOptions> & { readonly masked?: readonly string[] } = {},
): ComposedDocument {
  const result = compose(asIfShown(agreement, masked), kit, { ...options, ...more })
  if (!result.value) throw new Error(result.diagnostics.map((one) => one.message).join('\n'))
  return result.value
}

/** The text of some HTML as a reader meets it: no tags, no styles, white space as single spaces. */
export function textOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<\/?(?:p|li|td|th|tr|div|h\d|br|caption|section|text)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'")
    .replace(/\s+/g, ' ')
}

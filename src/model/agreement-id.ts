import type { Diagnostic } from '../diagnostic.ts'
import { isFileName, variantOfName } from '../file-name.ts'
import { baseName } from '../load/paths.ts'
import type { Span } from '../source.ts'
import { slug } from '../swedish/suggest.ts'
import type { Samverkansoverenskommelse } from './format.ts'
import type { YamlFile } from './model.ts'

type Manifest = YamlFile<Samverkansoverenskommelse>

/** So long, an id leaves room for endings, and for the folders above it where a whole path may be 260 characters. */
const LONGEST = 80

/** The id of an agreement: its own, else one made of its folder's name. `folder` is a path that ends with that name. */
export function agreementId(manifest: { readonly id?: string }, folder: string): string {
  return manifest.id ?? slug(baseName(folder)) ?? 'overenskommelse'
}

/** Where an agreement's id stands; where it is to be written when it has none of its own. */
export function agreementIdSpan(manifest: Manifest): Span {
  if (manifest.data.id !== undefined) return manifest.span(['id'])
  return manifest.span(Object.keys(manifest.data).slice(0, 1), 'key')
}

/** Files are named by the id of the agreement: what no file can be called is a finding. */
export function checkAgreementId(manifest: Manifest, id: string, found: Diagnostic[]): void {
  const fault = agreementIdFault(id)
  if (fault === undefined) return
  const shown = id.length > LONGEST ? `${id.slice(0, 30)}…` : id
  const whose = manifest.data.id === undefined ? `mappens namn ger det korta namnet «${shown}», som` : `«${shown}»`
  found.push({
    code: 'id/filnamn',
    severity: 'fel',
    message: `${whose} ${fault}`,
    span: agreementIdSpan(manifest),
    hint: 'Skriv ett annat kort namn överst i filen, t.ex.  id: norrby  – PDF-filen får samma namn.',
  })
}

/** Why an id cannot be the name of an agreement's files, in words to follow the id; undefined when it can. */
export function agreementIdFault(id: string): string | undefined {
  if (id.length > LONGEST) return `är längre än ${LONGEST} tecken, så filer kan inte heta så`
  if (!isFileName(id)) return 'är upptaget i Windows, så filer kan inte heta så'
  const variant = variantOfName(id)
  if (variant !== 'signering') return `slutar på -${variant}, som skiljer en kopia av sorten ${variant} från originalet`
  return undefined
}

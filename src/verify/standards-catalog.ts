import { decode } from '../pdf/filters.ts'
import { Dict, resolve } from '../pdf/objects.ts'
import type { PdfFile } from '../pdf/reader.ts'
import type { Broken } from './standards.ts'

/** Checks what the file says of itself as a whole. Gives the part of PDF/A that it claims to follow. */
export function inspectCatalog({ catalog, trailer, budget }: PdfFile, broken: Broken): { part: number | undefined } {
  const metadata = catalog.stream('Metadata')
  const xmp = metadata ? Buffer.from(decode(metadata, budget)).toString('utf8') : ''
  const claimed = /pdfaid:part(?:>|=")([1-4])/.exec(xmp)?.[1]
  const part = claimed === undefined ? undefined : Number(claimed)
  const level = /pdfaid:conformance(?:>|=")([ABU])/.exec(xmp)?.[1]
  const need = (holds: unknown, code: string, clause: string, message: string) => {
    if (!holds) broken(code, clause, message)
  }

  need(catalog.text('Lang'), 'sprak', 'ISO 14289-1, 7.2', 'filen säger inte vilket språk den är på')
  need(
    catalog.dict('MarkInfo')?.get('Marked') === true,
    'markt',
    'ISO 14289-1, 6.2',
    'filen säger inte att den är taggad',
  )
  need(catalog.dict('StructTreeRoot'), 'markt', 'ISO 14289-1, 7.1', 'filen har inga taggar')
  const shown = catalog.dict('ViewerPreferences')?.get('DisplayDocTitle') === true
  need(shown, 'titel', 'ISO 14289-1, 7.1', 'titeln visas inte i läsarens fönster')
  need(hasTitle(xmp), 'titel', 'ISO 14289-1, 7.1', 'filen har ingen titel i sina metadata')
  need(/pdfuaid:part(?:>|=")1/.test(xmp), 'xmp', 'ISO 14289-1, 5', 'filen säger inte att den följer PDF/UA-1')
  need(part && level, 'xmp', 'ISO 19005-2, 6.6.4', 'filen säger inte vilken nivå av PDF/A den följer')
  need(trailer.array('ID'), 'id', 'ISO 19005-2, 6.1.3', 'filen saknar identitet')
  need(trailer.raw('Encrypt') === undefined, 'krypterad', 'ISO 19005-2, 6.1.3', 'filen är krypterad')
  need(
    hasOutputIntent(catalog),
    'farger',
    'ISO 19005-2, 6.2.3',
    'filen säger inte vilka färger som menas (OutputIntent)',
  )
  for (const key of ['AA', 'OpenAction']) {
    const action = catalog.get(key)
    const harmless =
      key === 'OpenAction' && (Array.isArray(action) || (action instanceof Dict && action.name('S') === 'GoTo'))
    need(action === undefined || harmless, 'handling', 'ISO 19005-2, 6.5', 'filen gör något när den öppnas')
  }
  const names = catalog.dict('Names')
  need(names?.raw('JavaScript') === undefined, 'handling', 'ISO 19005-2, 6.5', 'filen innehåller program')
  const attached = names?.raw('EmbeddedFiles') !== undefined
  need(
    !attached || part === 3,
    'bilagda-filer',
    'ISO 19005-2, 6.8',
    'filen bär med sig andra filer, vilket bara PDF/A-3 medger',
  )
  for (const each of catalog.array('AF') ?? []) {
    const file = resolve(each)
    const related = file instanceof Dict && file.name('AFRelationship') !== undefined
    need(related, 'bilagda-filer', 'ISO 19005-3, 6.8', 'en bilagd fil säger inte hur den hör till dokumentet')
  }
  return { part }
}

function hasOutputIntent(catalog: Dict): boolean {
  return (catalog.array('OutputIntents') ?? []).some((each) => {
    const intent = resolve(each)
    return (
      intent instanceof Dict && intent.name('S') === 'GTS_PDFA1' && intent.stream('DestOutputProfile') !== undefined
    )
  })
}

/** Another program may write the same metadata in another way: what counts is that there is some text. */
function hasTitle(xmp: string): boolean {
  const [, title = ''] = /<dc:title\b([\s\S]*?)<\/dc:title>/.exec(xmp) ?? []
  return title.replace(/^[^>]*>|<[^>]*>/g, '').trim() !== ''
}

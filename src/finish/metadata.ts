import type { Metadata } from '../document.ts'
import { dict, Indirect, name, Str, Stream, text } from '../pdf/objects.ts'
import type { Claims } from './standard.ts'

export interface MetadataOptions {
  readonly metadata: Metadata
  readonly creator: string
  /** Seconds since 1970. */
  readonly epoch: number
  readonly claims: Claims
}

/** The document information dictionary (ISO 32000-1, 14.3.3); it says the same as the XMP packet. */
export function documentInfo({ metadata, creator, epoch }: MetadataOptions): Indirect {
  const date = new Str(pdfDate(epoch))
  return Indirect.of(
    dict({
      Title: text(metadata.title),
      Author: text(metadata.author),
      Subject: text(metadata.subject),
      Creator: text(creator),
      Producer: text(creator),
      CreationDate: date,
      ModDate: date,
    }),
  )
}

/** `D:20260101000000Z` (7.9.4). */
export function pdfDate(epoch: number): string {
  return `D:${isoDate(epoch).replace(/[-:T]/g, '')}`
}

function isoDate(epoch: number): string {
  return new Date(epoch * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** The XMP packet (ISO 16684-1; ISO 19005-2, 6.6.2): plain text, so that it can be read without knowing PDF. */
export function xmpMetadata(options: MetadataOptions): Indirect {
  const { metadata, creator, epoch, claims } = options
  const date = isoDate(epoch)
  const descriptions = [
    claims.pdfa && pdfaDescription(claims.pdfa.part, claims.pdfa.level),
    claims.pdfua && pdfuaDescription(),
    claims.pdfa && claims.pdfua && EXTENSION_SCHEMA,
    description('dc="http://purl.org/dc/elements/1.1/"', [
      '<dc:format>application/pdf</dc:format>',
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(metadata.title)}</rdf:li></rdf:Alt></dc:title>`,
      `<dc:creator><rdf:Seq><rdf:li>${xml(metadata.author)}</rdf:li></rdf:Seq></dc:creator>`,
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(metadata.subject)}</rdf:li></rdf:Alt></dc:description>`,
      `<dc:language><rdf:Bag><rdf:li>${xml(metadata.language)}</rdf:li></rdf:Bag></dc:language>`,
    ]),
    description('xmp="http://ns.adobe.com/xap/1.0/"', [
      `<xmp:CreatorTool>${xml(creator)}</xmp:CreatorTool>`,
      `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
      `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    ]),
    description('pdf="http://ns.adobe.com/pdf/1.3/"', [`<pdf:Producer>${xml(creator)}</pdf:Producer>`]),
  ]
  const packet = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...descriptions.filter((each) => each !== false && each !== undefined),
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
  const entries = dict({ Type: name('Metadata'), Subtype: name('XML') })
  return Indirect.of(new Stream(entries, Buffer.from(packet, 'utf8')))
}

function description(namespace: string, properties: readonly string[]): string {
  return `<rdf:Description rdf:about="" xmlns:${namespace}>${properties.join('\n')}</rdf:Description>`
}

function pdfaDescription(part: number, level: string): string {
  return description('pdfaid="http://www.aiim.org/pdfa/ns/id/"', [
    `<pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>${level}</pdfaid:conformance>`,
  ])
}

function pdfuaDescription(): string {
  return description('pdfuaid="http://www.aiim.org/pdfua/ns/id/"', ['<pdfuaid:part>1</pdfuaid:part>'])
}

/** PDF/A wants a description of every property it does not know itself, and it does not know PDF/UA's (6.6.2.3.3). */
const EXTENSION_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

function xml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

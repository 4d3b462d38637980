import { ORIGIN } from '../../document.ts'

const OWN_HOST = new URL(ORIGIN).hostname
const SCHEMES = ['https:', 'http:', 'mailto:', 'tel:']

/**
 * A link's address when it may stand in the document: an absolute one to the web, an e-mail address or a telephone.
 * The page's own origin is kept for signature boxes and inserted pages, so that no text can pass for one.
 */
export function checkedHref(url: string): string | undefined {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return undefined
  }
  if (!SCHEMES.includes(parsed.protocol)) return undefined
  const host = parsed.hostname.replace(/\.$/, '')
  if (host === OWN_HOST || host.endsWith(`.${OWN_HOST}`)) return undefined
  return parsed.href
}

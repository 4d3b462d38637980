import { type Hit, rule } from '../../check/rule.ts'
import { isPersonalAddress, sameContact } from '../../swedish/contact.ts'

export default rule({
  title: 'Samordnarna nås genom en funktionsbrevlåda.',
  ground: 'lag',
  catalogue: ['P03'],
  severity: 'info',
  basis: {
    document: 'Dataskyddsförordningen',
    place: 'artikel 5.1 c',
    text: 'Personuppgifter begränsas till det som behövs.',
  },
  why: 'En personlig adress slutar gälla när personen byter arbete, och den kan inte publiceras.',
  hint: 'Skriv en funktionsbrevlåda, t.ex.  e-post: kommunpolis.sala@example.se. I den publika versionen utelämnas uppgiften.',
  good: {
    'overenskommelse.yaml': `
      parter:
        - id: polisen
          samordnare:
            - namn: Doris Falk
              telefon: 070-174 06 02
              e-post: kommunpolis.dalkoping@example.se
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      parter:
        - id: polisen
          samordnare:
            - namn: Doris Falk
              telefon: 070-174 06 02
              e-post: doris.falk@example.se
    `,
  },
  *check({ agreement: { manifest }, variant }) {
    for (const [part, { samordnare = [] }] of manifest.data.parter.entries()) {
      for (const [index, one] of samordnare.entries()) {
        const address = one['e-post']
        if (address === undefined || !isPersonalAddress(address, one.namn)) continue
        const place = ['parter', part, 'samordnare', index] as const
        const severity: Pick<Hit, 'severity'> = variant === 'publik' ? { severity: 'varning' } : {}
        yield { place: [...place, 'e-post'], ...severity, message: 'e-postadressen är personlig, inte funktionens' }
        if (one.telefon === undefined || !sameContact(one.telefon).startsWith('07')) continue
        yield {
          place: [...place, 'telefon'],
          ...severity,
          message: 'mobilnumret står bredvid en personlig adress och är antagligen också personligt',
          hint: 'Skriv funktionens nummer eller växelns. I den publika versionen utelämnas numret.',
        }
      }
    }
  },
})

import { isReviewed, reviewedPath, reviewedPaths, unseenFiles } from '../../agreement/clearance.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'

export default rule({
  title: 'Det som programmet inte kan se in i har någon granskat innan det publiceras.',
  ground: 'lag',
  catalogue: ['P08'],
  severity: 'info',
  basis: {
    document: 'Offentlighets- och sekretesslagen',
    place: '6 kap. 3 §',
    text: 'Den som lämnar ut en handling prövar vad i den som får lämnas ut.',
  },
  why: 'En bild eller en infogad sida kan visa namn, nummer och uppgifter som ingen sökning hittar.',
  hint: 'Se efter att filen varken visar någon person eller något hemligt, och skriv vem som har gjort det:  publicering: {granskat: [{filer: [figurer/], av: Kommunjurist, datum: 2026-01-31}]}',
  good: {
    'overenskommelse.yaml': `
      publicering:
        granskat:
          - {filer: [figurer/], av: Kommunjurist, datum: 2025-01-31}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      publicering:
        granskat:
          - {filer: [bilder/karta.png], av: Kommunjurist, datum: 2025-01-31}   # filen finns inte
    `,
  },
  *check({ agreement, variant }) {
    const reviewed = reviewedPaths(agreement)
    for (const { path, sort } of unseenFiles(agreement)) {
      if (isReviewed(path, reviewed)) continue
      yield {
        path,
        message: `ingen har granskat ${sort} inför publicering`,
        severity: variant === 'publik' ? 'fel' : 'info',
      }
    }
    yield* unknownFiles(agreement)
  },
})

/** What is said to have been looked through and is not there. */
function* unknownFiles({ manifest, folder, present }: Agreement): Generator<Hit> {
  for (const [entry, { filer }] of (manifest.data.publicering?.granskat ?? []).entries()) {
    for (const [index, file] of filer.entries()) {
      const [path = ''] = reviewedPath(manifest.source.path, file)
      const isFolder = path.endsWith('/')
      if (isFolder ? [...present.files.keys()].some((one) => one.startsWith(path)) : present.files.has(path)) continue
      yield {
        place: ['publicering', 'granskat', entry, 'filer', index],
        message: `«${file}» finns inte`,
        hint: `Sökvägen räknas från ${folder === '' ? 'mappen' : folder}; en mapp slutar med snedstreck.`,
        severity: 'varning',
      }
    }
  }
}

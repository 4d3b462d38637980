import { rule } from '../../check/rule.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'Parterna tar ställning till de kategorier som överavtalet nämner.',
  catalogue: ['C08'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'Den som inte tar ställning har varken valt eller valt bort.',
  hint: 'Lägg till  {kategori: …, ställning: prioriteras, motiv: …, planer: […]}  under ställningstaganden, eller  prioriteras inte  med motiv.',
  good: {
    'overenskommelse.yaml': `
      ställningstaganden:
        - {kategori: ungdomar, ställning: prioriteras, motiv: Nyrekryteringen kryper nedåt i åldrarna., planer: [orossamtal]}
        - {kategori: brottsoffer, ställning: prioriteras inte, motiv: Stödet ges i ordinarie verksamhet.}
        - {kategori: organiserad brottslighet, ställning: prioriteras, motiv: Försäljningen i centrum är organiserad., planer: [platssamverkan]}
    `,
  },
  bad: { 'overenskommelse.yaml': '# ställningstaganden saknas' },
  parameters: {
    kategorier: {
      description: 'Kategorier som parterna ska ta ställning till.',
      type: 'array',
      items: { type: 'string' },
    },
  },
  *check({ agreement: { manifest }, demands }) {
    const taken = manifest.data.ställningstaganden ?? []
    for (const demand of demands) {
      const { kategorier } = demand.values
      if (!Array.isArray(kategorier)) continue
      const missing = kategorier
        .map(String)
        .filter((one) => !taken.some(({ kategori }) => kategori.toLowerCase().trim() === one.toLowerCase()))
      if (missing.length === 0) continue
      yield {
        place: ['ställningstaganden'],
        ...(taken.length > 0 && { key: 'key' as const }),
        message: `överenskommelsen tar inte ställning till ${listed(missing, 'och')}`,
        demand,
      }
    }
    for (const [index, { kategori, ställning, områden = [], planer = [] }] of taken.entries()) {
      if (ställning !== 'prioriteras' || områden.length > 0 || planer.length > 0) continue
      yield {
        place: ['ställningstaganden', index, 'ställning'],
        severity: 'varning',
        message: `${kategori} prioriteras, men inget område och ingen plan tar upp det`,
        hint: 'Lägg till  områden: […]  eller  planer: […]  med de korta namnen.',
      }
    }
  },
})

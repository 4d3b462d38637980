import { areaNamesIn, rule } from '../../check/rule.ts'

export default rule({
  title: 'Statusrapporten har alla stadsövergripande områden, numrerade i ordning.',
  ground: 'avtal',
  catalogue: ['E16'],
  severity: 'fel',
  basis: {
    document: 'Mallen för statusrapport 2022',
    text: 'Vart och ett av de stadsövergripande områdena redovisas.',
  },
  why: 'Rapporterna läggs bredvid varandra. Fattas ett område blir det ett hål i stadens bild.',
  hint: 'Ta med alla områden i den stadsövergripande listan, i nummerordning.',
  good: {
    'lagesbild/2024-12.yaml': `
      stadsövergripande:
        - id: platser
          nummer: 1
        - id: extremism
          nummer: 2
    `,
  },
  bad: {
    'lagesbild/2024-12.yaml': `
      stadsövergripande:
        - id: platser
          nummer: 1
        - id: extremism
          nummer: 3
    `,
  },
  *check({ agreement: { statusrapporter }, demands }) {
    for (const { file } of statusrapporter) {
      const areas = file.data.stadsövergripande ?? []
      for (const [index, { nummer, namn }] of areas.entries()) {
        if (nummer === index + 1) continue
        yield {
          file,
          place: ['stadsövergripande', index, nummer === undefined ? 'namn' : 'nummer'],
          message:
            nummer === undefined
              ? `${namn} har inget nummer; på den platsen står nummer ${index + 1}`
              : `${namn} har nummer ${nummer}, men på den platsen står nummer ${index + 1}`,
        }
        // Only the first gap is a finding: every later number is off because of it.
        break
      }
      const baseline = statusrapporter.find((one) => one.period === file.data.baslinje?.period)
      const expected =
        areaNamesIn(demands[0]?.values ?? {}) ?? baseline?.file.data.stadsövergripande?.map((one) => one.namn)
      const missing = (expected ?? []).filter((name) => !areas.some((area) => area.namn === name))
      if (areas.length < (expected?.length ?? 0)) {
        yield {
          file,
          place: ['stadsövergripande'],
          key: 'key',
          message: `statusrapporten har ${areas.length} stadsövergripande områden av ${expected?.length}: ${missing.join(', ')} saknas`,
        }
      }
    }
  },
})

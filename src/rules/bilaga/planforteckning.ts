import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Förteckningen över planer har samma nummer, ordning och titlar som planerna.',
  ground: 'form',
  catalogue: ['H12', 'D20'],
  why: 'Den som letar efter en plan med förteckningens namn hittar den inte.',
  hint: 'Ta bort  planförteckning:  – förteckningen görs då av planerna själva – eller rätta den som är felskriven.',
  good: {
    'overenskommelse.yaml': `
      bilagor:
        - id: atgardsplaner
          planförteckning:
            - {nummer: 1, titel: Platssamverkan i centrum}
            - {nummer: 2, titel: Orossamtal}
            - {nummer: 3, titel: Feriejobb för unga}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      bilagor:
        - id: atgardsplaner
          planförteckning:
            - {nummer: 1, titel: Platssamverkan i centrumm}   # planen heter Platssamverkan i centrum
            - {nummer: 2, titel: Orossamtal}
            - {nummer: 3, titel: Feriejobb för unga}
    `,
  },
  *check({ agreement: { bilagor } }) {
    for (const [index, { data, content }] of bilagor.entries()) {
      const listed = data.planförteckning
      if (!listed || content?.sort !== 'åtgärdsplaner') continue
      const place = (at: number, key: string) => ['bilagor', index, 'planförteckning', at, key]
      for (const [at, { nummer, titel }] of listed.entries()) {
        const order = content.planer.findIndex((plan) => nummer !== undefined && plan.nummer === String(nummer))
        const plan = content.planer[nummer === undefined ? at : order]
        if (!plan) {
          yield {
            place: place(at, 'nummer'),
            message: `förteckningen har en plan ${nummer ?? ''}, «${titel}», som inte finns`,
          }
          continue
        }
        const related = [{ span: plan.file.span(['titel']), message: 'planens titel' }]
        if (plan.file.data.titel !== titel) {
          yield {
            place: place(at, 'titel'),
            message: `plan ${plan.nummer} kallas i förteckningen «${titel}», men heter «${plan.file.data.titel}»`,
            related,
          }
        } else if (order >= 0 && order !== at) {
          yield {
            place: place(at, 'nummer'),
            message: `plan ${plan.nummer} står i fel ordning i förteckningen`,
            related,
          }
        }
      }
      for (const plan of content.planer) {
        if (listed.some(({ nummer, titel }) => String(nummer) === plan.nummer || titel === plan.file.data.titel))
          continue
        yield { file: plan.file, place: ['titel'], message: `planen «${plan.file.data.titel}» saknas i förteckningen` }
      }
      for (const { file } of content.planer) {
        const split = file.data.ursprunglig_etikett?.rubrik
        if (split === undefined || !split.includes('\n')) continue
        yield {
          file,
          place: ['ursprunglig_etikett', 'rubrik'],
          message: 'planens nummer och titel stod på var sin rad i dokumentet som lästes in',
          hint: 'Kontrollera att nummer och titel hör ihop, och ta sedan bort  rubrik:  ur ursprunglig_etikett.',
        }
      }
    }
  },
})

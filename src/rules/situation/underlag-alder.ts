import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Ett underlag är högst tre år gammalt när överenskommelsen börjar gälla.',
  ground: 'husregel',
  catalogue: ['C06'],
  why: 'Gamla underlag styr mot gårdagens problem.',
  hint: 'Byt till en nyare utgåva, eller skriv  kommentar: …  om varför det gamla ändå behövs.',
  good: {
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
      underlag:
        - id: trygghetsmatning
          år: 2023
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
      underlag:
        - id: trygghetsmatning
          år: 2020
    `,
  },
  parameters: {
    år: { description: 'Hur många år gammalt ett underlag får vara.', type: 'number', minimum: 1, default: 3 },
  },
  *check({ agreement: { manifest }, today, values }) {
    const start = manifest.data.avtalstid.från ?? manifest.data.lägesbild?.datum
    if (start === undefined) return
    const oldest = Number(values.år)
    for (const [index, { titel, år, kommentar }] of (manifest.data.underlag ?? []).entries()) {
      if (år === undefined) continue
      if (år > Number(today.slice(0, 4))) {
        const message = `underlaget «${titel}» är från ${år}, som inte har varit`
        yield { place: ['underlag', index, 'år'], message, hint: 'Rätta året.' }
      }
      const age = Number(start.slice(0, 4)) - år
      if (age <= oldest || kommentar !== undefined) continue
      yield {
        place: ['underlag', index, 'år'],
        message: `underlaget «${titel}» var ${age} år gammalt när överenskommelsen började gälla`,
      }
    }
  },
})

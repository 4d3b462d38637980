import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Underskriftssidan har en ort.',
  ground: 'form',
  catalogue: ['H08'],
  why: 'Raden för ort och datum blir stående tom, eller fylls i olika i exemplaren.',
  hint: 'Lägg till  ort: …  i overenskommelse.yaml.',
  good: { 'overenskommelse.yaml': 'ort: Dalköping' },
  bad: { 'overenskommelse.yaml': '# ort saknas' },
  *check({ agreement: { manifest } }) {
    const { ort, parter, undertecknas } = manifest.data
    const signs = parter.some(({ undertecknare = [] }) => undertecknare.length > 0)
    // An electronic signature carries its time and has no place.
    if (ort?.trim() || !signs || undertecknas === 'elektroniskt') return
    yield { place: ['ort'], message: 'orten för underskrift är inte angiven' }
  },
})

import * as compiled from '../../lib/profiles.mjs'
import { requirementOf } from './inherit.ts'
import type { Breach, Profile, Requirement, Test } from './profile.ts'

const validators: Readonly<Record<string, unknown>> = compiled

/** The profiles that come with the program, by id; their schemas are compiled beforehand. */
export const builtIn: ReadonlyMap<string, Profile> = readAll()

function readAll(): ReadonlyMap<string, Profile> {
  const read = new Map<string, Profile>()
  const add = (id: string): readonly Requirement[] => {
    const known = read.get(id)
    if (known) return known.requirements
    const at = compiled.profiles.findIndex((one) => one.id === id)
    const data = compiled.profiles[at]
    if (!data) throw new Error(`there is no built-in profile ${id}`)
    const bases = (data.bygger_på ?? []).map(add)
    const requirements = (data.krav ?? []).map((one, index) => {
      const requirement = requirementOf(one, testOf(`k${at}_${index}`), bases)
      if (!requirement) throw new Error(`${id}: ${one.kod} has no schema, and none to inherit`)
      return requirement
    })
    read.set(id, { data, requirements })
    return requirements
  }
  for (const { id } of compiled.profiles) add(id)
  return read
}

function testOf(name: string): Test | undefined {
  const validate = validators[name]
  if (typeof validate !== 'function') return undefined
  return (data) => (validate(data) ? [] : ((validate as { errors?: Breach[] }).errors ?? []))
}

import * as compiled from '../../lib/profiles.mjs'
import type { Breach, Profile, Test } from './profile.ts'

const validators: Readonly<Record<string, unknown>> = compiled

/** The profiles that come with the program, by id; their schemas are compiled beforehand. */
export const builtIn: ReadonlyMap<string, Profile> = new Map(
  compiled.profiles.map((data, profile) => [
    data.id,
    { data, requirements: (data.krav ?? []).map((one, index) => ({ data: one, test: testOf(profile, index) })) },
  ]),
)

function testOf(profile: number, index: number): Test {
  const validate = validators[`k${profile}_${index}`]
  if (typeof validate !== 'function') throw new Error(`requirement ${index} of profile ${profile} is not compiled`)
  return (data) => (validate(data) ? [] : ((validate as { errors?: Breach[] }).errors ?? []))
}

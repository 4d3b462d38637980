/** Validators that `schemas/generate.mjs` compiles from the schemas. */
declare module '*/lib/validators.mjs' {
  type Validator = (data: unknown) => boolean
  export const atgardsplan: Validator
  export const figur: Validator
  export const kommunikationsplan: Validator
  export const overavtal: Validator
  export const overenskommelse: Validator
  export const profil: Validator
  export const samverkan: Validator
  export const statusrapport: Validator
  export const uppfoljningsplan: Validator
}

/** The schemas, as JSON. */
declare module '*/lib/schemas.mjs' {
  export const texts: Readonly<Record<keyof import('./format.ts').Format | 'gemensamt', string>>
}

/** The built-in profiles, and a validator per requirement: `k<profile>_<requirement>`. */
declare module '*/lib/profiles.mjs' {
  export const profiles: readonly import('./format.ts').Profil[]
}

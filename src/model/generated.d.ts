/** Validators that `schemas/generate.mjs` compiles from the schemas. */
declare module '*/lib/validators.mjs' {
  /** What ajv reports of one fault: `ErrorObject` with `verbose`. */
  interface Report {
    readonly keyword: string
    /** JSON pointer to the value at fault. */
    readonly instancePath: string
    readonly params: Readonly<Record<string, unknown>>
    /** The keyword's value in the schema. */
    readonly schema: unknown
    readonly parentSchema: import('./schema.ts').Schema & { readonly 'x-union'?: string }
    readonly data: unknown
  }
  interface Validator {
    (data: unknown): boolean
    readonly errors?: readonly Report[] | null
  }
  /** The branches of each union, by its address. */
  export const unions: Readonly<Record<string, readonly Validator[]>>
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

/** Which characters the fonts of the house have: the first and the last of each range in turn. */
declare module '*/lib/glyphs.mjs' {
  export const ranges: readonly number[]
}

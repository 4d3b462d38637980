import fc from 'fast-check'

const seed = Number(process.env.SEED)
if (!Number.isInteger(seed)) throw new Error('SEED is not a whole number; test/seed.ts draws one')
fc.configureGlobal({ seed })

/** fast-check, starting from the seed of this run. */
export { fc }

/** The file that makes a folder an agreement. */
export const MANIFEST = 'overenskommelse.yaml'

/** The file that makes a folder a repository of agreements. */
export const REPOSITORY = 'samverkan.yaml'

/** Folders that hold no agreements. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'dist' || name === 'lib'
}

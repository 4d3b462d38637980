/** One entry of a folder. */
export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder'
  /** Size in bytes; 0 for a folder. */
  readonly size: number
}

/**
 * The only door to the world for the stages that read. Paths are absolute. The program's own host reads the disk;
 * tests may hold files in memory.
 */
export interface Host {
  /** The bytes of a file, or undefined when there is none. Throws when it cannot be read. */
  read(path: string): Uint8Array | undefined
  /** The entries of a folder sorted by code unit, or undefined when there is none. */
  list(path: string): readonly Entry[] | undefined
  /** The path with every symbolic link resolved, or undefined when nothing is there. */
  realPath(path: string): string | undefined
}

/**
 * What has been worked out before, by a key that names all that it came from. The program's own store lies on the disk
 * (`store/`). A store may forget anything at any time, and never gives what was not put in under the very same key.
 */
export interface Store {
  /** What was put in under the key, or undefined. Never throws. */
  get(key: string): Uint8Array | undefined
  /** Remembers bytes. Never throws: what cannot be remembered is worked out again. */
  put(key: string, bytes: Uint8Array): void
}

/** A store that remembers nothing. */
export const NO_STORE: Store = { get: () => undefined, put: () => undefined }

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

import type { Artifact, SignaturePlace } from '../document.ts'

/** The signature boxes of a PDF, for services that place signatures themselves: `signering.json`. */
export interface SigningList {
  readonly version: 1
  /** The PDF's name; it lies beside this file. */
  readonly fil: string
  readonly sha256: string
  readonly sidor: number
  readonly underskrifter: readonly SigningPlace[]
}

export interface SigningPlace {
  /** Name of the PDF's signature field; null when it was built without fields. */
  readonly fält: string | null
  readonly part: string
  readonly namn: string
  readonly roll: string
  /** From 1. */
  readonly sida: number
  /** Points from the page's lower left corner: left, bottom, right, top. */
  readonly ruta: readonly [number, number, number, number]
}

/** Where to sign, who, and in which file. */
export function signingList(
  artifact: Artifact,
  file: string,
  fieldName: ((place: SignaturePlace) => string) | undefined,
): SigningList {
  return {
    version: 1,
    fil: file,
    sha256: artifact.sha256,
    sidor: artifact.pages,
    underskrifter: artifact.signatures.map((place) => ({
      fält: fieldName ? fieldName(place) : null,
      part: place.part,
      namn: place.namn,
      roll: place.titel,
      sida: place.page,
      ruta: place.rect,
    })),
  }
}

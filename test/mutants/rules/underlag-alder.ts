import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a source that is four years older than the agreement',
    how: 'date',
    change({ manifest }) {
      const index = manifest
        .list(['underlag'])
        .findIndex(({ titel, kommentar }) => kommentar === undefined && !/\d{4}/.test(String(titel)))
      const year = Number(String(manifest.get(['avtalstid', 'från'])).slice(0, 4)) - 4
      return index >= 0 && manifest.set(['underlag', index, 'år'], year)
    },
  },
  {
    name: 'a source that is still to come',
    how: 'date',
    change: ({ manifest }) => manifest.has(['underlag', 0]) && manifest.set(['underlag', 0, 'år'], 2099),
  },
  {
    name: 'an old source has lost its reason',
    how: 'remove',
    change({ manifest }) {
      const index = manifest.list(['underlag']).findIndex(({ kommentar }) => kommentar !== undefined)
      return index >= 0 && manifest.remove(['underlag', index, 'kommentar'])
    },
  },
]

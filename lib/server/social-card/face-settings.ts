import { join } from 'node:path'

/** Fontconfig's list of the card's typefaces, in the folder they lie in. */
export const listOfFaces = (folder: string): string => join(folder, 'fonts.conf')

/** Where whoever shapes letters finds them: read when its process starts, before the list need be there. */
export const faceSettings = (folder: string): Record<string, string> => ({ FONTCONFIG_FILE: listOfFaces(folder) })

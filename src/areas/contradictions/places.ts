/** Whether two lists of places can be one place. */

/** The names of a list of places, as a side says them. */
export const textOf = (places: string): string =>
  `reduce(text = '', place IN ${places} | text + CASE WHEN text = '' THEN '' ELSE ', ' END + coalesce(place.nameEn, place.nameAr, place.id))`

/** For each place of a list: its id, and the ids of all that it lies in, itself first. */
export const wholesOf = (places: string): string =>
  `[place IN ${places} | {id: place.id, within: COLLECT { WITH place MATCH (place)-[:WITHIN*0..8]->(whole:Place) RETURN whole.id }}]`

/** No place of the one is, contains or lies in a place of the other; both as wholesOf has them. */
export const placesApart = (one: string, other: string): string =>
  `none(p IN ${one} WHERE any(q IN ${other} WHERE p.id IN q.within OR q.id IN p.within))`

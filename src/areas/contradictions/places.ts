/** Whether two lists of places can be one place, or lie in one town. */

/** The names of a list of places, as a side says them. */
export const textOf = (places: string): string =>
  `reduce(text = '', place IN ${places} | text + CASE WHEN text = '' THEN '' ELSE ', ' END + coalesce(place.nameEn, place.nameAr, place.id))`

/** Two entries of one name in one country are one place, and "Benghazi port" is in Benghazi, whatever a registry leaves out. */
const keys = (place: string): string =>
  `[${place}.id, toLower(coalesce(${place}.nameEn, ${place}.nameAr)) + coalesce(' ' + ${place}.country, '')]`

/** Countries stand at the top, and a region, right under one, has parts that have parts. Anything else is a town at most. */
const WIDE = `(NOT EXISTS { (whole)-[:WITHIN]->() } OR (NOT EXISTS { (whole)-[:WITHIN]->()-[:WITHIN]->() } AND EXISTS { (whole)<-[:WITHIN]-()<-[:WITHIN]-() }))`

/** For each place of a list: its keys, those of all that it lies in (itself first), and of these the towns' ids. */
export const wholesOf = (places: string): string =>
  `[place IN ${places} | {own: ${keys('place')}, name: toLower(coalesce(place.nameEn, place.nameAr)), country: coalesce(place.country, ''),
    within: COLLECT { WITH place MATCH (place)-[:WITHIN*0..8]->(whole:Place) UNWIND ${keys('whole')} AS key RETURN key },
    towns: COLLECT { WITH place MATCH (place)-[:WITHIN*0..8]->(whole:Place) WHERE NOT ${WIDE} RETURN whole.id }}]`

const everyPair = (one: string, other: string, not: string): string =>
  `none(p IN ${one} WHERE any(q IN ${other} WHERE ${not}))`

const SAME = `(any(key IN p.own WHERE key IN q.within) OR any(key IN q.own WHERE key IN p.within)
  OR (p.country = q.country AND (p.name CONTAINS q.name OR q.name CONTAINS p.name)))`

/** No place of the one is, contains or lies in a place of the other; both as wholesOf has them. */
export const placesApart = (one: string, other: string): string => everyPair(one, other, SAME)

/** And none lies in one town with one of the other. */
export const townsApart = (one: string, other: string): string =>
  everyPair(one, other, `(${SAME} OR any(town IN p.towns WHERE town IN q.towns))`)

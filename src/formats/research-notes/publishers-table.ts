/** What the notes' words for publishers mean. */

/** Words of the notes → the one name of the publisher. */
export const SAME_PUBLISHER: ReadonlyMap<string, string> = new Map([
  ['AA', 'Anadolu Agency'],
  ['Anadolu', 'Anadolu Agency'],
  ['Abaad', 'Abaad News'],
  ['Al Jazeera Net', 'Al Jazeera'],
  ['Al Maghrib Al Arabi', 'Al Maghrib al Arabi'],
  ['Al-Marsad (English)', 'Al-Marsad'],
  ['Almarsad', 'Al-Marsad'],
  ['Al-Nas (alnnas.ly)', 'Alnnas'],
  ['Al-Nas', 'Alnnas'],
  ['Al-Nnas', 'Alnnas'],
  ['Alwasat', 'Al-Wasat'],
  ['Amman Al-Youm', 'Amman Alyoum'],
  ['Arab News (aggregator)', 'Arab News'],
  ['Asharq Al-Awsat (Arabic)', 'Asharq Al-Awsat'],
  ['Bebekkia Haber (forum)', 'Bebekkia Haber'],
  ['Innfrad (Al-Infirad)', 'Infrad'],
  ['Daily8', 'daily8'],
  ['KSA Players (news aggregator)', 'KSA Players'],
  ['LANA News', 'LANA'],
  ['Libyan News Agency', 'LANA'],
  ['Libya Al-Ahrar (Arabic)', 'Libya Al-Ahrar'],
  ['Libya Alahrar', 'Libya Al-Ahrar'],
  ['Libya Witness (lywitness)', 'Libya Witness'],
  ['Mena News', 'MENA News'],
  ['Middle East Monitor (aggregator)', 'Middle East Monitor'],
  ['News About North Africa (nan.media)', 'NAN Media'],
  ['North Africa News (nan.media)', 'NAN Media'],
  ['Nova', 'Agenzia Nova'],
  ['Reportage.ly', 'Reportage'],
  ['Shorouk News', 'Al-Shorouk'],
  ['The Address Libya', 'Address Libya'],
  ['The Tripoli Post', 'Tripoli Post'],
  ['Wikipedia (fr) mirror', 'Wikipedia mirror'],
  ['ardelmosafer (blog)', 'ardelmosafer'],
  ['proletari comunisti (blog)', 'proletari comunisti'],
  ['secret4a (blog)', 'secret4a'],
])

/** Publishers that are bodies of the registry. */
export const PUBLISHING_BODIES: ReadonlyMap<string, string> = new Map([
  ['AFRICOM', 'africom'],
  ['AFRICOM release', 'africom'],
  ['Egyptian Presidency', 'egyptian-presidency'],
  ['Egyptian Presidency release', 'egyptian-presidency'],
  ['Libyan House of Representatives', 'house-of-representatives'],
  ['UNSMIL', 'unsmil'],
  ['Chatham House', 'chatham-house'],
])

/** In brackets, or behind a stroke, these are whose text it was first; whatever else stands there is not. */
export const FIRST_PUBLISHERS: ReadonlySet<string> = new Set([
  ...[
    'AA',
    'AFP',
    'AFRICOM',
    'AFRICOM release',
    'Adnkronos',
    'Africa Intelligence',
    'Agenzia Nova',
    'Al Jazeera Net',
  ],
  ...['Al-Ittihad', 'Anadolu', 'Bloomberg', 'Daily News Egypt', 'Ean Libya', 'Egyptian Presidency release'],
  ...['Libya Al-Ahrar', 'Nova', 'PANA', 'Sputnik', 'To Vima', 'UNSMIL', 'askanews', 'dpa'],
])

/** Sites that the notes do not name: they go by their host. */
export const NAMELESS: ReadonlySet<string> = new Set([
  'Unnamed mirror',
  'unknown (mirrored page)',
  'unnamed site (author Steven Sahiounie)',
])

/** What words of bodies say together, and which kinds of body are taken for each other. Concepts are those of body-words.ts. */

/** Two words of bodies that say what a third one says, in either order, with "of" between them or not. */
export interface BodyPhrase {
  readonly concepts: readonly [string, string]
  readonly says: string
  /** Two spellings that count as one name because of this row. */
  readonly example: readonly [string, string]
}

export const BODY_PHRASES: readonly BodyPhrase[] = [
  {
    concepts: ['UNITED', 'STATES'],
    says: 'USA',
    example: ['United States Sixth Fleet', 'الأسطول السادس الأمريكي'],
  },
  { concepts: ['UNITED', 'NATIONS'], says: 'UN', example: ['United Nations Mission', 'بعثة الأمم المتحدة'] },
  { concepts: ['COUNCIL', 'REPRESENTATIVES'], says: 'PARLIAMENT', example: ['مجلس النواب', 'Parliament'] },
  {
    concepts: ['CHAMBER', 'REPRESENTATIVES'],
    says: 'PARLIAMENT',
    example: ['House of Representatives', 'مجلس النواب'],
  },
  {
    concepts: ['DEPARTMENT', 'STATE'],
    says: 'FOREIGNMINISTRY',
    example: ['US Department of State', 'وزارة الخارجية الأمريكية'],
  },
  {
    concepts: ['MINISTRY', 'FOREIGN'],
    says: 'FOREIGNMINISTRY',
    example: ['وزارة الخارجية', 'Ministry of Foreign Affairs'],
  },
  { concepts: ['OFFICE', 'FOREIGN'], says: 'FOREIGNMINISTRY', example: ['Foreign Office', 'وزارة الخارجية'] },
  {
    concepts: ['PRIME', 'MINISTER'],
    says: 'PREMIER',
    example: ['Prime Minister of Malta', 'رئيس وزراء مالطا'],
  },
  {
    concepts: ['CHIEF', 'MINISTERS'],
    says: 'PREMIER',
    example: ['رئيس الوزراء الليبي', 'Libyan Prime Minister'],
  },
  {
    concepts: ['COUNCIL', 'MINISTERS'],
    says: 'MINISTERS',
    example: ['رئيس مجلس الوزراء الليبي', 'رئيس الوزراء الليبي'],
  },
  { concepts: ['PRESIDENCY', 'STAFF'], says: 'STAFF', example: ['رئاسة الأركان العامة', 'General Staff'] },
  { concepts: ['NAVAL', 'FORCE'], says: 'NAVY', example: ['القوات البحرية الليبية', 'Libyan Navy'] },
  { concepts: ['NAVY', 'MILITARY'], says: 'NAVY', example: ['Marina militare italiana', 'Italian Navy'] },
  { concepts: ['STATE', 'GREATER'], says: 'STAFF', example: ['Capo di Stato Maggiore', 'Chief of Staff'] },
]

/**
 * Kinds of body that sources give one body ("Nawasi Brigade", "Nawasi Force"; "Security Agency", "direction de la sécurité"). `alike`: how much
 * of the word's worth stays. 0.93 and more is one word in two spellings; below that nobody is picked by it.
 */
export interface BodyKin {
  readonly concepts: string
  readonly alike: number
  /** Two names of one body because of this row. */
  readonly example: readonly [string, string]
}

export const BODY_KIN: readonly BodyKin[] = [
  {
    concepts: 'MINISTRY DEPARTMENT',
    alike: 0.95,
    example: ['US Department of Defense', 'وزارة الدفاع الأمريكية'],
  },
  {
    concepts: 'DIRECTORATE DEPARTMENT',
    alike: 0.95,
    example: ['Military Intelligence Department', 'إدارة الاستخبارات العسكرية'],
  },
  {
    concepts: 'BRIGADE BATTALION FORCE UNITS DIVISION GROUP',
    alike: 0.7,
    example: ['Nawasi Brigade', 'Nawasi Force'],
  },
  { concepts: 'ARMY FORCE', alike: 0.7, example: ['Libyan Army', 'القوات الليبية'] },
  {
    concepts: 'AGENCY AUTHORITY DIRECTORATE SERVICE ORGANISATION DEPARTMENT FORCE',
    alike: 0.7,
    example: ['Public Security Agency', 'servizio di sicurezza generale'],
  },
  {
    concepts: 'COMMANDER CHIEF DIRECTOR',
    alike: 0.8,
    example: ['Commander of the Ground Forces', 'Chief of the Ground Forces'],
  },
  {
    concepts: 'CHAMBER PARLIAMENT REPRESENTATIVES',
    alike: 0.9,
    example: ['House Speaker', 'رئيس مجلس النواب'],
  },
  { concepts: 'GOVERNMENT ADMINISTRATION', alike: 0.9, example: ['Hammad administration', 'حكومة حماد'] },
  { concepts: 'NAVAL NAVY', alike: 0.9, example: ['البحرية الليبية', 'Libyan Navy'] },
  { concepts: 'FORCE FLEET NAVY', alike: 0.6, example: ['Sixth Fleet', 'القوة السادسة'] },
]

/** What a body is: each of these words makes a text the name of one. See body-words.ts. */
import type { BodyWord } from './body-word.ts'

export const BODY_KINDS: readonly BodyWord[] = [
  {
    kind: 'kind',
    concept: 'BRIGADE',
    words: 'brigade brigades brigata brigada tugay tugayi бригада бригады ταξιαρχία لواء ألوية',
  },
  {
    kind: 'kind',
    concept: 'BATTALION',
    words: 'battalion bataillon batallon battaglione tabur taburu батальон katiba كتيبة كتائب سرايا',
  },
  { kind: 'kind', concept: 'DIVISION', words: 'division divisione дивизия фирка فرقة' },
  {
    kind: 'kind',
    concept: 'ARMY',
    words: 'army armys armee esercito exercito ejercito ordu ordusu армия армии στρατός στρατού جيش',
  },
  {
    kind: 'kind',
    concept: 'FORCE',
    words:
      'force forces forza forze fuerza fuerzas forca forcas kuvvetleri kuvveti gucleri gucu guc streitkrafte сила силы сил δυνάμεις δυνάμεων قوة قوات',
  },
  {
    kind: 'kind',
    concept: 'COMMAND',
    words: 'command commandement comando komutanligi kommando командование قيادة',
  },
  { kind: 'kind', concept: 'STAFF', words: 'staff أركان штаб genelkurmay generalstab επιτελείο επιτελείου' },
  { kind: 'kind', concept: 'HEADQUARTERS', words: 'headquarters quartier karargahi hauptquartier مقر' },
  { kind: 'kind', concept: 'FLEET', words: 'fleet flotte flotta flota флот أسطول' },
  { kind: 'kind', concept: 'NAVY', words: 'navy navys marina' },
  {
    kind: 'kind',
    concept: 'COUNCIL',
    words: 'council conseil consiglio konseyi consejo conselho rat совет συμβούλιο συμβουλίου مجلس',
  },
  {
    kind: 'kind',
    concept: 'GOVERNMENT',
    words:
      'government gouvernement governo gobierno hukumeti hukumet regierung правительство правительства κυβέρνηση κυβέρνησης حكومة',
  },
  {
    kind: 'kind',
    concept: 'ADMINISTRATION',
    words: 'administration amministrazione administracion verwaltung администрация',
  },
  {
    kind: 'kind',
    concept: 'MINISTRY',
    words:
      'ministry ministere ministero ministerio bakanligi ministerium министерство министерства υπουργείο υπουργείου وزارة',
  },
  { kind: 'kind', concept: 'DEPARTMENT', words: 'department departement dipartimento departamento' },
  {
    kind: 'kind',
    concept: 'EMBASSY',
    words:
      'embassy ambassade ambasciata embajada embaixada buyukelciligi botschaft посольство πρεσβεία سفارة',
  },
  {
    kind: 'kind',
    concept: 'CONSULATE',
    words: 'consulate consulat consolato consulado konsoloslugu generalkonsulat консульство قنصلية',
  },
  {
    kind: 'kind',
    concept: 'COMMITTEE',
    words:
      'committee commission comite comitato commissione comision comissao komitesi komisyonu kommission ausschuss комитет комиссия لجنة مفوضية',
  },
  {
    kind: 'kind',
    concept: 'AGENCY',
    words: 'agency apparatus agence agenzia agencia ajansi teskilati dispositif behorde агентство جهاز وكالة',
  },
  {
    kind: 'kind',
    concept: 'AUTHORITY',
    words: 'authority autorite autorita autoridad autoridade otoritesi هيئة سلطة',
  },
  {
    kind: 'kind',
    concept: 'DIRECTORATE',
    words: 'directorate direction direzione direccion mudurlugu управление إدارة مديرية مديريات directorates',
  },
  {
    kind: 'kind',
    concept: 'ORGANISATION',
    words: 'organisation organization organizzazione organizacion orgutu организация منظمة',
  },
  { kind: 'kind', concept: 'OFFICE', words: 'office bureau ufficio oficina ofisi buro مكتب' },
  {
    kind: 'kind',
    concept: 'PRESIDENCY',
    words: 'presidency presidence presidenza presidencia cumhurbaskanligi рئاسة رئاسة',
  },
  {
    kind: 'kind',
    concept: 'MISSION',
    words: 'mission missione mision missao misyonu миссия миссии αποστολή بعثة',
  },
  {
    kind: 'kind',
    concept: 'ZONE',
    words: 'zone region zona regione bolge bolgesi район منطقة district distretto',
  },
  { kind: 'kind', concept: 'ROOM', words: 'room غرفة' },
  {
    kind: 'kind',
    concept: 'DELEGATION',
    words: 'delegation delegazione delegacion delegacao heyeti делегация وفد',
  },
  { kind: 'kind', concept: 'CENTRE', words: 'centre center centro merkezi zentrum центр مركز' },
  {
    kind: 'kind',
    concept: 'COLLEGE',
    words: 'college academy accademia academie akademisi akademie академия كلية أكاديمية',
  },
  { kind: 'kind', concept: 'PARTY', words: 'party parti partito partido partei партия حزب' },
  {
    kind: 'kind',
    concept: 'MOVEMENT',
    words: 'movement mouvement movimento movimiento hareketi bewegung движение حركة',
  },
  { kind: 'kind', concept: 'BANK', words: 'bank banque banca banco bankasi банк مصرف' },
  { kind: 'kind', concept: 'COURT', words: 'court cour tribunal tribunale mahkemesi gericht суд محكمة' },
  { kind: 'kind', concept: 'CORPORATION', words: 'corporation compagnie sirketi корпорация مؤسسة' },
  { kind: 'kind', concept: 'SENATE', words: 'senate senat senato senado сенат شيوخ' },
  {
    kind: 'kind',
    concept: 'PARLIAMENT',
    words: 'parliament parlement parlamento meclisi parlament парламент برلمان',
  },
  { kind: 'kind', concept: 'FOREIGNMINISTRY', words: 'mfa' },
  {
    kind: 'kind',
    concept: 'UNITS',
    words: 'unit units unites unidad unidades birlikleri birligi einheit einheiten وحدات',
  },
  {
    kind: 'kind',
    concept: 'GROUP',
    words: 'group groups groupe groupes gruppo gruppi grupo grubu gruppe группа مجموعة مجموعات',
  },
]

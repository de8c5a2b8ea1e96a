/**
 * Greek letters and groups as English writes them by ear. Groups come first; accents are gone before the table is read.
 * Source: ELOT 743 (ISO 843:1997, type 2), with μπ, ντ, γκ as b, d, g everywhere: foreign names need them so
 * (Ντμπέιμπα = Dbeiba).
 */
export interface GreekLetter {
  readonly letter: string
  readonly latin: string
  readonly example: readonly [string, string]
}

export const GREEK: readonly GreekLetter[] = [
  { letter: 'μπ', latin: 'b', example: ['Ντμπέιμπα', 'Dbeiba'] },
  { letter: 'ντ', latin: 'd', example: ['Φιντάν', 'Fidan'] },
  { letter: 'γκ', latin: 'g', example: ['Μπελγκασέμ', 'Belgasem'] },
  { letter: 'γγ', latin: 'ng', example: ['Άγγελος', 'Angelos'] },
  { letter: 'ου', latin: 'u', example: ['Τουμπά', 'Tuba'] },
  { letter: 'αυ', latin: 'av', example: ['Σταυρος', 'Stavros'] },
  { letter: 'ευ', latin: 'ev', example: ['Ευα', 'Eva'] },
  { letter: 'τζ', latin: 'j', example: ['Τζαμάλ', 'Jamal'] },
  { letter: 'α', latin: 'a', example: ['Σαντάμ', 'Sadam'] },
  { letter: 'β', latin: 'v', example: ['Βαγγελης', 'Vangelis'] },
  { letter: 'γ', latin: 'g', example: ['Γεραπετρίτης', 'Gerapetritis'] },
  { letter: 'δ', latin: 'd', example: ['Δένδιας', 'Dendias'] },
  { letter: 'ε', latin: 'e', example: ['Γεραπετρίτης', 'Gerapetritis'] },
  { letter: 'ζ', latin: 'z', example: ['Ζεν', 'Zen'] },
  { letter: 'η', latin: 'i', example: ['Μητσοτάκης', 'Mitsotakis'] },
  { letter: 'θ', latin: 'th', example: ['Αθανάσιος', 'Athanasios'] },
  { letter: 'ι', latin: 'i', example: ['Καλίν', 'Kalin'] },
  { letter: 'κ', latin: 'k', example: ['Χακάν', 'Khakan'] },
  { letter: 'λ', latin: 'l', example: ['Αλί', 'Ali'] },
  { letter: 'μ', latin: 'm', example: ['Λαμίν', 'Lamin'] },
  { letter: 'ν', latin: 'n', example: ['Νίκος', 'Nikos'] },
  { letter: 'ξ', latin: 'ks', example: ['Αλεξης', 'Aleksis'] },
  { letter: 'ο', latin: 'o', example: ['Νίκος', 'Nikos'] },
  { letter: 'π', latin: 'p', example: ['Πλεύρης', 'Plevris'] },
  { letter: 'ρ', latin: 'r', example: ['Χαφτάρ', 'Khaftar'] },
  { letter: 'σ', latin: 's', example: ['Σαντάμ', 'Sadam'] },
  { letter: 'ς', latin: 's', example: ['Δένδιας', 'Dendias'] },
  { letter: 'τ', latin: 't', example: ['Χαφτάρ', 'Khaftar'] },
  { letter: 'υ', latin: 'i', example: ['Κυριάκος', 'Kiriakos'] },
  { letter: 'φ', latin: 'f', example: ['Χαλίφα', 'Khalifa'] },
  { letter: 'χ', latin: 'kh', example: ['Χαλίφα', 'Khalifa'] },
  { letter: 'ψ', latin: 'ps', example: ['Ψαρος', 'Psaros'] },
  { letter: 'ω', latin: 'o', example: ['Γιώργος', 'Giorgos'] },
]

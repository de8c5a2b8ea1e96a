import type { Participant, Report } from '../../model/report.ts'
import { Line, printYaml } from './print.ts'
import type { Base } from './registry.ts'

const SCHEMA = '# yaml-language-server: $schema='

/** Keys of a meeting that stand in lines of their own; the rest fits into one. */
const linesOf = (values: readonly unknown[] | undefined): readonly Line[] | undefined =>
  values?.map((value) => new Line(value))

/** The text of a report's file: what is said of one thing in one line, a meeting in several. */
export const reportFile = (report: Report): string => {
  const { source, meetings, ...others } = report
  const { 'reprint of': reprint, ...rest } = source
  const statements = Object.entries(others).map(([key, value]) => [
    key,
    Array.isArray(value) ? linesOf(value) : value,
  ])
  const { report: key, ...lists } = Object.fromEntries(statements) as Record<string, unknown>
  const tree = {
    report: key,
    source: { ...rest, ...(reprint === undefined ? {} : { 'reprint of': new Line(reprint) }) },
    ...(meetings === undefined ? {} : { meetings: meetings.map(meetingTree) }),
    ...lists,
  }
  return `${SCHEMA}../../../schema/report.schema.json\n${printYaml(tree)}`
}

const meetingTree = ({
  sides,
  present,
  outcomes,
  topics,
  when,
  where,
  ...rest
}: NonNullable<Report['meetings']>[number]): unknown => {
  const { note, 'sides basis': basis, ...head } = rest
  return defined({
    ...head,
    when: typeof when === 'object' ? new Line(when) : when,
    where: Array.isArray(where) ? new Line(where) : where,
    topics: topics && new Line(topics),
    outcomes: linesOf(outcomes),
    'sides basis': basis,
    sides: sides && Object.fromEntries(Object.entries(sides).map(([name, here]) => [name, people(here)])),
    present: present && people(present),
    note,
  })
}

const people = (here: readonly (string | Participant)[]): readonly unknown[] =>
  here.map((each) => (typeof each === 'string' ? each : new Line(each)))

const defined = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined))

interface Spelled {
  readonly also?: readonly unknown[]
}

/** The text of a registry's file, its sections in order. */
export const registryFile = (sections: Partial<Base>, head: readonly string[]): string => {
  const tree = Object.fromEntries(
    Object.entries(sections).map(([section, entries]) => [section, sectionTree(entries as Entries)]),
  )
  return `${SCHEMA}../../../schema/report.schema.json\n${printYaml(tree, head)}`
}

type Entries = Readonly<Record<string, Spelled>>

const sectionTree = (entries: Entries): unknown =>
  Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, entryTree(entry)]))

const entryTree = ({ also, ...entry }: Spelled): unknown =>
  also === undefined ? new Line(entry) : { ...entry, also: linesOf(also) }

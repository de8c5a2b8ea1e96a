// The driver as Sifa tunes it: one statement a session, records all at once, plain numbers, a pool of eight.
import neo4j from 'neo4j-driver'

export const driverOf = () =>
  neo4j.driver(process.env.NEO4J_URI, neo4j.auth.basic(process.env.NEO4J_USER, process.env.NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 8,
    telemetryDisabled: true,
  })

const whole = (value) => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  return Array.isArray(value) ? value.map(whole) : value
}

/** `read(text, parameters)` gives the records' values by position. */
export const open = () => {
  const driver = driverOf()
  const read = async (text, parameters) => {
    const session = driver.session({
      database: 'neo4j',
      defaultAccessMode: neo4j.session.READ,
      fetchSize: -1,
    })
    try {
      const given = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, whole(value)]))
      const { records } = await session.run(text, given)
      return records.map(({ _fields }) => _fields)
    } finally {
      await session.close()
    }
  }
  return { read, driver, close: () => driver.close() }
}

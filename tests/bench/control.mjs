// Loaded in front of every server that is measured: tells the bench, over the process's channel, what processor time was
// used, and how often the database was spoken to. A turn is: something is sent, and something comes back.
import { Socket } from 'node:net'

const port = Number(process.env.BENCH_DATABASE_PORT)
delete process.env.BENCH_DATABASE_PORT
let turns = 0

const watch = (socket) => {
  let asked = false
  const { write, push } = socket
  socket.write = (...given) => {
    if (!asked) turns += 1
    asked = true
    return write.apply(socket, given)
  }
  socket.push = (...given) => {
    asked = false
    return push.apply(socket, given)
  }
}

const { connect } = Socket.prototype
Socket.prototype.connect = function (...given) {
  const [first] = given.flat()
  // It sets `write` back to what it was.
  const connected = connect.apply(this, given)
  if (Number(first?.port ?? first) === port) watch(this)
  return connected
}

process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMs: (user + system) / 1000, turns, rssMb: process.memoryUsage.rss() / 1e6 })
})
// No server outlives the bench.
process.on('disconnect', () => process.exit())
process.channel?.unref()

// A process of its own that sends one letter, for a test that kills it.
import { openDatabase, openJobs } from '@lekboek/database'
import { OneTimeLinks, sendMail } from '@lekboek/usecases'
import { smtpPost } from '@lekboek/worker'

const { DATABASE = '', MAIL = '', NOW = '', SECRET = '', SMTP = '' } = process.env
const database = openDatabase({ url: DATABASE, poolSize: 2 })
const jobs = await openJobs(database, {
  supervise: false,
  log: (error) => {
    throw error
  },
})
const post = smtpPost({ url: SMTP, from: { name: 'Lekboek', address: 'lekboek@platform.example' } })
const links = new OneTimeLinks(SECRET, 'http://localhost:8080')
await sendMail({ database, jobs, links, post, now: () => NOW }, { mailId: MAIL })

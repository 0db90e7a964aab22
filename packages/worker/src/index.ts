export { consolePost } from './console-post.ts'
export { smtpPost, type SmtpOptions } from './smtp-post.ts'
export { startWorker, type Worker, type WorkerOptions } from './start-worker.ts'

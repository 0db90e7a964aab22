import type { FastifyRequest } from 'fastify'
import { letterLanguages, type LetterLanguage } from '@lekboek/usecases'

const known = (text: unknown): LetterLanguage | null => letterLanguages.find((one) => one === text) ?? null

/** The language asked for: by the query, else by the browser, in the order in which it asks. Null where it asks for none of ours. */
export function askedLanguage({
  query,
  headers,
}: Pick<FastifyRequest, 'query' | 'headers'>): LetterLanguage | null {
  const inQuery = typeof query === 'object' && query !== null && 'taal' in query ? known(query.taal) : null
  return inQuery ?? preferred(headers['accept-language'] ?? '')
}

function preferred(accepted: string): LetterLanguage | null {
  const wishes = accepted.split(',', 20).map((wish) => {
    const [range = '', ...parameters] = wish.trim().toLowerCase().split(';')
    const weight = parameters.map((one) => /^\s*q=(?<q>[\d.]+)$/.exec(one)?.groups?.['q']).find(Boolean)
    return { language: known(range.split('-')[0]), weight: Number(weight ?? 1) }
  })
  const best = wishes.toSorted((one, other) => other.weight - one.weight)
  return best.find(({ language, weight }) => language !== null && weight > 0)?.language ?? null
}

import type { PreviewTemplatePushQuery } from '../../generated/graphql.ts'

type Count = PreviewTemplatePushQuery['previewTemplatePush']['counts'][number]

/** What leaves an organisation as it is; of a setting nobody but the organisation sees whether it changes. */
const without: readonly Count['outcome'][] = ['equal', 'left', 'declined', 'gone']

/** Whether nothing is brought where a template would come to this. */
export function isWithoutEffect({ count, outcome }: Pick<Count, 'count' | 'outcome'>): boolean {
  return count === 0 || without.includes(outcome)
}

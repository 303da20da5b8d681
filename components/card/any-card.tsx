import type { CardView } from '../../lib/reader/card-view.ts'
import { Card } from './card.tsx'
import { ClaimCard } from './claim-card.tsx'
import { CommentCard } from './comment-card.tsx'
import { OwnCard } from './own-card.tsx'
import { PackCard } from './pack-card.tsx'

/** The card of whatever is marked. A key for each: what was said on one card must not stand on the next. */
export function AnyCard({ view }: { view: CardView }) {
  switch (view.of) {
    case 'name':
      return <Card {...view} key={view.key} />
    case 'claim':
      return <ClaimCard {...view} key={view.key} />
    case 'comment':
      return <CommentCard {...view} key={view.key} />
    case 'pack':
      return <PackCard {...view} key={view.key} />
    case 'own':
      return <OwnCard {...view} key={view.key} />
  }
}

import type { TierBoard } from '@suian/contracts/tiers';
import { Card } from '../../ui/Card.js';
import { words } from '../../words.js';
import { tierWords } from '../../words/tiers.js';
import css from './tiers.module.css';

const say = tierWords.ifAll;

/** How many would stand where, were every waiting proposal accepted. */
export function AllAcceptedCard({ board }: { board: TierBoard | null }) {
  return (
    <Card title={say.title} actions={<span className={css.note}>{say.note}</span>}>
      <dl className={css.shifts}>
        {board?.ifAllAccepted.map(({ tier, from, to }) => (
          <div key={tier}>
            <dt>{words.patient.tier[tier]}</dt>
            <dd>
              {from === to ? (
                <>
                  <b>{from}</b> <span className={css.note}>{say.same}</span>
                </>
              ) : (
                <>
                  <b>
                    {from} → {to}
                  </b>{' '}
                  <span className={css.note}>{tierWords.change(to - from)}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

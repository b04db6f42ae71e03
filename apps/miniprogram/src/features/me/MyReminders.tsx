import { useState } from 'react';
import { askForGrant, type GrantOutcome } from '../../data/grants.js';
import { Card } from '../../ui/Card.js';
import { NavRow } from '../../ui/NavRow.js';
import { Words } from '../../ui/Words.js';
import { ME } from '../../words/me.js';

/** 怎么提醒我: one more reminder by WeChat, where he wants one. Nothing here asks by itself. */
export function MyReminders({ templates }: { templates: readonly string[] }) {
  const [outcome, setOutcome] = useState<GrantOutcome | null>(null);
  if (templates.length === 0) return null;
  return (
    <Card title={ME.reminders}>
      <NavRow
        icon="bell"
        label={ME.wechatMore}
        note={ME.wechatNote}
        onPress={() => void askForGrant('wish', templates).then(setOutcome)}
      />
      {outcome ? <Words text={ME.wechatAnswers[outcome]} tone="green" /> : null}
    </Card>
  );
}

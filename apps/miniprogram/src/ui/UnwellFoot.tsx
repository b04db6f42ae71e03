import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Cover } from '@suian/domain/triage/cover';
import { hasCoverAt } from '@suian/domain/triage/cover';
import { serverNow } from '../platform/clock.js';
import { call } from '../platform/wx.js';
import { BigButton } from './BigButton.js';
import { BottomBar } from './BottomBar.js';
import { UnwellBar } from './UnwellBar.js';
import { Words } from './Words.js';
import { TODAY } from '../words/today.js';

/** 我不舒服: always in reach; asks which help, and calls. What is behind it steps back, so that 120 is the one filled button. */
export function UnwellFoot({ cover }: { cover: Cover }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <UnwellBar onPress={() => setOpen(true)} />;
  const now = serverNow();
  const isAnswered = cover.answeredAtNight || (now !== null && hasCoverAt(cover, now));
  return (
    <BottomBar>
      <View className="unwell__shade" onClick={() => setOpen(false)} />
      <Words text={TODAY.unwellTitle} size="title" strong />
      <Words text={TODAY.unwell120Note} />
      <BigButton label={TODAY.unwell120} kind="alarm" icon="phone" onPress={() => void call('120')} />
      <BigButton
        label={TODAY.unwellWard}
        note={isAnswered ? TODAY.unwellWardNote.covered : TODAY.unwellWardNote.uncovered}
        kind="outline"
        icon="phone"
        onPress={() => void call(cover.wardPhone)}
      />
      <BigButton label={TODAY.unwellCancel} kind="quiet" onPress={() => setOpen(false)} />
    </BottomBar>
  );
}

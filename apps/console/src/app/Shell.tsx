import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { startLive } from '../data/live.js';
import { KeyCap } from '../ui/KeyCap.js';
import { KeysBar } from '../ui/KeysBar.js';
import { useCurrentPageKeys, useKeysSwitch } from '../ui/page-keys.js';
import { words } from '../words.js';
import { useGlobalKeys } from './global-keys.js';
import { KeysHelp } from './KeysHelp.js';
import { LostBar } from './LostBar.js';
import { useDocumentTitle } from './page-title.js';
import { Rail } from './Rail.js';
import css from './shell.module.css';
import { TopBar } from './TopBar.js';
import { UndoBar } from './UndoBar.js';
import { useUndoPress } from './use-undo-press.js';

const CONTENT_ID = 'content';

function PageKeysBar({ onHelp }: { onHelp: () => void }) {
  const pageKeys = useCurrentPageKeys();
  const [isOn] = useKeysSwitch();
  const help = (
    <button type="button" className={css.allKeys} onClick={onHelp}>
      <KeyCap>?</KeyCap>
      {isOn ? words.shell.keys.all : words.shell.keys.off}
    </button>
  );
  return (
    <div className={css.keys}>
      <KeysBar keys={isOn ? pageKeys : []} end={help} />
    </div>
  );
}

/** A page not opened yet must open also while the connection is lost. */
function useAllPagesAtHand() {
  const router = useRouter();
  useEffect(() => {
    for (const route of Object.values(router.routesById))
      router.loadRouteChunk(route)?.catch(() => undefined);
  }, [router]);
}

/** The frame of every page behind the sign-in. */
export function Shell() {
  const queryClient = useQueryClient();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const openHelp = useCallback(() => setIsHelpOpen(true), []);
  useEffect(() => startLive(queryClient), [queryClient]);
  useAllPagesAtHand();
  const undo = useUndoPress();
  useGlobalKeys({ openHelp, undo });
  useDocumentTitle();
  return (
    <div className={css.shell}>
      <a className={css.skip} href={`#${CONTENT_ID}`}>
        {words.shell.skip}
      </a>
      <Rail />
      <TopBar />
      <main className={css.main} id={CONTENT_ID} tabIndex={-1}>
        <LostBar />
        <div className={css.content}>
          <Outlet />
        </div>
      </main>
      <UndoBar onUndo={undo} />
      <PageKeysBar onHelp={openHelp} />
      <KeysHelp isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  );
}

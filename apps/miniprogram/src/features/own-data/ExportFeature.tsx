import { useEffect, useRef, useState } from 'react';
import { call } from '../../data/api.js';
import { failureWords } from '../../data/failure.js';
import { seatQuery } from '../../data/seats.js';
import { useOnce } from '../../data/use-once.js';
import { dropFile, handOut, keepFile, type OwnFile } from '../../platform/files.js';
import { handsToChat } from '../../platform/system.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Notice } from '../../ui/Notice.js';
import { Root } from '../../ui/Root.js';
import { Words } from '../../ui/Words.js';
import { OWN_DATA } from '../../words/own-data.js';

const WORDS = OWN_DATA.export;

interface Prepared {
  /** To read. */
  readable: OwnFile;
  /** FHIR, for another hospital's computer. */
  exchange: OwnFile;
}

/** 导出我的资料: fetched when asked for, handed on by a press of its own, and gone when the page is left. */
export function ExportFeature() {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  const [isHanded, setHanded] = useState(false);
  const [isBusy, once] = useOnce();
  useDropAtLeaving(prepared);

  const prepare = () =>
    once(async () => {
      setError(undefined);
      try {
        setPrepared(await fetchFiles());
      } catch (failure) {
        setError(failure instanceof FullError ? WORDS.full : failureWords(failure));
      }
    });
  const hand = (file: OwnFile) => {
    setError(undefined);
    void handOut(file).then((isDone) => (isDone ? setHanded(true) : setError(WORDS.refused)));
  };

  return (
    <Root>
      <Words text={WORDS.intro} />
      <Notice level="warning" text={WORDS.secret} />
      {prepared ? (
        <HandOn prepared={prepared} onHand={hand} />
      ) : (
        <BigButton label={isBusy ? WORDS.preparing : WORDS.prepare} disabled={isBusy} onPress={prepare} />
      )}
      {isHanded ? <Notice level="normal" text={WORDS.handed} /> : null}
      {error ? <ErrorLine text={error} /> : null}
    </Root>
  );
}

function HandOn({ prepared, onHand }: { prepared: Prepared; onHand: (file: OwnFile) => void }) {
  const how = handsToChat() ? 'send' : 'save';
  return (
    <Card title={WORDS.ready}>
      <BigButton label={WORDS.readable[how]} icon="document" onPress={() => onHand(prepared.readable)} />
      <Words text={WORDS.readableNote} size="note" tone="ink2" />
      <BigButton
        label={WORDS.exchange[how]}
        kind="outline"
        icon="download"
        onPress={() => onHand(prepared.exchange)}
      />
      <Words text={WORDS.exchangeNote} size="note" tone="ink2" />
    </Card>
  );
}

class FullError extends Error {
  override readonly name = 'FullError';
}

async function fetchFiles(): Promise<Prepared> {
  const { fileName, bundle, text } = await call('exportMine', { query: seatQuery() });
  try {
    const readable = await keepFile(WORDS.readableName(fileName), text);
    return { readable, exchange: await keepFile(fileName, JSON.stringify(bundle, null, 2)) };
  } catch {
    throw new FullError('no room');
  }
}

function useDropAtLeaving(prepared: Prepared | null): void {
  const newest = useRef(prepared);
  newest.current = prepared;
  useEffect(
    () => () => {
      for (const file of Object.values(newest.current ?? {}) as OwnFile[]) dropFile(file);
    },
    [],
  );
}

import { useState } from 'react';
import type { RecordEntryRequest } from '@suian/contracts/diary';
import { markMistake } from '../../data/diary.js';
import { failureWords } from '../../data/failure.js';
import { diaryReceiptOf } from '../../data/receipts.js';
import { dropSecondLook } from '../../data/second-look.js';
import { useOnce } from '../../data/use-once.js';
import { DIARY } from '../../words/diary.js';

/** 数字写错了: the entry stays, struck through, and counts nowhere; then it can be written again. */
export function useMistake(onMarked: (entry: RecordEntryRequest) => void) {
  const [problem, setProblem] = useState('');
  const [isBusy, once] = useOnce();
  const mark = async (entry: RecordEntryRequest) => {
    const receipt = await diaryReceiptOf(entry.submissionId);
    if (!receipt) {
      setProblem(DIARY.again.typoOffline);
      return;
    }
    try {
      await markMistake(receipt.entry.id);
      await dropSecondLook(entry.metric);
      setProblem('');
      onMarked(entry);
    } catch (error) {
      setProblem(failureWords(error));
    }
  };
  return { problem, isBusy, mark: (entry: RecordEntryRequest) => once(() => mark(entry)) };
}

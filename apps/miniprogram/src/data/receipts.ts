import type { DiaryReceipt } from '@suian/contracts/diary';
import type { SubmitReceipt } from '@suian/contracts/patient-app';
import { readCopy, write } from '../platform/storage.js';

/** What an answer and a diary entry are told alike. */
export type Receipt = Pick<SubmitReceipt, 'receivedAt' | 'advice' | 'matters'>;

/** The phone may be too full to keep them; they must show all the same. */
const receipts = new Map<string, Receipt>();
const diaryReceipts = new Map<string, DiaryReceipt>();

export async function receiptOf(submissionId: string): Promise<Receipt | null> {
  return receipts.get(submissionId) ?? readCopy<Receipt>(`receipt:${submissionId}`);
}

export async function keepReceipt(submissionId: string, receipt: Receipt): Promise<void> {
  receipts.set(submissionId, receipt);
  await write(`receipt:${submissionId}`, receipt).catch(() => undefined);
}

export async function diaryReceiptOf(submissionId: string): Promise<DiaryReceipt | null> {
  return diaryReceipts.get(submissionId) ?? readCopy<DiaryReceipt>(`diary-receipt:${submissionId}`);
}

export async function keepDiaryReceipt(submissionId: string, receipt: DiaryReceipt): Promise<void> {
  diaryReceipts.set(submissionId, receipt);
  await write(`diary-receipt:${submissionId}`, receipt).catch(() => undefined);
  const { entry, advice, matters } = receipt;
  await keepReceipt(submissionId, { receivedAt: entry.receivedAt, advice, matters });
}

import { Body, Controller, Param, Query } from '@nestjs/common';
import type {
  DiaryEntryView,
  DiaryReceipt,
  MarkMistakeRequest,
  MyDiary,
  MyDiaryQuery as MyDiaryRequest,
  RecordEntryRequest,
} from '@suian/contracts/diary';
import type { PatientActor } from '../../platform/auth/actors.js';
import { KeyedCall, type IdempotentCall } from '../../platform/http/idempotency.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { MyDiaryQuery } from './queries/my-diary.query.js';
import { MarkMistake } from './use-cases/mark-mistake.js';
import { RecordEntry } from './use-cases/record-entry.js';

@Controller()
export class DiaryController {
  constructor(
    private readonly recordEntry: RecordEntry,
    private readonly mistakes: MarkMistake,
    private readonly mine: MyDiaryQuery,
  ) {}

  @Handles('recordEntry')
  record(
    @Caller() actor: PatientActor,
    @Body() body: RecordEntryRequest,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<DiaryReceipt> {
    return this.recordEntry.run(actor, body, call);
  }

  @Handles('myDiary')
  diary(@Caller() actor: PatientActor, @Query() query: MyDiaryRequest): Promise<MyDiary> {
    return this.mine.run(actor, query);
  }

  @Handles('markMistake')
  markMistake(
    @Caller() actor: PatientActor,
    @Param('entryId') entryId: string,
    @Body() body: MarkMistakeRequest,
  ): Promise<DiaryEntryView> {
    return this.mistakes.run(actor, entryId, body);
  }
}

import { App } from 'antd';
import { useUndo } from '../data/undo.js';
import { errorWords } from '../ui/problem-words.js';
import { undoWords as say } from '../words/undo.js';

/** 撤回, by button or by Z, and what it answers. */
export function useUndoPress(): () => void {
  const { message } = App.useApp();
  return useUndo({
    done: ({ act, maskedName }) => void message.success(say.done[act](maskedName)),
    late: () => void message.info(say.late),
    failed: (error) => void message.warning(errorWords(error)),
  });
}

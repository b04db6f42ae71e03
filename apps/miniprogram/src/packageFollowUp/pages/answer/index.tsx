import { AnswerFeature } from '../../../features/answer/AnswerFeature.js';

// framework file: Taro asks for a default export.
export default function AnswerPage() {
  return <AnswerFeature />;
}

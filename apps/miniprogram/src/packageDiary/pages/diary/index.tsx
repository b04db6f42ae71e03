import { DiaryFeature } from '../../../features/diary/DiaryFeature.js';

// framework file: Taro asks for a default export.
export default function DiaryPage() {
  return <DiaryFeature />;
}

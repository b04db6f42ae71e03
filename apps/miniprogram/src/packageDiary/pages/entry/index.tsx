import { EntryFeature } from '../../../features/diary/EntryFeature.js';

// framework file: Taro asks for a default export.
export default function EntryPage() {
  return <EntryFeature />;
}

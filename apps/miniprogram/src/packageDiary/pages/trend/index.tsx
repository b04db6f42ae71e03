import { TrendFeature } from '../../../features/diary/TrendFeature.js';

// framework file: Taro asks for a default export.
export default function TrendPage() {
  return <TrendFeature />;
}

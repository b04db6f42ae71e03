import { TodayFeature } from '../../features/today/TodayFeature.js';

// framework file: Taro asks for a default export.
export default function TodayPage() {
  return <TodayFeature />;
}

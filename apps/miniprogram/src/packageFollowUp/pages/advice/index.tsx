import { AdviceFeature } from '../../../features/advice/AdviceFeature.js';

// framework file: Taro asks for a default export.
export default function AdvicePage() {
  return <AdviceFeature />;
}

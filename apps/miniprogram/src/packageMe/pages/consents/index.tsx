import { ConsentsFeature } from '../../../features/own-data/ConsentsFeature.js';

// framework file: Taro asks for a default export.
export default function ConsentsPage() {
  return <ConsentsFeature />;
}

import { UnbindFeature } from '../../../features/own-data/UnbindFeature.js';

// framework file: Taro asks for a default export.
export default function UnbindPage() {
  return <UnbindFeature />;
}

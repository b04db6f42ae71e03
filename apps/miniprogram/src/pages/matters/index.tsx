import { MattersFeature } from '../../features/matters/MattersFeature.js';

// framework file: Taro asks for a default export.
export default function MattersPage() {
  return <MattersFeature />;
}

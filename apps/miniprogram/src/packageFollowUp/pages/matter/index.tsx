import { MatterFeature } from '../../../features/matters/MatterFeature.js';

// framework file: Taro asks for a default export.
export default function MatterPage() {
  return <MatterFeature />;
}

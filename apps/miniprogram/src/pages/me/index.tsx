import { MeFeature } from '../../features/me/MeFeature.js';

// framework file: Taro asks for a default export.
export default function MePage() {
  return <MeFeature />;
}

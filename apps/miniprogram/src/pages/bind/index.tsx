import { BindFeature } from '../../features/bind/BindFeature.js';

// framework file: Taro asks for a default export.
export default function BindPage() {
  return <BindFeature />;
}

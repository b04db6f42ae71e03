import { LookersFeature } from '../../../features/own-data/LookersFeature.js';

// framework file: Taro asks for a default export.
export default function LookersPage() {
  return <LookersFeature />;
}

import { ExportFeature } from '../../../features/own-data/ExportFeature.js';

// framework file: Taro asks for a default export.
export default function ExportPage() {
  return <ExportFeature />;
}

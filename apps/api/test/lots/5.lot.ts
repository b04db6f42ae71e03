import { runLot } from './run-lot.js';

runLot(5);

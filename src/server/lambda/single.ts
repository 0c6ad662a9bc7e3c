import { createLambdaHandler } from './lambda-handler.ts';
import { start } from './start.ts';
import { warmUp } from './warm-up.ts';

// Entry point of the function that serves the whole interface. Everything is opened once, before the first event.

const { app, refresh } = await start();

export const handler = await warmUp(createLambdaHandler(app, refresh));

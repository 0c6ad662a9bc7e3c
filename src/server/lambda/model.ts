import { createLambdaHandler } from './lambda-handler.ts';
import { start } from './start.ts';
import { warmUp } from './warm-up.ts';

// Entry point of the model function: vectors in, scores out. It uses no intelligence sources.

const { app, refresh } = await start((environment) => ({ ...environment, intel: { sources: [] } }));

export const handler = await warmUp(createLambdaHandler(app, refresh));

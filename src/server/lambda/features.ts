import { chainedApp } from './chained-app.ts';
import { lambdaHandler } from './lambda-handler.ts';
import { modelFunction } from './model-function.ts';
import { start } from './start.ts';
import { warmedUp } from './warm-up.ts';

// Entry point of the feature function: names in, vectors out, and scores by the model function.

const { app, registry, refresh, log, environment } = await start();
const { modelFunction: name, origins } = environment;
if (name === null) throw new Error('HOSTWISE_MODEL_FUNCTION: expected the name of the model function');
const predict = modelFunction(name, process.env);

export const handler = await warmedUp(lambdaHandler(chainedApp(app, { predict, registry, origins, log }), refresh));

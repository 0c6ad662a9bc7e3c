import { createChainedApp } from './chained-app.ts';
import { createLambdaHandler } from './lambda-handler.ts';
import { createModelFunctionClient } from './model-function.ts';
import { start } from './start.ts';
import { warmUp } from './warm-up.ts';

// Entry point of the feature function: names in, vectors out. Scores come from the model function.

const { app, registry, refresh, log, environment } = await start();
const { modelFunction: name, origins } = environment;
if (name === null) throw new Error('HOSTWISE_MODEL_FUNCTION: expected the name of the model function');
const predict = createModelFunctionClient(name, process.env);

export const handler = await warmUp(
  createLambdaHandler(createChainedApp(app, { predict, registry, origins, log }), refresh),
);

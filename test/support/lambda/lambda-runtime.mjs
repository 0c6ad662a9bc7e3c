// Replaces Lambda's runtime: imports the handler, passes events to it without waiting for earlier results, and returns
// the results. It runs in plain Node without a loader, so that the packed files run as they are.
const { handler } = await import(process.argv[2]);
process.on('message', async ({ id, event }) => {
  try {
    const result = await handler(event, { awsRequestId: String(id) });
    process.send({ id, result });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
});
process.send({ id: 0, result: null });
